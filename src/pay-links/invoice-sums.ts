import { html } from "ghtml";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { add, type MoneyJson, moneyFrom, subtract, toJson } from "../money/money.ts";
import type { PayPageContent, Reader, WentBack } from "./pay-page-content.ts";
import { isSomething } from "./went-back.ts";

/** One row below the lines: plain text, with the amount that it adds or takes off. */
export type Sum = { label: string; amount: MoneyJson; isStrong?: true; note?: string | null };

/** From the lines to what is still to be paid, each step with its own row; steps of nothing are left out. */
export function renderInvoiceSums(content: PayPageContent, reader: Reader): string {
  return html`<tbody class="sums">!${invoiceSums(content, reader).map(
    ({ label, amount, isStrong, note }) =>
      html`<tr class="${isStrong ? "strong" : "step"}"><th scope="row">${label}!${note ? html`<br><span class="small">${note}</span>` : ""}</th><td>${reader.formats.money(amount)}</td></tr>`,
  )}</tbody>`;
}

/** What a document comes to, from its lines to its total. */
export function totalSums(
  document: Pick<InvoiceAnswer, "allowances" | "totalExclVat" | "vat" | "rounding" | "total">,
  reader: Reader,
): Sum[] {
  const { t } = reader;
  return [
    ...document.allowances.map(({ reason, amount }) => ({
      label: reason ?? (amount.value.startsWith("-") ? t("allowance") : t("charge")),
      amount,
    })),
    { label: t("totalExclVat"), amount: document.totalExclVat },
    ...document.vat.map((vat) => vatSum(vat, reader)),
    ...unlessNothing({ label: t("rounding"), amount: document.rounding }),
    { label: t("total"), amount: document.total, isStrong: true },
  ];
}

/** The total of an invoice, and what is left of it to be paid. */
export function invoiceSums({ invoice, wentBack }: PayPageContent, reader: Reader): Sum[] {
  const { t } = reader;
  const rows = totalSums(invoice, reader);
  const taken = [
    ...unlessNothing({ label: t("prepaid"), amount: lessened(invoice.prepaid) }),
    ...unlessNothing({ label: t("credited"), amount: lessened(invoice.credited) }),
    ...unlessNothing({ label: t("received"), amount: lessened(everReceived(invoice, wentBack)) }),
    ...unlessNothing({ label: t("refunded"), amount: wentBack.refunded }),
    ...unlessNothing({ label: t("chargedBack"), amount: wentBack.chargedBack }),
    ...unlessNothing({ label: t("writtenOff"), amount: lessened(invoice.writtenOff) }),
  ];
  if (taken.length === 0) return rows;
  const open: Sum = { label: t("outstanding"), amount: invoice.outstanding, isStrong: true };
  const notAsked = unlessNothing({ label: t("notAskedNow"), amount: notAskedNow(invoice) });
  if (notAsked.length === 0) return [...rows, ...taken, open];
  return [
    ...rows,
    ...taken,
    open,
    ...notAsked,
    { label: t("payableNow"), amount: invoice.payable, isStrong: true },
  ];
}

/** VAT of one category and rate; the categories without VAT say why, as the law wants it on an invoice. */
function vatSum(
  { vatCategory, vatRate, taxable, vat, exemptionReason }: InvoiceAnswer["vat"][number],
  { t, formats }: Reader,
): Sum {
  const on = { taxable: formats.money(taxable) };
  const sum = (label: string): Sum => ({ label, amount: vat, note: exemptionReason });
  switch (vatCategory) {
    case "AE":
      return sum(t("vatReverseCharge", on));
    case "E":
      return sum(t("vatExempt", on));
    case "K":
      return sum(t("vatIntraCommunity", on));
    case "G":
      return sum(t("vatExport", on));
    case "O":
      return sum(t("vatOutside", on));
    case "S":
    case "Z":
    case "L":
    case "M":
      return sum(t("vatAt", { rate: formats.rate(vatRate), ...on }));
  }
}

/** `received` is what is left of it after refunds and chargebacks, which get rows of their own. */
function everReceived({ received }: InvoiceAnswer, { refunded, chargedBack }: WentBack): MoneyJson {
  return toJson(add(add(moneyFrom(received), moneyFrom(refunded)), moneyFrom(chargedBack)));
}

/** What is outstanding but waits until somebody says why it was paid back; below zero, or nothing. */
function notAskedNow({ payable, outstanding }: InvoiceAnswer): MoneyJson {
  return toJson(subtract(moneyFrom(payable), moneyFrom(outstanding)));
}

function unlessNothing(sum: Sum): Sum[] {
  return isSomething(sum.amount) ? [sum] : [];
}

function lessened({ currency, value }: MoneyJson): MoneyJson {
  return { currency, value: value.startsWith("-") ? value.slice(1) : `-${value}` };
}
