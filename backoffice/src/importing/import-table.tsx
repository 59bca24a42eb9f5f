import { SegmentedControl, Table } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";
import type { ImportRow } from "./import-file.ts";
import type { ImportRun } from "./import-run.ts";
import { ImportTableRow } from "./import-table-row.tsx";

/** A row without faults, until it is measured. */
const ROW_PX = 41;

/** What would come, or came, of each document. Only the rows in sight are drawn, since there can be ten thousand. */
export function ImportTable({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const box = useRef<HTMLElement>(null);
  const [onlyFaults, setOnlyFaults] = useState(false);
  const faults = run.count(...WITH_FAULTS);
  const rows = onlyFaults && faults > 0 ? run.rows.filter(hasFaults) : run.rows;
  // oxlint-disable-next-line react/incompatible-library -- it is React's compiler that it does not suit, which we do not use
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    getScrollElement: () => box.current,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (run.rows.length === 0) return null;
  return (
    <>
      {faults > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={t("importing.documents")}
          value={onlyFaults ? "faults" : "all"}
          onChange={(value) => setOnlyFaults(value === "faults")}
          data={[
            { value: "all", label: t("importing.showAll", { count: run.rows.length }) },
            { value: "faults", label: t("importing.showFaults", { count: faults }) },
          ]}
        />
      )}
      {/* justified: who has no mouse scrolls it with the arrow keys */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={box} aria-label={t("importing.documents")} className="bulk-results" tabIndex={0}>
        <Table aria-label={t("importing.documents")} aria-rowcount={rows.length + 1} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("importing.number")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("importing.customer")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("importing.date")}</Table.Th>
              <Table.Th ta="right">{t("importing.total")}</Table.Th>
              <Table.Th>{t("importing.outcome")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Room px={first?.start ?? 0} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && <ImportTableRow key={key} row={row} index={index} measure={virtualizer.measureElement} />
            );
          })}
          <Room px={last ? virtualizer.getTotalSize() - last.end : 0} />
        </Table>
      </section>
    </>
  );
}

const WITH_FAULTS = ["faulty", "refused", "failed"] as const;

function hasFaults({ result }: ImportRow): boolean {
  return WITH_FAULTS.some((kind) => kind === result.kind);
}

/** Where rows would be that nobody sees. */
function Room({ px }: { px: number }) {
  if (px === 0) return null;
  return (
    <tbody aria-hidden>
      <tr style={{ height: px }} />
    </tbody>
  );
}
