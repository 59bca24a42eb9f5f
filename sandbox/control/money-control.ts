import { type TSchema, Type } from "typebox";
import { captureAnswer } from "../captures/capture-answer.ts";
import { settleCapture } from "../captures/settle-capture.ts";
import { chargebackAnswer } from "../chargebacks/chargeback-answer.ts";
import { receiveChargeback, reverseChargeback } from "../chargebacks/receive-chargeback.ts";
import type { Payment } from "../payments/payment.ts";
import { checkAmount } from "../protocol/amount.ts";
import { changeRefundStatus } from "../refunds/change-refund-status.ts";
import { refundAnswer } from "../refunds/refund-answer.ts";
import { refundAtDashboard } from "../refunds/refund-at-dashboard.ts";
import { REFUND_STATUSES } from "../refunds/refund-status.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const ById = Type.Object({ id: Type.String() });
const Amount = Type.Object(
  { currency: Type.String(), value: Type.String() },
  { additionalProperties: false },
);

const NewRefund = orNothing(
  Type.Object(
    { amount: Type.Optional(Amount), description: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
);
const NewChargeback = orNothing(
  Type.Object(
    {
      amount: Type.Optional(Amount),
      reason: Type.Optional(
        Type.Object({ code: Type.String(), description: Type.String() }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
);
const RefundDecision = Type.Object(
  { status: Type.Enum([...REFUND_STATUSES]) },
  { additionalProperties: false },
);
const CaptureDecision = Type.Object(
  { status: Type.Enum(["succeeded", "failed"]) },
  { additionalProperties: false },
);

/** What the merchant does at Mollie's dashboard, and what banks do: refunds, chargebacks, answers to captures. */
export function addMoneyControl(control: ControlApi, world: SandboxWorld): void {
  control.post("/payments/:id/refunds", { schema: { params: ById, body: NewRefund } }, (request, reply) => {
    const { amount, description } = request.body ?? {};
    const payment = paymentOf(world, request.params.id);
    const refund = refundAtDashboard(world, payment, {
      amount: amount ?? null,
      description: description ?? null,
    });
    return reply.status(201).send(refundAnswer(world, refund));
  });

  control.post("/refunds/:id", { schema: { params: ById, body: RefundDecision } }, (request) => {
    const refund = world.state.refunds.get(request.params.id);
    if (!refund) throw new ControlError(404, `There is no refund ${request.params.id}`);
    const { status } = request.body;
    if (!changeRefundStatus(world, refund, { to: status }))
      throw new ControlError(422, `Refund ${refund.id} is ${refund.status} and cannot become ${status}`);
    return refundAnswer(world, refund);
  });

  control.post(
    "/payments/:id/chargebacks",
    { schema: { params: ById, body: NewChargeback } },
    (request, reply) => {
      const payment = paymentOf(world, request.params.id);
      const { amount, reason } = request.body ?? {};
      const chargeback = receiveChargeback(world, payment, {
        amount: amount ? checkAmount(amount, "amount") : null,
        reason: reason ?? null,
      });
      if (typeof chargeback === "string") throw new ControlError(422, chargeback);
      return reply.status(201).send(chargebackAnswer(world, chargeback));
    },
  );

  control.post("/chargebacks/:id/reversal", { schema: { params: ById } }, (request) => {
    const chargeback = world.state.chargebacks.get(request.params.id);
    if (!chargeback) throw new ControlError(404, `There is no chargeback ${request.params.id}`);
    const refusal = reverseChargeback(world, chargeback);
    if (refusal) throw new ControlError(422, refusal);
    return chargebackAnswer(world, chargeback);
  });

  control.post("/captures/:id", { schema: { params: ById, body: CaptureDecision } }, (request) => {
    const capture = world.state.captures.get(request.params.id);
    if (!capture) throw new ControlError(404, `There is no capture ${request.params.id}`);
    if (capture.status !== "pending")
      throw new ControlError(422, `Capture ${capture.id} has ${capture.status}. That is final`);
    settleCapture(world, capture, { to: request.body.status });
    return captureAnswer(world, capture);
  });
}

function paymentOf(world: SandboxWorld, id: string): Payment {
  const payment = world.state.payments.get(id);
  if (!payment) throw new ControlError(404, `There is no payment ${id}`);
  return payment;
}

/** A body that may be left out: then everything has its default. */
function orNothing<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}
