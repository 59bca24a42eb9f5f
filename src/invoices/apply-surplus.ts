import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { type MoneyJson, money, toJson } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
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
      say("Of the surplus on invoice {{from}}, {{amount}} can be applied; send that much or less.", {
        from: from.number,
        amount: text(availableMinor, from),
      }),
    );
  }
  if (amountMinor > payable) {
    throw notApplicable(
      say("On invoice {{to}}, {{amount}} is to be paid; send that much or less.", {
        to: to.number,
        amount: text(payable, to),
      }),
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
  if (fromInvoiceId === toInvoiceId)
    throw invalidTarget(say("The surplus is on this invoice; name another one."));
  if (!locked.to) throw invalidTarget(say("There is no invoice {{id}}.", { id: toInvoiceId }));
  if (!isIssued(locked.to)) throw notApplicable(say("The receiving invoice is a draft; issue it first."));
  return { from, to: locked.to };
}

/** One customer's money pays that customer's debt, in one currency, and test money pays nothing real. */
function refuseUnlessAlike(from: IssuedInvoice, to: IssuedInvoice): void {
  const both = { from: from.number, to: to.number };
  if (to.customerId !== from.customerId) {
    throw notApplicable(
      say(
        "Invoices {{from}} and {{to}} are of different customers; choose an invoice of the same one.",
        both,
      ),
    );
  }
  if (to.currency !== from.currency) {
    throw notApplicable(
      say(
        "Invoices {{from}} and {{to}} are in {{fromCurrency}} and {{toCurrency}}; choose an invoice in the same currency.",
        { ...both, fromCurrency: from.currency, toCurrency: to.currency },
      ),
    );
  }
  if (to.mode !== from.mode) {
    throw notApplicable(
      say(
        "Invoices {{from}} and {{to}} are of the modes {{fromMode}} and {{toMode}}; choose one of the same mode.",
        { ...both, fromMode: say(from.mode), toMode: say(to.mode) },
      ),
    );
  }
  if (to.status !== "open") {
    throw notApplicable(
      say("Invoice {{to}} is {{status}}; surplus can pay an open invoice only.", {
        to: to.number,
        status: say(to.status),
      }),
    );
  }
}

/** What Mollie was asked to pay back a moment ago is still here by the books, and is spoken for all the same. */
async function availableSurplus(tx: Tx, from: IssuedInvoice): Promise<bigint> {
  if (from.surplusMinor === 0n) {
    throw notApplicable(
      say("Invoice {{from}} has no surplus; nothing more was paid than was owed.", { from: from.number }),
    );
  }
  const askedMinor = await sumSurplusRefundsAsked(tx, { invoiceId: from.id });
  if (askedMinor >= from.surplusMinor) {
    throw notApplicable(
      say("The surplus on invoice {{from}} is being refunded; nothing of it is left to apply.", {
        from: from.number,
      }),
    );
  }
  return from.surplusMinor - askedMinor;
}

/** What went back without a word why is perhaps not owed, so it is not paid either. */
function payableOf(to: IssuedInvoice): bigint {
  const minor = payableMinor(to);
  if (minor > 0n) return minor;
  throw notApplicable(
    say(
      "All that is outstanding on invoice {{to}} was refunded at Mollie; say first why, so that it is known whether it is owed.",
      { to: to.number },
    ),
  );
}

function text(minor: bigint, { currency }: IssuedInvoice): MoneyJson {
  return toJson(money(minor, currency));
}

function notApplicable(detail: Sentence): Problem {
  return new Problem("surplus_not_applicable", { detail });
}

function invalidTarget(detail: Sentence): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer: "/toInvoiceId", detail }] });
}
