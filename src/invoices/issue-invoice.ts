import { addDays, dayIn } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { book } from "../ledger/book.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { toJson } from "../money/money.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { balanceOf } from "./balance.ts";
import { readVat } from "./document-queries.ts";
import { type Invoice, type IssuedInvoice, isIssued } from "./invoice.ts";
import { lockInvoice, markIssued } from "./invoice-queries.ts";
import { isNumberTaken, lockNumber } from "./number-queries.ts";
import { takeNumber } from "./take-number.ts";

/** A draft becomes open: it gets its number, its mode and its place in the ledger. Nothing to pay makes it paid at once. */
export async function issueInvoice(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<IssuedInvoice> {
  const draft = await lockInvoice(tx, { id: invoiceId });
  if (!draft)
    throw new Problem("not_found", { detail: say("There is no invoice {{id}}.", { id: invoiceId }) });
  if (draft.status !== "draft") {
    throw new Problem("invoice_not_draft", {
      detail: say("Invoice {{number}} was issued already.", { number: draft.number ?? "" }),
    });
  }
  const merchant = await readMerchant(tx);
  const mode = await currentMode(tx);
  const issuedOn = draft.issuedOn ?? dayIn(merchant.timeZone, tx.now);
  const number = await numberFor(tx, { draft, mode, issuedOn });
  await bookIssue(tx, { draft, mode });
  const { outstandingMinor, surplusMinor } = balanceOf({
    owed: draft.totalMinor,
    prepaid: draft.prepaidMinor,
    credited: 0n,
    writtenOff: 0n,
    received: 0n,
  });
  const status = outstandingMinor === 0n ? "paid" : "open";
  await markIssued(tx, {
    id: draft.id,
    status,
    mode,
    number,
    issuedOn,
    dueOn: draft.dueOn ?? addDays(issuedOn, merchant.paymentTermDays),
    outstandingMinor,
    surplusMinor,
  });
  await recordEvent(tx, {
    type: "invoice.issued",
    invoiceId,
    mode,
    data: { number, total: toJson({ minor: draft.totalMinor, currency: draft.currency }) },
  });
  if (status === "paid") await recordEvent(tx, { type: "invoice.paid", invoiceId, mode, data: { number } });
  if (surplusMinor > 0n) {
    const surplus = toJson({ minor: surplusMinor, currency: draft.currency });
    await recordEvent(tx, { type: "surplus.recorded", invoiceId, mode, data: { surplus } });
  }
  const issued = await lockInvoice(tx, { id: invoiceId });
  invariant(issued && isIssued(issued), "An invoice that was issued is there.");
  return issued;
}

async function numberFor(
  tx: Tx,
  { draft, mode, issuedOn }: { draft: Invoice; mode: Mode; issuedOn: IssuedInvoice["issuedOn"] },
): Promise<string> {
  if (draft.number === null) {
    return takeNumber(tx, { mode, document: "invoice", series: draft.series, issuedOn });
  }
  const chosen = { mode, document: "invoice", number: draft.number } as const;
  await lockNumber(tx, chosen);
  if (await isNumberTaken(tx, chosen)) {
    throw new Problem("invoice_number_taken", {
      detail: say(
        "Another invoice has number {{number}}; make a draft with another one, or without, to take the next.",
        { number: draft.number },
      ),
    });
  }
  return draft.number;
}

/** The customer owes the total; of it, VAT belongs to the state. What was prepaid is no longer owed. */
async function bookIssue(tx: Tx, { draft, mode }: { draft: Invoice; mode: Mode }): Promise<void> {
  const vatRows = await readVat(tx, { ids: [draft.id] });
  const vatMinor = vatRows.reduce((sum, row) => sum + row.vatMinor, 0n);
  const common = {
    mode,
    invoiceId: draft.id,
    customerId: draft.customerId,
    currency: draft.currency,
    occurredAt: tx.now,
  };
  await book(tx, {
    ...common,
    key: `issued:${draft.id}`,
    kind: "invoice_issued",
    entries: [
      { account: "receivable", minor: draft.totalMinor, invoiceId: draft.id },
      { account: "revenue", minor: -(draft.totalMinor - vatMinor) },
      { account: "vat", minor: -vatMinor },
    ],
  });
  await book(tx, {
    ...common,
    key: `prepaid:${draft.id}`,
    kind: "prepaid",
    entries: [
      { account: "prepayments", minor: draft.prepaidMinor },
      { account: "receivable", minor: -draft.prepaidMinor, invoiceId: draft.id },
    ],
  });
}
