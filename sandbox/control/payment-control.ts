import { Type } from "typebox";
import { decidePayment } from "../payments/decide-payment.ts";
import type { Payment } from "../payments/payment.ts";
import { checkoutUrl, paymentAnswer } from "../payments/payment-answer.ts";
import { PAYMENT_STATUSES } from "../payments/payment-status.ts";
import { mollieTime } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

/** A list for people, so short; programs have `GET /v2/payments`. */
const NEWEST_SHOWN = 100;

const Decision = Type.Object(
  { status: Type.Enum([...PAYMENT_STATUSES]), method: Type.Optional(Type.String()) },
  { additionalProperties: false },
);

const ById = Type.Object({ id: Type.String() });

export function addPaymentControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/payments", () => ({
    payments: world.state.payments.inOrder
      .slice(-NEWEST_SHOWN)
      .toReversed()
      .map((payment) => summary(world, payment)),
  }));

  control.post("/payments/:id", { schema: { params: ById, body: Decision } }, (request) => {
    const payment = world.state.payments.get(request.params.id);
    if (!payment) throw new ControlError(404, `There is no payment ${request.params.id}`);
    const { status, method } = request.body;
    const refusal = decidePayment(world, payment, { status, method: method ?? null });
    if (refusal) throw new ControlError(422, refusal);
    return paymentAnswer(world, payment);
  });
}

function summary(world: SandboxWorld, payment: Payment): object {
  const { id, mode, status, method, amount, description } = payment;
  return {
    id,
    mode,
    status,
    method,
    amount,
    description,
    profile: world.state.profiles.get(payment.profileId)?.name,
    createdAt: mollieTime(payment.createdAt),
    checkout: checkoutUrl(world, payment),
  };
}
