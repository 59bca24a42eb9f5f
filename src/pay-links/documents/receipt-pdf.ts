import { add, type MoneyJson, moneyFrom, subtract, toJson } from "../../money/money.ts";
import type { Fact } from "../headline.ts";
import { documentFacts } from "../invoice-details.ts";
import type { Sum } from "../invoice-sums.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { isSomething } from "../went-back.ts";
import { writeSums } from "./content-table.ts";
import { footOf } from "./foot.ts";
import { type LogoImage, writeLetterHead } from "./letter-head.ts";
import { createPaper } from "./paper.ts";
import { writeTable } from "./table.ts";

/** Money that came in for an invoice: when, by which way in the reader's words, how much. */
export type ReceivedAmount = { readonly day: string; readonly way: string; readonly amount: MoneyJson };

/**
 * What was paid of an invoice, as proof for who paid it. Its rows and what went back always come to what the invoice says
 * was received: what remains between them was moved to or from another invoice, and has a row of its own.
 */
export function receiptPdf(
  content: PayPageContent,
  reader: Reader,
  { received, logo, at }: { received: readonly ReceivedAmount[]; logo: LogoImage | null; at: Date },
): Promise<Buffer> {
  const { invoice, merchant } = content;
  const { t, formats } = reader;
  const number = invoice.number ?? "";
  const title = t("receipt", { number });
  const paper = createPaper({ title, language: reader.language, at });
  const facts: Fact[] = [[t("date"), formats.instantDay(at)], ...documentFacts(invoice, reader)];
  const { customer } = invoice;
  writeLetterHead(paper, { title, isTest: invoice.mode === "test", merchant, customer, logo, facts }, reader);
  const lead = t("receiptLead", { merchant: merchant.name, number });
  paper.moveTo(paper.write(paper.root, "P", lead) + 12);
  writeTable(paper, {
    columns: [
      { head: t("date"), width: 130, align: "left" },
      { head: t("receiptTitle"), width: 0, align: "left" },
      { head: t("lineTotal"), width: 90, align: "right" },
    ],
    rows: received.map(({ day, way, amount }) => [
      { text: day },
      { text: way },
      { text: formats.money(amount) },
    ]),
  });
  writeSums(paper, sums(content, received, reader), reader);
  return paper.finish(footOf(merchant, reader));
}

function sums(
  { invoice, wentBack }: PayPageContent,
  received: readonly ReceivedAmount[],
  { t }: Reader,
): Sum[] {
  const nothing = subtract(moneyFrom(invoice.received), moneyFrom(invoice.received));
  const came = received.reduce((sum, { amount }) => add(sum, moneyFrom(amount)), nothing);
  const refunded = subtract(nothing, moneyFrom(wentBack.refunded));
  const chargedBack = subtract(nothing, moneyFrom(wentBack.chargedBack));
  const stayed = add(add(came, refunded), chargedBack);
  const moved = subtract(moneyFrom(invoice.received), stayed);
  const steps = [
    { label: t("refunded"), amount: toJson(refunded) },
    { label: t("chargedBack"), amount: toJson(chargedBack) },
    { label: t("movedSurplus"), amount: toJson(moved) },
  ].filter(({ amount }) => isSomething(amount));
  return [
    ...steps,
    { label: t("totalReceived"), amount: invoice.received, isStrong: true },
    { label: t("outstanding"), amount: invoice.outstanding },
  ];
}
