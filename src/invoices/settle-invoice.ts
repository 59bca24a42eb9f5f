import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { addJob } from "../jobs/jobs.ts";
import { accountOfInvoice } from "../ledger/ledger-queries.ts";
import { money, toJson } from "../money/money.ts";
import { balanceOf } from "./balance.ts";
import { type InvoiceStatus, type IssuedInvoice, payableMinor } from "./invoice.ts";
import { updateBalance } from "./invoice-queries.ts";
import { sumUnexplainedRefunds } from "./related-queries.ts";

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
  const unexplainedMinor = await sumUnexplainedRefunds(tx, { invoiceId: invoice.id });
  const status = statusFor(invoice.status, { outstandingMinor, writtenOffMinor: account.writtenOff });
  const paidAt = status === "paid" ? (invoice.paidAt ?? at) : null;
  const writtenOffAt = account.writtenOff === 0n ? null : (invoice.writtenOffAt ?? at);
  const settled: IssuedInvoice = {
    ...invoice,
    status,
    creditedMinor: account.credited,
    writtenOffMinor: account.writtenOff,
    receivedMinor: account.received,
    outstandingMinor,
    surplusMinor,
    unexplainedMinor,
    paidAt,
    writtenOffAt,
  };
  await updateBalance(tx, settled);
  await tellWhatChanged(tx, { before: invoice, after: settled });
  return settled;
}

/**
 * A void invoice stays so: money that still comes is surplus. One that was written off stays so as well, until money
 * that was received before goes back: then somebody has to decide about the debt again.
 */
export function statusFor(
  before: InvoiceStatus,
  { outstandingMinor, writtenOffMinor }: { outstandingMinor: bigint; writtenOffMinor: bigint },
): InvoiceStatus {
  switch (before) {
    case "draft":
    case "void":
      return before;
    case "open":
    case "paid":
    case "uncollectible":
      if (outstandingMinor > 0n) return "open";
      return writtenOffMinor > 0n ? "uncollectible" : "paid";
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
  if (before.status !== "open" && after.status === "open") {
    const outstanding = toJson(money(after.outstandingMinor, after.currency));
    await recordEvent(tx, { type: "invoice.reopened", ...about, data: { outstanding } });
  }
  if (after.surplusMinor > before.surplusMinor) {
    const surplus = toJson(money(after.surplusMinor, after.currency));
    await recordEvent(tx, { type: "surplus.recorded", ...about, data: { surplus } });
  }
  if (payableMinor(after) !== payableMinor(before)) {
    await addJob(tx, {
      name: "withdraw-payments",
      payload: { merchantId: tx.merchantId, invoiceId: after.id },
      key: `withdraw:${after.id}`,
    });
  }
}
