import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { addJob } from "../jobs/jobs.ts";
import { book } from "../ledger/book.ts";
import { countTransactions } from "../ledger/ledger-queries.ts";
import { Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
import { readVat } from "./document-queries.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { markVoid } from "./invoice-queries.ts";
import { lockIssued } from "./lock-issued.ts";

/** An open invoice that nobody was sent and on which no money was booked never counted; any other is credited. */
export async function voidInvoice(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  // What came through Mollie can come and go again: a chargeback is reversed, a refund fails.
  const hasPayments = (await countTransactions(tx, { invoiceId, kind: "payment" })) > 0;
  refuseUnlessVoidable(invoice, { hasPayments });
  const vatRows = await readVat(tx, { ids: [invoiceId] });
  const vatMinor = vatRows.reduce((sum, row) => sum + row.vatMinor, 0n);
  await book(tx, {
    key: `voided:${invoice.id}`,
    kind: "invoice_voided",
    mode: invoice.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: invoice.currency,
    occurredAt: tx.now,
    entries: [
      { account: "receivable", minor: -invoice.totalMinor, invoiceId: invoice.id },
      { account: "revenue", minor: invoice.totalMinor - vatMinor },
      { account: "vat", minor: vatMinor },
    ],
  });
  await markVoid(tx, { id: invoice.id });
  await recordEvent(tx, {
    type: "invoice.voided",
    invoiceId: invoice.id,
    mode: invoice.mode,
    data: { number: invoice.number },
  });
  await addJob(tx, {
    name: "withdraw-payments",
    payload: { merchantId: tx.merchantId, invoiceId: invoice.id },
    key: `withdraw:${invoice.id}`,
  });
}

function refuseUnlessVoidable(invoice: IssuedInvoice, { hasPayments }: { hasPayments: boolean }): void {
  const because = reasonAgainst(invoice, { hasPayments });
  if (because === null) return;
  throw new Problem("invoice_not_voidable", {
    detail: say("Invoice {{number}} cannot be voided: {{because}} Make a credit note instead.", {
      number: invoice.number,
      because,
    }),
  });
}

function reasonAgainst(invoice: IssuedInvoice, { hasPayments }: { hasPayments: boolean }): Sentence | null {
  if (invoice.status !== "open") return say("it is {{status}}.", { status: say(invoice.status) });
  if (invoice.sentAt !== null) return say("it was sent to the customer.");
  if (hasPayments || invoice.receivedMinor !== 0n || invoice.prepaidMinor !== 0n)
    return say("money was booked on it.");
  if (invoice.creditedMinor !== 0n) return say("it was credited.");
  return null;
}
