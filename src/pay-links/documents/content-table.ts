import type { InvoiceAnswer } from "../../invoices/invoice-schemas.ts";
import type { Sum } from "../invoice-sums.ts";
import type { Reader } from "../pay-page-content.ts";
import { CONTENT_WIDTH, MARGIN, type Paper, SOFT } from "./paper.ts";
import { writeTable } from "./table.ts";

/** What was delivered, line by line. */
export function writeLines(paper: Paper, lines: InvoiceAnswer["lines"], { t, formats }: Reader): void {
  writeTable(paper, {
    columns: [
      { head: t("description"), width: 0, align: "left" },
      { head: t("quantity"), width: 72, align: "right" },
      { head: t("unitPrice"), width: 72, align: "right" },
      { head: t("vat"), width: 40, align: "right" },
      { head: t("lineTotal"), width: 78, align: "right" },
    ],
    rows: lines.map((line) => [
      {
        text: line.description,
        small: line.discount === null ? null : t("lineDiscount", { amount: formats.money(line.discount) }),
      },
      { text: `${formats.quantity(line.quantity)}${line.unit === null ? "" : ` ${line.unit}`}` },
      { text: formats.money(line.unitPrice) },
      // Other categories have no rate; the sums below say why.
      { text: line.vatCategory === "S" ? formats.rate(line.vatRate) : "" },
      { text: formats.money(line.net) },
    ]),
  });
}

const AMOUNT_WIDTH = 90;
const LABEL_WIDTH = 230;
const LABEL_X = MARGIN + CONTENT_WIDTH - AMOUNT_WIDTH - LABEL_WIDTH;

/** How the lines come to what is to be paid: a label and an amount in each row, on the right. */
export function writeSums(paper: Paper, sums: readonly Sum[], { formats }: Reader): void {
  const table = paper.element(paper.root, "Table");
  paper.moveTo(paper.y + 4);
  for (const { label, amount, isStrong = false, note } of sums) {
    const place = { x: LABEL_X, width: LABEL_WIDTH };
    const small = { size: 8, color: SOFT } as const;
    const look = { isBold: isStrong };
    const height = paper.heightOf(label, place, look) + (note ? paper.heightOf(note, place, small) : 0);
    paper.need(height + 3);
    const row = paper.element(table, "TR");
    const head = paper.element(row, "TH");
    const below = paper.write(head, "P", label, place, look);
    if (note) paper.write(head, "P", note, { ...place, y: below }, small);
    head.end();
    const amountPlace = { x: LABEL_X + LABEL_WIDTH, width: AMOUNT_WIDTH };
    paper.write(row, "TD", formats.money(amount), amountPlace, { ...look, align: "right" });
    row.end();
    paper.moveTo(paper.y + height + 3);
  }
  table.end();
}
