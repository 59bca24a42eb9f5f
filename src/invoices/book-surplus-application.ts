import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { book } from "../ledger/book.ts";
import { money, toJson } from "../money/money.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { settleInvoice } from "./settle-invoice.ts";
import type { SurplusApplication } from "./surplus-application-queries.ts";

/**
 * Books that surplus was applied, or that this was taken back, on both invoices (locked): a transaction about each, with
 * the customer's credit between them, the fact in both histories, and both balances.
 */
export async function bookSurplusApplication(
  tx: Tx,
  {
    application,
    from,
    to,
    happened,
  }: {
    application: SurplusApplication;
    from: IssuedInvoice;
    to: IssuedInvoice;
    happened: "applied" | "removed";
  },
): Promise<void> {
  const { id, amountMinor } = application;
  if (happened === "applied") {
    await bookOn(tx, from, { key: `surplus-released:${id}`, kind: "surplus_released", minor: amountMinor });
    await bookOn(tx, to, { key: `surplus-applied:${id}`, kind: "surplus_applied", minor: -amountMinor });
  } else {
    const kind = "surplus_application_removed";
    await bookOn(tx, from, { key: `surplus-released-removed:${id}`, kind, minor: -amountMinor });
    await bookOn(tx, to, { key: `surplus-applied-removed:${id}`, kind, minor: amountMinor });
  }
  for (const invoice of [from, to]) {
    await recordEvent(tx, {
      type: happened === "applied" ? "surplus.applied" : "surplus.application_removed",
      invoiceId: invoice.id,
      mode: invoice.mode,
      data: {
        surplusApplicationId: id,
        amount: toJson(money(amountMinor, application.currency)),
        from: from.number,
        to: to.number,
      },
    });
    await settleInvoice(tx, { invoice, at: tx.now });
  }
}

/** `minor` is what the customer owes more on this invoice; the customer's credit has the other side. */
async function bookOn(
  tx: Tx,
  invoice: IssuedInvoice,
  {
    key,
    kind,
    minor,
  }: {
    key: string;
    kind: "surplus_released" | "surplus_applied" | "surplus_application_removed";
    minor: bigint;
  },
): Promise<void> {
  await book(tx, {
    key,
    kind,
    mode: invoice.mode,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    currency: invoice.currency,
    occurredAt: tx.now,
    entries: [
      { account: "receivable", minor, invoiceId: invoice.id },
      { account: "customer_credit", minor: -minor },
    ],
  });
}
