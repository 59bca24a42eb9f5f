import { changeStatus, endAuthorization } from "../payments/change-status.ts";
import type { Payment } from "../payments/payment.ts";
import { amountOf } from "../protocol/amount.ts";
import { tellOfCapture } from "../webhook-subscriptions/resource-events.ts";
import { seconds } from "../world/durations.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Capture } from "./capture.ts";
import { capturableMinor, capturedMinor, isCapturePending } from "./captured-amounts.ts";
import { makeCapture } from "./make-capture.ts";

/** How long the bank takes to answer: Mollie captures behind the caller's back, and a test can decide before. */
const BANK_ANSWERS_AFTER_MS = seconds(10);

/** Plans the bank's answer, which is yes unless the control API decides otherwise before. */
export function scheduleCapture(world: SandboxWorld, capture: Capture): void {
  if (capture.status !== "pending") return;
  world.agenda.schedule(keyOf(capture), capture.createdAt + BANK_ANSWERS_AFTER_MS, () =>
    settleCapture(world, capture, { to: "succeeded" }),
  );
}

/** The bank has answered. With the last capture the payment is paid; a card's authorization takes no second one. */
export function settleCapture(
  world: SandboxWorld,
  capture: Capture,
  { to }: { to: "succeeded" | "failed" },
): void {
  world.agenda.cancel(keyOf(capture));
  capture.status = to;
  tellOfCapture(world, capture);
  const payment = world.state.payments.get(capture.paymentId);
  if (payment?.status !== "authorized" || isCapturePending(world, payment)) return;
  if (
    capturedMinor(world, payment) > 0n &&
    (takesOneCapture(payment) || capturableMinor(world, payment) === 0n)
  )
    changeStatus(world, payment, { to: "paid" });
  else if (payment.captureBefore !== null && payment.captureBefore <= world.clock.now())
    endAuthorization(world, payment, { without: "expired" });
}

/** Captures at once all that is left, as somebody does at Mollie's dashboard who makes an authorized payment paid. */
export function captureRest(world: SandboxWorld, payment: Payment): void {
  const rest = capturableMinor(world, payment);
  if (rest > 0n) {
    const amount = amountOf(rest, payment.amount.currency);
    makeCapture(world, payment, { amount, description: null, metadata: null });
  }
  for (const capture of world.state.captures.of(payment.id))
    if (capture.status === "pending") settleCapture(world, capture, { to: "succeeded" });
}

/** With cards the first capture is the last, and what it leaves is released; pay-later methods go on until all is. */
export function takesOneCapture(payment: Payment): boolean {
  return payment.method === "creditcard";
}

function keyOf(capture: Capture): string {
  return `answer to ${capture.id}`;
}
