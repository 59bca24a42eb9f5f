import { scheduleCapture } from "./captures/settle-capture.ts";
import { scheduleExpiry } from "./payments/change-status.ts";
import { scheduleRefund } from "./refunds/change-refund-status.ts";
import { scheduleWebhookCall } from "./webhooks/deliver-webhook.ts";
import type { SandboxWorld } from "./world/sandbox-world.ts";

/** Plans again what the loaded state has due. What fell due while the sandbox was stopped happens at once. */
export function resumeAgenda(world: SandboxWorld): void {
  for (const payment of world.state.payments.inOrder) scheduleExpiry(world, payment);
  for (const refund of world.state.refunds.all()) scheduleRefund(world, refund);
  for (const capture of world.state.captures.all()) scheduleCapture(world, capture);
  for (const call of world.state.webhookCalls.values()) scheduleWebhookCall(world, call);
}
