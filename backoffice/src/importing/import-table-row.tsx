import { Badge, Table, Text } from "@mantine/core";
import type { Ref } from "react";
import { useFormats } from "../language/formats.ts";
import { useLanguage } from "../language/language.ts";
import { LinkAnchor } from "../shell/links.tsx";
import type { ImportResult, ImportRow } from "./import-file.ts";
import { reasonsOf } from "./row-faults.ts";

/** As long as fits on a screen; the rest is in the file of errors. */
const REASONS_SHOWN = 20;

/** A document and, below it, all that is wrong with it: one body of the table, so that both are measured as one. */
export function ImportTableRow({
  row,
  index,
  measure,
}: {
  row: ImportRow;
  index: number;
  measure: Ref<HTMLTableSectionElement>;
}) {
  const { t } = useLanguage();
  const { money, day } = useFormats();
  const { preview, listed, result } = row;
  const customerName = preview?.customerName ?? listed?.customerName ?? "–";
  const issuedOn = preview?.issuedOn ?? listed?.issuedOn ?? null;
  const reasons = reasonsOf(row, t);
  return (
    <tbody ref={measure} data-index={index}>
      <Table.Tr className={reasons.length > 0 ? "unruled" : undefined}>
        <Table.Td className="breaking">
          <DocumentNumber row={row} />
          <Text size="xs" c="dimmed" hiddenFrom="sm">
            {customerName} · {day(issuedOn)}
          </Text>
        </Table.Td>
        <Table.Td visibleFrom="sm" className="breaking">
          {customerName}
          {result.kind === "ready" && preview?.isNewCustomer && (
            <Text span size="xs" c="dimmed">
              {" "}
              · {t("importing.newCustomer")}
            </Text>
          )}
        </Table.Td>
        <Table.Td visibleFrom="sm" className="unbroken">
          {day(issuedOn)}
        </Table.Td>
        <Table.Td ta="right" className="unbroken">
          {preview ? money(preview.total) : "–"}
        </Table.Td>
        <Table.Td>
          <Badge variant="light" color={COLOR[result.kind]} className="uncut">
            {t(`importing.result.${result.kind}`)}
          </Badge>
        </Table.Td>
      </Table.Tr>
      {reasons.length > 0 && (
        <Table.Tr>
          <Table.Td colSpan={5} pt={0}>
            <ul className="plain-list">
              {reasons.slice(0, REASONS_SHOWN).map((reason) => (
                <Text key={reason} component="li" size="sm" c="red" className="breaking">
                  {reason}
                </Text>
              ))}
            </ul>
          </Table.Td>
        </Table.Tr>
      )}
    </tbody>
  );
}

/** A kind without a colour does not compile. */
const COLOR: Record<ImportResult["kind"], string> = {
  checking: "gray",
  faulty: "red",
  refused: "red",
  known: "gray",
  ready: "blue",
  running: "blue",
  created: "green",
  there: "gray",
  failed: "red",
};

/** Its number, which leads to the invoice once there is one; a UBL document that cannot be read is told by its file. */
function DocumentNumber({ row: { preview, listed, fileName, result } }: { row: ImportRow }) {
  const { t } = useLanguage();
  const number = preview?.number ?? (listed ? listed.number : fileName);
  const text = preview?.type === "credit_note" ? t("importing.creditNote", { number }) : number || "–";
  const invoiceId = "document" in result ? invoiceOf(result.document) : (preview?.invoiceId ?? null);
  if (invoiceId === null) return text;
  return (
    <LinkAnchor to="/invoices/$invoiceId" params={{ invoiceId }} size="sm" inherit>
      {text}
    </LinkAnchor>
  );
}

function invoiceOf(document: (ImportResult & { kind: "created" })["document"]): string | null {
  return document.type === "credit_note" ? document.invoiceId : document.id;
}
