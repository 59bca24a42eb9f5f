import { hours } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { PaymentId, RefundId } from "../ids/ids.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import { readAmount } from "../invoices/read-amount.ts";
import { refuseWhenFrozen } from "../invoices/refuse-when-frozen.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { type Money, money, toJson } from "../money/money.ts";
import { invariant, Problem } from "../problems/problems.ts";
import { recognise } from "../sentences/recognise.ts";
import { say } from "../sentences/say.ts";
import type { World } from "../world/world.ts";
import { mayCredit, tellOfRefund } from "./accept-refund.ts";
import { askForRefund } from "./ask-for-refund.ts";
import { listChargebacksOfPayment } from "./chargeback-queries.ts";
import { connectionFor } from "./connection-for.ts";
import type { Payment } from "./payment.ts";
import { addResumeRefund } from "./payment-jobs.ts";
import { lockPayment, readPayment } from "./payment-queries.ts";
import { type Refund, type RefundPurpose, refundableMinor } from "./refund.ts";
import {
  findRefundByRequestKey,
  insertRefund,
  listRefundsOfInvoice,
  listRefundsOfPayment,
  readRefund,
} from "./refund-queries.ts";
import type { RefundInput } from "./refund-schemas.ts";

/**
 * Pays money back through Mollie. The refund is stored and committed before Mollie is asked, and Mollie is asked with no
 * lock held: whoever dies or loses the answer in between sends the same body with the same key. Answers the refund as it
 * is then, `creation` still `pending` when Mollie could not be reached: it is asked again by itself.
 */
export async function makeRefund(
  world: World,
  options: { paymentId: PaymentId; input: RefundInput; requestKey: string | null },
): Promise<Refund> {
  const { refundId, isRepeat } = await world.atomically("refund: record", (tx) => record(tx, options));
  const recorded = await requireRefund(world, { id: refundId });
  if (recorded.creation !== "pending") return recorded;
  const outcome = await askForRefund(world, { refund: recorded, isRepeat });
  const refund = await requireRefund(world, { id: refundId });
  if (refund.creation === "refused" || refund.creation === "unknown") {
    throw outcome.kind === "already_requested" ? alreadyRequested(refund) : refusedBy(refund);
  }
  return refund;
}

/** How long a caller's idempotency key means the same refund; see `world/idempotency.ts`. */
const SAME_REQUEST_MS = hours(24);

type Recorded = { refundId: RefundId; isRepeat: boolean };

async function record(
  tx: Tx,
  { paymentId, input, requestKey }: { paymentId: PaymentId; input: RefundInput; requestKey: string | null },
): Promise<Recorded> {
  const found = await readPayment(tx, { id: paymentId });
  if (!found)
    throw new Problem("not_found", { detail: say("There is no payment {{id}}.", { id: paymentId }) });
  const invoice = await lockIssued(tx, { id: found.invoiceId });
  const payment = await lockPayment(tx, { id: paymentId });
  invariant(payment, "A payment is never deleted.");
  const begun = await findBegun(tx, { requestKey });
  if (begun) return begun;
  await refuseWhenFrozen(tx, invoice);
  const refunds = await listRefundsOfPayment(tx, { paymentId });
  const chargebacks = await listChargebacksOfPayment(tx, { paymentId });
  const leftMinor = refundableMinor(payment, { refunds, chargebacks });
  refuseUnlessRefundable(payment, { leftMinor });
  const limitMinor = await limitOf(tx, { invoice, purpose: input.purpose, leftMinor });
  const amount = money(
    input.amount === undefined ? limitMinor : readAmount(input.amount, payment),
    payment.currency,
  );
  refuseTooMuch({ invoice, amount, purpose: input.purpose, leftMinor, limitMinor });
  return { refundId: await insert(tx, { invoice, payment, amount, input, requestKey }), isRepeat: false };
}

/** A caller that repeats its request after we died half-way means the refund that it began. */
async function findBegun(tx: Tx, { requestKey }: { requestKey: string | null }): Promise<Recorded | null> {
  if (requestKey === null) return null;
  const since = new Date(tx.now.getTime() - SAME_REQUEST_MS);
  const begun = await findRefundByRequestKey(tx, { requestKey, since });
  return begun && { refundId: begun.id, isRepeat: true };
}

function refuseUnlessRefundable(payment: Payment, { leftMinor }: { leftMinor: bigint }): void {
  if (payment.status !== "paid") {
    throw new Problem("payment_not_refundable", {
      detail: say("The payment is {{status}}; only a paid one can be refunded.", {
        status: recognise(payment.status ?? "not made"),
      }),
    });
  }
  if (leftMinor === 0n) {
    throw new Problem("payment_not_refundable", {
      detail: say("All of this payment was refunded or charged back already."),
    });
  }
}

/** How much can go back of this payment for this reason: no more surplus than there is, no more credit than is owed. */
async function limitOf(
  tx: Tx,
  { invoice, purpose, leftMinor }: { invoice: IssuedInvoice; purpose: RefundPurpose; leftMinor: bigint },
): Promise<bigint> {
  if (purpose === "still-owed") return leftMinor;
  // Mollie may not have answered these yet, so the books do not show them.
  const asked = (await listRefundsOfInvoice(tx, { invoiceId: invoice.id }))
    .filter((refund) => refund.creation === "pending" && refund.purpose === purpose)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const whole = purpose === "surplus" ? invoice.surplusMinor : invoice.totalMinor - invoice.creditedMinor;
  const limit = whole - asked;
  return limit < leftMinor ? (limit > 0n ? limit : 0n) : leftMinor;
}

function refuseTooMuch({
  invoice,
  amount,
  purpose,
  leftMinor,
  limitMinor,
}: {
  invoice: IssuedInvoice;
  amount: Money;
  purpose: RefundPurpose;
  leftMinor: bigint;
  limitMinor: bigint;
}): void {
  const write = (minor: bigint) => toJson(money(minor, amount.currency));
  if (amount.minor > leftMinor) {
    const detail = say("Of this payment {{amount}} can still be refunded.", { amount: write(leftMinor) });
    throw new Problem("refund_exceeds_payment", { detail, errors: [{ pointer: "/amount/value", detail }] });
  }
  const isTooMuch = amount.minor > limitMinor || limitMinor === 0n;
  if (purpose === "surplus" && isTooMuch) {
    const detail = say("Of invoice {{number}} {{amount}} is surplus; for more, say credit or still-owed.", {
      number: invoice.number,
      amount: write(limitMinor),
    });
    throw new Problem("refund_exceeds_surplus", { detail, errors: [{ pointer: "/amount/value", detail }] });
  }
  if (purpose === "credit" && (isTooMuch || !mayCredit(invoice, { amountMinor: amount.minor }))) {
    const detail = say(
      "Of invoice {{number}} {{amount}} can still be credited; for more, say surplus or still-owed.",
      { number: invoice.number, amount: write(limitMinor) },
    );
    throw new Problem("credit_exceeds_invoice", { detail, errors: [{ pointer: "/amount/value", detail }] });
  }
}

async function insert(
  tx: Tx,
  {
    invoice,
    payment,
    amount,
    input,
    requestKey,
  }: {
    invoice: IssuedInvoice;
    payment: Payment;
    amount: Money;
    input: RefundInput;
    requestKey: string | null;
  },
): Promise<RefundId> {
  const id = tx.newId("refund");
  const connection = await connectionFor(tx, payment);
  const merchant = await readMerchant(tx);
  const description = input.description ?? `${invoice.number} ${merchant.name}`.slice(0, 255);
  const refund = {
    id,
    paymentId: payment.id,
    invoiceId: invoice.id,
    connectionId: connection.id,
    origin: "voldaan" as const,
    currency: amount.currency,
    amountMinor: amount.minor,
    description,
    purpose: input.purpose,
    creation: "pending" as const,
    // One key per refund, so that a repeat is the same refund and another one is another one.
    idempotencyKey: id,
    // Ours travels in the metadata, by which a refund whose answer was lost is found again.
    requestBody: JSON.stringify({ amount: toJson(amount), description, metadata: { refundId: id } }),
    requestKey,
    mollieRefundId: null,
    status: null,
    completedAt: null,
  };
  await insertRefund(tx, refund);
  await tellOfRefund(tx, "refund.requested", { invoice, refund });
  await addResumeRefund(tx, { refundId: id });
  return id;
}

async function requireRefund(world: World, { id }: { id: RefundId }): Promise<Refund> {
  const refund = await world.read((tx) => readRefund(tx, { id }));
  invariant(refund, "A refund that was stored is there.");
  return refund;
}

function alreadyRequested(refund: Refund): Problem {
  const { value, currency } = toJson(money(refund.amountMinor, refund.currency));
  return new Problem("refund_already_requested", {
    detail: say(
      "A refund of {{amount}} of this payment was requested within the last hour; look at the payment's refunds, or wait an hour to refund the same amount again.",
      { amount: { value, currency } },
    ),
  });
}

function refusedBy({ refusal }: Refund): Problem {
  return new Problem("refund_refused", {
    detail: say("Mollie refused the refund: {{reason}}", { reason: recognise(refusal ?? "") }),
  });
}
