import { eur, isPaid, SOME_CENTS } from "./choose.ts";
import type { Scene } from "./history.ts";

export async function refundAtDashboard(scene: Scene): Promise<void> {
  const paid = (await scene.truth.now()).payments.filter(isPaid);
  if (paid.length === 0) return;
  const { id } = scene.chance.pick(paid);
  const amount = eur(scene.chance.pick(SOME_CENTS));
  scene.trace.say(`  ${amount.value} of ${id} is refunded at the dashboard`);
  await scene.control("POST", `/payments/${id}/refunds`, { amount });
}

export async function moveRefund(scene: Scene): Promise<void> {
  const { refunds } = await scene.truth.now();
  if (refunds.length === 0) return;
  const { id } = scene.chance.pick(refunds);
  const status = scene.chance.pick(["pending", "processing", "refunded", "failed", "canceled"]);
  scene.trace.say(`  ${id} is to be ${status}`);
  await scene.control("POST", `/refunds/${id}`, { status });
}

export async function chargeBack(scene: Scene): Promise<void> {
  const paid = (await scene.truth.now()).payments.filter(isPaid);
  if (paid.length === 0) return;
  const { id } = scene.chance.pick(paid);
  const body = scene.chance.happens(0.5) ? { amount: eur(scene.chance.pick(SOME_CENTS)) } : {};
  scene.trace.say(`  ${id} is charged back`);
  await scene.control("POST", `/payments/${id}/chargebacks`, body);
}

export async function reverseChargeback(scene: Scene): Promise<void> {
  const open = (await scene.truth.now()).chargebacks.filter(({ isReversed }) => !isReversed);
  if (open.length === 0) return;
  const { id } = scene.chance.pick(open);
  scene.trace.say(`  ${id} is reversed`);
  await scene.control("POST", `/chargebacks/${id}/reversal`, {});
}

/** Another program with the same key copies our metadata: its payment is not ours, whatever it says. */
export async function stranger(scene: Scene): Promise<void> {
  const { payments } = await scene.truth.now();
  const ours = payments.filter(({ paymentId }) => paymentId !== null);
  const letter = scene.letters[0];
  if (ours.length === 0 || letter === undefined) return;
  // The newest may be one whose answer was lost and that is looked for.
  const newest = ours.slice(-1);
  const { paymentId, invoiceId } = scene.chance.pick(scene.chance.happens(0.5) ? newest : ours);
  const made = await scene.createPaymentElsewhere({
    amount: eur(101),
    description: "Not ours",
    redirectUrl: "https://example.org/elsewhere",
    webhookUrl: scene.webhookUrl(letter.secret),
    metadata: { paymentId, invoiceId },
  });
  if (made === null) return;
  scene.strangers.add(made);
  scene.trace.say(`  ${made} is a stranger's, and says it is ${paymentId}`);
  await scene.control("POST", `/payments/${made}`, { status: "paid", method: "ideal" });
}
