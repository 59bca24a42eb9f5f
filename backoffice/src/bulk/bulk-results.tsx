import { Group, Text } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import { sentenceOf } from "../shell/sentence-of.ts";
import type { BulkResult, BulkRow, BulkRun } from "./bulk-run.ts";

/** One line of text, until a row is measured. */
const ROW_PX = 30;

/** What became of each invoice. Only the rows in sight are drawn, since there can be a hundred thousand. */
export function BulkResults({ run }: { run: BulkRun }) {
  const { t } = useLanguage();
  const box = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it is React's compiler that it does not suit, which we do not use
  const virtualizer = useVirtualizer({
    count: run.rows.length,
    estimateSize: () => ROW_PX,
    getScrollElement: () => box.current,
  });
  return (
    // justified: who has no mouse scrolls it with the arrow keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} aria-label={t("bulk.results")} className="bulk-results" tabIndex={0}>
      <ul className="plain-list bulk-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = run.rows[index];
          return (
            row && (
              <li
                key={row.invoice.id}
                ref={virtualizer.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row {...row} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function Row({ invoice, result }: BulkRow) {
  const { t } = useLanguage();
  const number = (result.kind === "done" && result.number) || invoice.number;
  return (
    <Group gap="0 10px" justify="space-between" align="flex-start" py={4}>
      <Text size="sm" truncate>
        <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} size="sm" underline="always">
          {number ?? t("invoices.noNumber")}
        </LinkAnchor>{" "}
        · {invoice.customerName}
      </Text>
      <Result result={result} />
    </Group>
  );
}

function Result({ result }: { result: BulkResult }) {
  const { t } = useLanguage();
  switch (result.kind) {
    case "waiting":
      return <Word>{t("bulk.waiting")}</Word>;
    case "running":
      return <Word>{t("bulk.running")}</Word>;
    case "done":
      return <Word color="var(--mantine-color-anchor)">✓ {t("bulk.ok")}</Word>;
    case "skipped":
      return <Word>{t(`why.${result.reason}`)}</Word>;
    case "refused":
      return <Word color="red">{sentenceOf(result.error, t)}</Word>;
  }
}

function Word({ color = "dimmed", children }: { color?: string; children: ReactNode }) {
  return (
    <Text size="sm" c={color}>
      {children}
    </Text>
  );
}
