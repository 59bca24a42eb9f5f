import { documentation, mollieTime, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Capture } from "./capture.ts";

/** A capture as Mollie's API shows it. https://docs.mollie.com/reference/get-capture */
export function captureAnswer(world: SandboxWorld, capture: Capture): object {
  const payment = `${world.url}/v2/payments/${capture.paymentId}`;
  return {
    resource: "capture",
    id: capture.id,
    mode: capture.mode,
    ...(capture.description === null ? {} : { description: capture.description }),
    amount: capture.amount,
    status: capture.status,
    metadata: capture.metadata ?? null,
    paymentId: capture.paymentId,
    createdAt: mollieTime(capture.createdAt),
    _links: {
      self: toJson(`${payment}/captures/${capture.id}`),
      payment: toJson(payment),
      documentation: documentation("get-capture"),
    },
  };
}
