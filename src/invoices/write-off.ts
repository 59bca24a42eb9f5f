import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { book } from "../ledger/book.ts";
import { countTransactions } from "../ledger/ledger-queries.ts";
import { money, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { lockIssued } from "./lock-issued.ts";
import { settleInvoice } from "./settle-invoice.ts";

/**
 * Gives up what is outstanding on an open invoice: it becomes `uncollectible`, and its link asks for nothing. Money that
 * comes all the same is surplus. The debt itself is not credited, so the VAT on it stays where the law leaves it.
 */
export async function writeOffInvoice(
  tx: Tx,
  { invoiceId, reason }: { invoiceId: InvoiceId; reason: string | null },
): Promise<void> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  if (invoice.status !== "open") {
    throw new Problem("invoice_not_open", {
      detail: say("Invoice {{number}} is {{status}}; only an open invoice can be written off.", {
        number: invoice.number,
        status: say(invoice.status),
      }),
    });
  }
  await bookWriteOff(tx, { invoice, kind: "write_off", minor: invoice.outstandingMinor });
  const amount = toJson(money(invoice.outstandingMinor, invoice.currency));
  await recordEvent(tx, {
    type: "invoice.written_off",
    invoiceId,
    mode: invoice.mode,
    data: { amount, ...(reason === null ? {} : { reason }) },
  });
  await settleInvoice(tx, { invoice, at: tx.now });
}

/** Asks for it again, when the merchant says so: what was given up is outstanding once more. */
export async function takeBackWriteOff(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  await undoWriteOff(tx, { invoice: await lockIssued(tx, { id: invoiceId }) });
}

/**
 * On an invoice that is locked: all that was given up is outstanding once more, less what came in meanwhile, however
 * many times it was written off. Answers the invoice as it is then.
 */
export async function undoWriteOff(tx: Tx, { invoice }: { invoice: IssuedInvoice }): Promise<IssuedInvoice> {
  if (invoice.writtenOffMinor === 0n) {
    throw new Problem("invoice_not_written_off", {
      detail: say("Invoice {{number}} was not written off, so there is nothing to take back.", {
        number: invoice.number,
      }),
    });
  }
  await bookWriteOff(tx, { invoice, kind: "write_off_undone", minor: -invoice.writtenOffMinor });
  await recordEvent(tx, {
    type: "invoice.write_off_undone",
    invoiceId: invoice.id,
    mode: invoice.mode,
    data: { amount: toJson(money(invoice.writtenOffMinor, invoice.currency)) },
  });
  return settleInvoice(tx, { invoice, at: tx.now });
}

/** An invoice may be written off again after it was taken back, so the key counts. */
async function bookWriteOff(
  tx: Tx,
  { invoice, kind, minor }: { invoice: IssuedInvoice; kind: "write_off" | "write_off_undone"; minor: bigint },
): Promise<void> {
  const before = await countTransactions(tx, { invoiceId: invoice.id, kind });
  const prefix = kind === "write_off" ? "written-off" : "write-off-undone";
  await book(tx, {
    key: `${prefix}:${invoice.id}:${before + 1}`,
    kind,
    mode: invoice.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: invoice.currency,
    occurredAt: tx.now,
    entries: [
      { account: "bad_debt", minor },
      { account: "receivable", minor: -minor, invoiceId: invoice.id },
    ],
  });
}
