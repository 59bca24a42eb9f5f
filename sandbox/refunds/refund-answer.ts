import { documentation, mollieTime, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Refund } from "./refund.ts";

/** A refund as Mollie's API shows it. https://docs.mollie.com/reference/get-refund */
export function refundAnswer(world: SandboxWorld, refund: Refund): object {
  const payment = `${world.url}/v2/payments/${refund.paymentId}`;
  return {
    resource: "refund",
    id: refund.id,
    mode: refund.mode,
    amount: refund.amount,
    status: refund.status,
    createdAt: mollieTime(refund.createdAt),
    description: refund.description,
    metadata: refund.metadata ?? null,
    paymentId: refund.paymentId,
    _links: {
      self: toJson(`${payment}/refunds/${refund.id}`),
      payment: toJson(payment),
      documentation: documentation("get-refund"),
    },
  };
}

/** The refunds of a payment that Mollie shows: one that was canceled is gone. */
export function shownRefunds(world: SandboxWorld, payment: { readonly id: string }): Refund[] {
  return world.state.refunds.of(payment.id).filter(isShown);
}

export function isShown(refund: Refund): boolean {
  return refund.status !== "canceled";
}
