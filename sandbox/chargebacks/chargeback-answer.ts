import { documentation, mollieTime, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Chargeback } from "./chargeback.ts";

/** A chargeback as Mollie's API shows it. https://docs.mollie.com/reference/get-chargeback */
export function chargebackAnswer(world: SandboxWorld, chargeback: Chargeback): object {
  const payment = `${world.url}/v2/payments/${chargeback.paymentId}`;
  return {
    resource: "chargeback",
    id: chargeback.id,
    amount: chargeback.amount,
    ...(chargeback.reason === null ? {} : { reason: chargeback.reason }),
    paymentId: chargeback.paymentId,
    createdAt: mollieTime(chargeback.createdAt),
    reversedAt: chargeback.reversedAt === null ? null : mollieTime(chargeback.reversedAt),
    _links: {
      self: toJson(`${payment}/chargebacks/${chargeback.id}`),
      payment: toJson(payment),
      documentation: documentation("get-chargeback"),
    },
  };
}
