import { hours, minutes, seconds } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { PaymentId } from "../ids/ids.ts";
import { addLogEntry } from "../integration-log/write-log.ts";
import { addJob } from "../jobs/jobs.ts";
import type { MollieAnswer } from "../mollie/mollie-http.ts";
import type { MolliePayment } from "../mollie/mollie-schemas.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import { readNewestConnection } from "../mollie-connections/mollie-connection-queries.ts";
import type { World } from "../world/world.ts";
import { paymentIdIn, strangeness } from "./mollie-news.ts";
import type { Payment } from "./payment.ts";
import { addReconcileNow } from "./payment-jobs.ts";
import { findPaymentByMollieId, readPayment } from "./payment-queries.ts";
import { SELF_TEST } from "./self-test-id.ts";
import { storeCreated } from "./store-creation.ts";
import { countTry, finishWebhookCall, readWebhookCall, type WebhookCall } from "./webhook-inbox-queries.ts";

/**
 * A call in the inbox: finds its payment and has it reconciled. An id that we do not know may be ahead of our own
 * commit, or of Mollie's, so it is kept and tried again; Mollie is asked what it is, and one that names a payment of
 * ours is taken up. What never becomes ours is set aside and shown.
 */
export async function handleWebhook(
  world: World,
  { webhookCallId }: { webhookCallId: string },
): Promise<void> {
  const known = await world.atomically("webhook: find payment", async (tx) => {
    const call = await readWebhookCall(tx, { id: webhookCallId });
    if (call?.state !== "waiting") return null;
    if (call.mollieId.startsWith(SELF_TEST)) {
      await finishWebhookCall(tx, {
        id: call.id,
        state: "done",
        paymentId: null,
        note: "Our own test call.",
      });
      return null;
    }
    const payment = await findPaymentByMollieId(tx, { molliePaymentId: call.mollieId });
    if (!payment) return call;
    await finish(tx, { call, payment });
    return null;
  });
  if (known !== null) await handleUnknown(world, known);
}

async function finish(
  tx: Tx,
  { call, payment }: { call: WebhookCall; payment: Pick<Payment, "id" | "invoiceId"> },
): Promise<void> {
  await finishWebhookCall(tx, { id: call.id, state: "done", paymentId: payment.id, note: null });
  await addLogEntry(tx, {
    ...asLogged(call),
    outcome: "ok",
    message: `Mollie called about ${call.mollieId}; the payment is looked up.`,
    invoiceId: payment.invoiceId,
    paymentId: payment.id,
  });
  await addReconcileNow(tx, { paymentId: payment.id });
}

function asLogged(call: WebhookCall) {
  return {
    direction: "in",
    integration: "mollie",
    operation: "Webhook",
    httpMethod: "POST",
    httpStatus: 200,
    request: { id: call.mollieId, receivedAt: call.receivedAt.toISOString() },
  } as const;
}

/** Our own commit is milliseconds behind, Mollie's a second or so; after that something else is wrong, so less often. */
const TRY_AGAIN_AFTER_MS = [
  seconds(1),
  seconds(3),
  seconds(10),
  seconds(30),
  minutes(2),
  minutes(10),
  hours(1),
  hours(6),
  hours(18),
];

async function handleUnknown(world: World, call: WebhookCall): Promise<void> {
  const found = call.tries === 0 ? null : await askWhatItIs(world, call);
  if (found?.kind === "done" && (await takeUp(world, { call, found: found.value }))) return;
  await world.atomically("webhook: keep unknown id", async (tx) => {
    const delay = TRY_AGAIN_AFTER_MS[call.tries];
    await countTry(tx, { id: call.id });
    if (call.tries === 0) {
      const message = `Mollie called about ${call.mollieId}, which is not known yet; it is kept and tried again.`;
      await addLogEntry(tx, { ...asLogged(call), outcome: "ok", message });
    }
    if (delay !== undefined) {
      await addJob(tx, {
        name: "handle-webhook",
        payload: { merchantId: tx.merchantId, webhookCallId: call.id },
        key: `webhook:${call.id}`,
        runAt: new Date(tx.now.getTime() + delay),
      });
      return;
    }
    const note = NOTES[found?.kind ?? "unknown"];
    await finishWebhookCall(tx, { id: call.id, state: "set_aside", paymentId: null, note });
    const message = `A call of Mollie about ${call.mollieId} was set aside: ${note}`;
    await addLogEntry(tx, { ...asLogged(call), outcome: "refused", message });
    await recordEvent(tx, { type: "payment.set_aside", data: { mollieId: call.mollieId, reason: note } });
  });
}

/** What is said of a call that never became ours, by how Mollie answered last. */
const NOTES: Record<MollieAnswer<never>["kind"], string> = {
  done: "Mollie knows it, but Voldaan did not make it.",
  refused: "Mollie does not know this id.",
  unknown: "Mollie could not be asked what it is.",
};

/** With whatever key there is: also a merchant who disconnected hears of money. */
async function askWhatItIs(world: World, call: WebhookCall): Promise<MollieAnswer<MolliePayment> | null> {
  const connection = await world.read((tx) => readNewestConnection(tx));
  if (!connection || !call.mollieId.startsWith("tr_")) return null;
  return askMollie(world, connection, {
    operation: "Look up unknown payment",
    ask: (caller) => world.mollie.getPayment(caller, { id: call.mollieId }),
  });
}

/** Its metadata names a payment of ours that has no id at Mollie yet: that is the one. */
async function takeUp(
  world: World,
  { call, found }: { call: WebhookCall; found: MolliePayment },
): Promise<boolean> {
  const ours = paymentIdIn(found);
  if (ours === null) return false;
  // justified: whatever was in the metadata, a text that is no id of ours finds nothing
  const payment = await world.read((tx) => readPayment(tx, { id: ours as PaymentId }));
  if (payment?.molliePaymentId !== null || strangeness(payment, found) !== null) return false;
  await storeCreated(world, {
    paymentId: payment.id,
    invoiceId: payment.invoiceId,
    answer: found,
    isRepeat: true,
  });
  await world.atomically("webhook: taken up", (tx) => finish(tx, { call, payment }));
  return true;
}
