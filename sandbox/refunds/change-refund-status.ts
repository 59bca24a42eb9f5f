import { tellOfRefund } from "../webhook-subscriptions/resource-events.ts";
import { callWebhookAboutMoney } from "../webhooks/call-webhook.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Refund } from "./refund.ts";
import { type RefundStatus, refundProgress, wayTo } from "./refund-status.ts";

/**
 * Lets a refund become something else, and all that lies between: one that is decided to be refunded has been
 * processing first, and called for that. Answers whether there is a way.
 */
export function changeRefundStatus(
  world: SandboxWorld,
  refund: Refund,
  { to }: { to: RefundStatus },
): boolean {
  const way = wayTo(refund.status, to);
  for (const status of way ?? []) step(world, refund, status);
  if (way) scheduleRefund(world, refund);
  return way !== null;
}

/** Plans what time makes of the refund next, or drops the plan when it is final. */
export function scheduleRefund(world: SandboxWorld, refund: Refund): void {
  const key = `progress of ${refund.id}`;
  const progress = refundProgress(refund.status);
  if (progress === null) world.agenda.cancel(key);
  else
    world.agenda.schedule(key, refund.statusSince + progress.afterMs, () => {
      changeRefundStatus(world, refund, { to: progress.to });
    });
}

/** What the classic webhook is called for; it is silent about what the merchant knows already. */
const CALLING = {
  processing: "refund processing",
  refunded: "refund refunded",
  failed: "refund failed",
} as const;

function step(world: SandboxWorld, refund: Refund, status: RefundStatus): void {
  refund.status = status;
  refund.statusSince = world.clock.now();
  const payment = world.state.payments.get(refund.paymentId);
  if (payment && (status === "processing" || status === "refunded" || status === "failed"))
    callWebhookAboutMoney(world, payment, { news: CALLING[status] });
  tellOfRefund(world, refund);
}
