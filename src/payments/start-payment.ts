import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import { type IssuedInvoice, payableMinor } from "../invoices/invoice.ts";
import { readInvoice } from "../invoices/invoice-queries.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import type { Language } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { isMollieActive } from "../merchants/power-ups.ts";
import {
  type MollieConnection,
  readActiveConnection,
} from "../mollie-connections/mollie-connection-queries.ts";
import { money, toJson } from "../money/money.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { type AskOutcome, askForPayment } from "./ask-for-payment.ts";
import {
  canBeAskedAgain,
  isTransferAwaited,
  isWithTheBank,
  nextCheckAt,
  type Payment,
  stillFits,
} from "./payment.ts";
import { addResumeJob } from "./payment-jobs.ts";
import { insertPayment, lockPaymentsOfInvoice, readPayment } from "./payment-queries.ts";
import { paymentRequestBody } from "./payment-request.ts";
import { replacePayment } from "./replace-payment.ts";
import { resumePayment } from "./resume-payment.ts";

export type StartedPayment =
  | { kind: "checkout"; url: string; paymentId: PaymentId }
  | { kind: "nothing_to_pay" }
  /** The bank has a payment for this invoice right now. */
  | { kind: "being_confirmed"; paymentId: PaymentId }
  | { kind: "unavailable"; reason: Unavailable };

export type Unavailable =
  | "not_connected"
  | "power_up_inactive"
  | "mollie_refused"
  | "mollie_unreachable"
  | "no_method_fits";

type StartOptions = {
  invoiceId: InvoiceId;
  locale: Language;
  /** Where the payer comes back, whatever happened. */
  returnUrl: (paymentId: PaymentId) => string;
};

/**
 * The payer pressed Pay. Re-uses the open payment while it still fits, else replaces it. The new one is stored and
 * committed before Mollie is asked, and Mollie is asked with no lock held: whoever dies or loses the answer in between
 * sends the same body with the same key and gets the same payment.
 */
export async function startPayment(world: World, options: StartOptions): Promise<StartedPayment> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const recorded = await world.atomically("start payment: record", (tx) => record(tx, world, options));
    switch (recorded.kind) {
      case "answer":
        return recorded.answer;
      case "lost": {
        // Too old to repeat: find out at Mollie whether it exists, then look again at what to do.
        const found = await resumePayment(world, { paymentId: recorded.paymentId });
        if (found === "unknown") return { kind: "unavailable", reason: "mollie_unreachable" };
        break;
      }
      case "ask": {
        const { payment } = recorded;
        const outcome = await askForPayment(world, recorded);
        if (outcome.kind === "key_refused") {
          const found = await resumePayment(world, { paymentId: payment.id });
          if (found === "unknown") return { kind: "unavailable", reason: "mollie_unreachable" };
          break;
        }
        const started = await conclude(world, payment, outcome);
        if (started !== "changed_meanwhile") return started;
      }
    }
  }
  return { kind: "unavailable", reason: "mollie_unreachable" };
}

/** Once for what is there, once after a lost one was found or given up, once more for a press at the same instant. */
const MOST_TRIES = 3;

type Recorded =
  | { kind: "answer"; answer: StartedPayment }
  | { kind: "ask"; payment: Payment; isRepeat: boolean }
  | { kind: "lost"; paymentId: PaymentId };

async function record(tx: Tx, world: World, options: StartOptions): Promise<Recorded> {
  const answer = (answer: StartedPayment): Recorded => ({ kind: "answer", answer });
  const invoice = await lockIssued(tx, { id: options.invoiceId });
  if (invoice.status !== "open" || payableMinor(invoice) === 0n) return answer({ kind: "nothing_to_pay" });
  if (!(await isMollieActive(tx))) return answer({ kind: "unavailable", reason: "power_up_inactive" });
  const connection = await readActiveConnection(tx);
  if (!connection || connection.mode !== invoice.mode)
    return answer({ kind: "unavailable", reason: "not_connected" });

  const payments = await lockPaymentsOfInvoice(tx, { invoiceId: invoice.id });
  const withBank = payments.find(isWithTheBank);
  if (withBank) return answer({ kind: "being_confirmed", paymentId: withBank.id });

  const wanted = {
    amountMinor: payableMinor(invoice),
    currency: invoice.currency,
    mode: invoice.mode,
    profileId: connection.profileId,
    now: tx.now,
  };
  const onOffer = payments.find(isOnOffer);
  if (onOffer && stillFits(onOffer, wanted)) {
    return answer({ kind: "checkout", url: onOffer.checkoutUrl, paymentId: onOffer.id });
  }
  if (onOffer && canBeAskedAgain(onOffer, wanted)) {
    return { kind: "ask", payment: onOffer, isRepeat: true };
  }
  if (onOffer?.creation === "pending" && asksTheSame(onOffer, invoice)) {
    return { kind: "lost", paymentId: onOffer.id };
  }
  if (onOffer) {
    // A transfer that the payer may have sent already is left to arrive; anything else is taken back.
    await replacePayment(tx, { payment: onOffer, cancel: !isTransferAwaited(onOffer) });
  }
  return {
    kind: "ask",
    payment: await recordNew(tx, { world, invoice, connection, options }),
    isRepeat: false,
  };
}

/** The one that the database lets be on offer; see the index payments_one_on_offer. */
function isOnOffer({ replacedAt, creation, status }: Payment): boolean {
  return replacedAt === null && (creation === "pending" || creation === "unknown" || status === "open");
}

function asksTheSame(payment: Payment, invoice: IssuedInvoice): boolean {
  return payment.amountMinor === payableMinor(invoice) && payment.mode === invoice.mode;
}

async function recordNew(
  tx: Tx,
  {
    world,
    invoice,
    connection,
    options,
  }: { world: World; invoice: IssuedInvoice; connection: MollieConnection; options: StartOptions },
): Promise<Payment> {
  const id = tx.newId("payment");
  const amount = money(payableMinor(invoice), invoice.currency);
  const merchant = await readMerchant(tx);
  await insertPayment(tx, {
    id,
    invoiceId: invoice.id,
    connectionId: connection.id,
    profileId: connection.profileId,
    mode: invoice.mode,
    currency: invoice.currency,
    amountMinor: payableMinor(invoice),
    // One key per payment, so that a repeat is the same payment and another try is another one.
    idempotencyKey: id,
    requestBody: paymentRequestBody({
      paymentId: id,
      invoice,
      merchant,
      amount,
      locale: options.locale,
      returnUrl: options.returnUrl(id),
      webhookUrl: world.webhookUrl(merchant.webhookSecret),
    }),
    nextCheckAt: nextCheckAt(
      { status: null, method: null, createdAt: tx.now, expiresAt: null, completedAt: null },
      { now: tx.now },
    ),
  });
  await recordEvent(tx, {
    type: "payment.started",
    invoiceId: invoice.id,
    paymentId: id,
    mode: invoice.mode,
    data: { amount: toJson(amount) },
  });
  await addResumeJob(tx, { paymentId: id });
  const payment = await readPayment(tx, { id });
  invariant(payment, "A payment that was stored is there.");
  return payment;
}

/**
 * Where the payer goes now. While Mollie was asked no lock was held: when the invoice asks for something else since, or
 * for nothing, this payment is not the one to pay.
 */
async function conclude(
  world: World,
  asked: Payment,
  outcome: Exclude<AskOutcome, { kind: "key_refused" }>,
): Promise<StartedPayment | "changed_meanwhile"> {
  switch (outcome.kind) {
    case "refused":
      return { kind: "unavailable", reason: outcome.reason };
    case "unknown":
      return { kind: "unavailable", reason: "mollie_unreachable" };
    case "created": {
      const { payment, invoice } = await world.read(async (tx) => ({
        payment: await readPayment(tx, { id: asked.id }),
        invoice: await readInvoice(tx, { id: asked.invoiceId }),
      }));
      if (payment?.setAsideReason != null) return { kind: "unavailable", reason: "mollie_refused" };
      const isStillWanted =
        payment?.replacedAt === null && invoice != null && payableMinor(invoice) === payment.amountMinor;
      if (!isStillWanted) return "changed_meanwhile";
      if (payment.status === "open" && payment.checkoutUrl !== null) {
        return { kind: "checkout", url: payment.checkoutUrl, paymentId: payment.id };
      }
      if (isWithTheBank(payment)) return { kind: "being_confirmed", paymentId: payment.id };
      return payment.status === "paid"
        ? { kind: "nothing_to_pay" }
        : { kind: "unavailable", reason: "mollie_refused" };
    }
  }
}
