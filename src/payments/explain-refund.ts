import type { Tx } from "../db/tx.ts";
import type { RefundId } from "../ids/ids.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import { settleInvoice } from "../invoices/settle-invoice.ts";
import { money, toDecimal } from "../money/money.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { creditForRefund, mayCredit, tellOfRefund } from "./accept-refund.ts";
import { type Refund, type RefundPurpose, takesMoney } from "./refund.ts";
import { readRefund, setRefundPurpose } from "./refund-queries.ts";

/**
 * Answers why a refund that was found at Mollie was made. Until then nobody is asked for its amount; from then on the
 * invoice asks for it again (`still-owed`), a credit note lowers what is owed (`credit`), or it was too much (`surplus`).
 */
export async function explainRefund(
  tx: Tx,
  { refundId, purpose }: { refundId: RefundId; purpose: RefundPurpose },
): Promise<void> {
  const found = await requireRefund(tx, { id: refundId });
  const invoice = await lockIssued(tx, { id: found.invoiceId });
  const refund = await requireRefund(tx, { id: refundId });
  if (refund.purpose === purpose) return;
  refuseUnlessOpen(refund);
  switch (purpose) {
    case "credit":
      refuseUnlessCreditable(invoice, refund);
      await creditForRefund(tx, { invoice, refund });
      break;
    case "surplus":
      refuseUnlessSurplus(invoice, refund);
      await setRefundPurpose(tx, { id: refund.id, purpose, creditNoteId: null });
      break;
    case "still-owed":
      await setRefundPurpose(tx, { id: refund.id, purpose, creditNoteId: null });
  }
  await tellOfRefund(tx, "refund.explained", { invoice, refund: { ...refund, purpose } });
  await settleInvoice(tx, { invoice, at: tx.now });
}

/** A refund of this merchant's, or the problem `not_found`. */
export async function requireRefund(tx: Tx, { id }: { id: RefundId }): Promise<Refund> {
  const refund = await readRefund(tx, { id });
  if (!refund) throw new Problem("not_found", { detail: say("There is no refund {{id}}.", { id }) });
  return refund;
}

function refuseUnlessOpen({ purpose, status }: Refund): void {
  if (purpose !== null) {
    throw new Problem("refund_explained", {
      detail: say(
        "This refund was explained before, as {{purpose}}; to change what is owed, make a credit note.",
        { purpose: say(purpose) },
      ),
    });
  }
  if (status === null || !takesMoney(status)) {
    throw new Problem("refund_explained", {
      detail: say("This refund came to nothing, so there is nothing to explain."),
    });
  }
}

function refuseUnlessCreditable(invoice: IssuedInvoice, refund: Refund): void {
  if (mayCredit(invoice, refund)) return;
  const left = money(invoice.totalMinor - invoice.creditedMinor, invoice.currency);
  const detail = say(
    "Of invoice {{number}} {{amount}} can still be credited, which is less than the refund; say surplus or still-owed.",
    { number: invoice.number, amount: { value: toDecimal(left), currency: invoice.currency } },
  );
  throw new Problem("credit_exceeds_invoice", { detail, errors: [{ pointer: "/purpose", detail }] });
}

/** It was too much only if nothing is missing now, apart from what other refunds wait to be explained. */
function refuseUnlessSurplus(invoice: IssuedInvoice, refund: Refund): void {
  if (invoice.outstandingMinor <= invoice.unexplainedMinor - refund.amountMinor) return;
  const detail = say(
    "With this refund invoice {{number}} is not fully paid any more, so it was not too much; say credit or still-owed.",
    { number: invoice.number },
  );
  throw new Problem("refund_exceeds_surplus", { detail, errors: [{ pointer: "/purpose", detail }] });
}
