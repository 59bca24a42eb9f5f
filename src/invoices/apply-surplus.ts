import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { money, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { bookSurplusApplication } from "./book-surplus-application.ts";
import { type IssuedInvoice, isIssued, payableMinor } from "./invoice.ts";
import { lockTogether, requireIssued } from "./lock-issued.ts";
import { readAmount } from "./read-amount.ts";
import { refuseWhenFrozen } from "./refuse-when-frozen.ts";
import { sumSurplusRefundsAsked } from "./related-queries.ts";
import { insertSurplusApplication, type SurplusApplication } from "./surplus-application-queries.ts";
import type { SurplusApplicationInput } from "./surplus-schemas.ts";

/**
 * Pays an open invoice with what was paid too much on another one of the same customer: as much as fits, or the amount
 * that was asked for. Never more than what the receiving invoice asks for, so that it makes no new surplus.
 */
export async function applySurplus(
  tx: Tx,
  { fromInvoiceId, input }: { fromInvoiceId: InvoiceId; input: SurplusApplicationInput },
): Promise<SurplusApplication> {
  const { from, to } = await lockBoth(tx, { fromInvoiceId, toInvoiceId: input.toInvoiceId });
  refuseUnlessAlike(from, to);
  await refuseWhenFrozen(tx, from);
  const availableMinor = await availableSurplus(tx, from);
  const payable = payableOf(to);
  const fitting = availableMinor < payable ? availableMinor : payable;
  const amountMinor = input.amount === undefined ? fitting : readAmount(input.amount, from);
  if (amountMinor > availableMinor) {
    throw notApplicable(
      `Of the surplus on invoice ${from.number}, ${text(availableMinor, from)} can be applied; send that much or less.`,
    );
  }
  if (amountMinor > payable) {
    throw notApplicable(
      `On invoice ${to.number}, ${text(payable, to)} is to be paid; send that much or less.`,
    );
  }
  const application: SurplusApplication = {
    id: tx.newId("surplusApplication"),
    fromInvoiceId: from.id,
    fromNumber: from.number,
    toInvoiceId: to.id,
    toNumber: to.number,
    currency: from.currency,
    amountMinor,
    createdAt: tx.now,
    removedAt: null,
  };
  await insertSurplusApplication(tx, application);
  await bookSurplusApplication(tx, { application, from, to, happened: "applied" });
  return application;
}

/** Both rows, locked. An invoice in the address that is not there is a 404; one in the body is a field to mend. */
async function lockBoth(
  tx: Tx,
  { fromInvoiceId, toInvoiceId }: { fromInvoiceId: InvoiceId; toInvoiceId: InvoiceId },
): Promise<{ from: IssuedInvoice; to: IssuedInvoice }> {
  const locked = await lockTogether(tx, { from: fromInvoiceId, to: toInvoiceId });
  const from = requireIssued(locked.from, { id: fromInvoiceId });
  if (fromInvoiceId === toInvoiceId) throw invalidTarget("The surplus is on this invoice; name another one.");
  if (!locked.to) throw invalidTarget(`There is no invoice ${toInvoiceId}.`);
  if (!isIssued(locked.to)) throw notApplicable("The receiving invoice is a draft; issue it first.");
  return { from, to: locked.to };
}

/** One customer's money pays that customer's debt, in one currency, and test money pays nothing real. */
function refuseUnlessAlike(from: IssuedInvoice, to: IssuedInvoice): void {
  const both = `Invoices ${from.number} and ${to.number}`;
  if (to.customerId !== from.customerId) {
    throw notApplicable(`${both} are of different customers; choose an invoice of the same one.`);
  }
  if (to.currency !== from.currency) {
    throw notApplicable(
      `${both} are in ${from.currency} and ${to.currency}; choose an invoice in the same currency.`,
    );
  }
  if (to.mode !== from.mode) {
    throw notApplicable(`${both} are of the modes ${from.mode} and ${to.mode}; choose one of the same mode.`);
  }
  if (to.status !== "open") {
    throw notApplicable(`Invoice ${to.number} is ${to.status}; surplus can pay an open invoice only.`);
  }
}

/** What Mollie was asked to pay back a moment ago is still here by the books, and is spoken for all the same. */
async function availableSurplus(tx: Tx, from: IssuedInvoice): Promise<bigint> {
  if (from.surplusMinor === 0n) {
    throw notApplicable(`Invoice ${from.number} has no surplus; nothing more was paid than was owed.`);
  }
  const askedMinor = await sumSurplusRefundsAsked(tx, { invoiceId: from.id });
  if (askedMinor >= from.surplusMinor) {
    throw notApplicable(
      `The surplus on invoice ${from.number} is being refunded; nothing of it is left to apply.`,
    );
  }
  return from.surplusMinor - askedMinor;
}

/** What went back without a word why is perhaps not owed, so it is not paid either. */
function payableOf(to: IssuedInvoice): bigint {
  const minor = payableMinor(to);
  if (minor > 0n) return minor;
  throw notApplicable(
    `All that is outstanding on invoice ${to.number} was refunded at Mollie; say first why, so that it is known whether it is owed.`,
  );
}

function text(minor: bigint, { currency }: IssuedInvoice): string {
  return `${toJson(money(minor, currency)).value} ${currency}`;
}

function notApplicable(detail: string): Problem {
  return new Problem("surplus_not_applicable", { detail });
}

function invalidTarget(detail: string): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer: "/toInvoiceId", detail }] });
}
