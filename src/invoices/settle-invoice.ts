import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { addJob } from "../jobs/jobs.ts";
import { accountOfInvoice } from "../ledger/ledger-queries.ts";
import { money, toJson } from "../money/money.ts";
import { balanceOf } from "./balance.ts";
import type { InvoiceStatus, IssuedInvoice } from "./invoice.ts";
import { updateBalance } from "./invoice-queries.ts";

/**
 * Call after booking anything on an invoice, with its row locked: reads the account from the ledger, writes the balance
 * beside the invoice, and closes or reopens it. `at` is when the fact happened, which is when it became paid.
 */
export async function settleInvoice(
  tx: Tx,
  { invoice, at }: { invoice: IssuedInvoice; at: Date },
): Promise<IssuedInvoice> {
  const account = await accountOfInvoice(tx, { invoiceId: invoice.id });
  const { outstandingMinor, surplusMinor } = balanceOf(account);
  const status = statusFor(invoice.status, outstandingMinor);
  const paidAt = status === "paid" ? (invoice.paidAt ?? at) : null;
  const settled: IssuedInvoice = {
    ...invoice,
    status,
    creditedMinor: account.credited,
    receivedMinor: account.received,
    outstandingMinor,
    surplusMinor,
    paidAt,
  };
  await updateBalance(tx, settled);
  await tellWhatChanged(tx, { before: invoice, after: settled });
  return settled;
}

/** Void and written-off invoices stay so: money that still comes is surplus. */
function statusFor(before: InvoiceStatus, outstandingMinor: bigint): InvoiceStatus {
  switch (before) {
    case "open":
    case "paid":
      return outstandingMinor === 0n ? "paid" : "open";
    case "draft":
    case "void":
    case "uncollectible":
      return before;
  }
}

async function tellWhatChanged(
  tx: Tx,
  { before, after }: { before: IssuedInvoice; after: IssuedInvoice },
): Promise<void> {
  const about = { invoiceId: after.id, mode: after.mode };
  if (before.status !== "paid" && after.status === "paid") {
    await recordEvent(tx, { type: "invoice.paid", ...about, data: { number: after.number } });
  }
  if (before.status === "paid" && after.status === "open") {
    const outstanding = toJson(money(after.outstandingMinor, after.currency));
    await recordEvent(tx, { type: "invoice.reopened", ...about, data: { outstanding } });
  }
  if (after.surplusMinor > before.surplusMinor) {
    const surplus = toJson(money(after.surplusMinor, after.currency));
    await recordEvent(tx, { type: "surplus.recorded", ...about, data: { surplus } });
  }
  if (after.outstandingMinor !== before.outstandingMinor) {
    await addJob(tx, {
      name: "withdraw-payments",
      payload: { merchantId: tx.merchantId, invoiceId: after.id },
      key: `withdraw:${after.id}`,
    });
  }
}
