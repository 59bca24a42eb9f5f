import { Type } from "typebox";
import type { Delivery } from "../webhooks/webhook-call.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";

const Filter = Type.Object(
  { payment: Type.Optional(Type.String()), webhook: Type.Optional(Type.String()) },
  { additionalProperties: false },
);

export function addDeliveryControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/deliveries", { schema: { querystring: Filter } }, (request) => {
    const { payment, webhook } = request.query;
    const deliveries = world.state.deliveries.filter(
      (each) =>
        (payment === undefined || each.paymentId === payment) &&
        (webhook === undefined || each.event?.subscriptionId === webhook),
    );
    return { deliveries: deliveries.toReversed().map(deliveryAnswer) };
  });
}

function deliveryAnswer(delivery: Delivery): object {
  const { id, callId, paymentId, url, reason, attempt, durationMs, status, error } = delivery;
  return {
    id,
    callId,
    paymentId,
    webhookId: delivery.event?.subscriptionId ?? null,
    eventId: delivery.event?.id ?? null,
    url,
    reason,
    attempt,
    at: new Date(delivery.at).toISOString(),
    durationMs,
    status,
    error,
    nextTryAt: delivery.nextTryAt === null ? null : new Date(delivery.nextTryAt).toISOString(),
  };
}
