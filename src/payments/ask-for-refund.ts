import type { Tx } from "../db/tx.ts";
import { readFrozenSince } from "../invoices/freeze-queries.ts";
import type { IssuedInvoice } from "../invoices/invoice.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import type { MollieRefund } from "../mollie/mollie-schemas.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import { readConnection } from "../mollie-connections/mollie-connection-queries.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { tellOfRefund } from "./accept-refund.ts";
import { applyMoneyBack } from "./apply-money-back.ts";
import { isRepeatable, LOOK_AT_REFUND_EVERY_MS, type Payment, TOO_LATE } from "./payment.ts";
import { addReconcileLater } from "./payment-jobs.ts";
import { expectMore, lockPayment, readPayment } from "./payment-queries.ts";
import { reconcilePayment } from "./reconcile-payment.ts";
import type { Refund } from "./refund.ts";
import { markRefundNotCreated, readRefund } from "./refund-queries.ts";

export type RefundOutcome =
  | { kind: "settled" }
  /** Mollie has the same refund already; see `createRefund` of the client. */
  | { kind: "already_requested" }
  | { kind: "unknown" };

/**
 * Sends a stored refund's body with its own idempotency key and the API key it began with, and stores what Mollie says.
 * A repeat that is refused proves nothing about the first request: then the payment is looked up, whose refunds name ours
 * in their metadata.
 */
export async function askForRefund(
  world: World,
  { refund, isRepeat }: { refund: Refund; isRepeat: boolean },
): Promise<RefundOutcome> {
  const { connectionId, requestBody: body, idempotencyKey } = refund;
  invariant(connectionId !== null && body !== null, "A refund of ours has a key and a body.");
  const { connection, payment, isFrozen } = await world.read(async (tx) => ({
    connection: await readConnection(tx, { id: connectionId }),
    payment: await readPayment(tx, { id: refund.paymentId }),
    isFrozen: (await readFrozenSince(tx, { ids: [refund.invoiceId] })).size > 0,
  }));
  const molliePaymentId = payment?.molliePaymentId;
  invariant(connection && molliePaymentId, "A refund's connection and payment are kept.");
  if (isFrozen) {
    // It waits until somebody releases the invoice; only what may have left before is looked for.
    if (isRepeat) await reconcilePayment(world, { paymentId: refund.paymentId });
    return { kind: "unknown" };
  }
  const answer = await askMollie(world, connection, {
    operation: "Create refund",
    invoiceId: refund.invoiceId,
    paymentId: refund.paymentId,
    ask: async (caller) =>
      // Looked at right before it is sent: who was held up for an hour would make a second refund.
      isRepeatable(refund, { now: world.clock.now() })
        ? world.mollie.createRefund(caller, { molliePaymentId, body, idempotencyKey })
        : TOO_LATE,
  });
  switch (answer.kind) {
    case "done":
      await storeAccepted(world, { refund, answer: answer.value });
      return { kind: "settled" };
    case "refused": {
      if (isRepeat) return lookForRefund(world, { refund, refusal: answer.detail });
      await storeNotAccepted(world, { refund, creation: "refused", refusal: answer.detail });
      return answer.status === 409 ? { kind: "already_requested" } : { kind: "settled" };
    }
    case "unknown":
      return { kind: "unknown" };
  }
}

/**
 * Looks the payment up for a refund whose answer was lost; one that is not there was never made. Without a key that may
 * look nobody knows, so it keeps holding its money until there is one.
 */
export async function lookForRefund(
  world: World,
  { refund, refusal }: { refund: Refund; refusal: string },
): Promise<RefundOutcome> {
  if ((await reconcilePayment(world, { paymentId: refund.paymentId })) !== "reconciled") {
    return { kind: "unknown" };
  }
  await storeNotAccepted(world, { refund, creation: "unknown", refusal });
  return { kind: "settled" };
}

async function storeAccepted(
  world: World,
  { refund, answer }: { refund: Refund; answer: MollieRefund },
): Promise<void> {
  await world.atomically("refund: store answer", async (tx) => {
    const { invoice, payment } = await lockBoth(tx, refund);
    const moneyBack = { refunds: [answer], chargebacks: [], gone: new Set<string>() };
    const stored = await readRefund(tx, { id: refund.id });
    // A reconciliation was faster, and what it applied is newer: this answer says how it was when it was made.
    if (stored?.creation === "created") return;
    await applyMoneyBack(tx, { invoice, payment, answer: moneyBack });
    const at = new Date(tx.now.getTime() + LOOK_AT_REFUND_EVERY_MS);
    await expectMore(tx, { id: payment.id, at });
    await addReconcileLater(tx, { paymentId: payment.id, at });
  });
}

async function storeNotAccepted(
  world: World,
  { refund, creation, refusal }: { refund: Refund; creation: "refused" | "unknown"; refusal: string },
): Promise<void> {
  await world.atomically("refund: store refusal", async (tx) => {
    const { invoice } = await lockBoth(tx, refund);
    const stored = await readRefund(tx, { id: refund.id });
    if (stored?.creation !== "pending") return;
    await markRefundNotCreated(tx, { id: refund.id, creation, refusal });
    const type = creation === "refused" ? "refund.refused" : "refund.lost";
    await tellOfRefund(tx, type, { invoice, refund: stored, reason: refusal });
  });
}

async function lockBoth(
  tx: Tx,
  { paymentId, invoiceId }: Pick<Refund, "paymentId" | "invoiceId">,
): Promise<{ invoice: IssuedInvoice; payment: Payment }> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  const payment = await lockPayment(tx, { id: paymentId });
  invariant(payment, "A payment is never deleted.");
  return { invoice, payment };
}
