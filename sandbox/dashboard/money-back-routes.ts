import type { FastifyInstance } from "fastify";
import { settleCapture } from "../captures/settle-capture.ts";
import { receiveChargeback, reverseChargeback } from "../chargebacks/receive-chargeback.ts";
import { MollieError } from "../protocol/mollie-error.ts";
import { fieldsOf } from "../protocol/nested-fields.ts";
import { changeRefundStatus } from "../refunds/change-refund-status.ts";
import { refundAtDashboard } from "../refunds/refund-at-dashboard.ts";
import { REFUND_STATUSES } from "../refunds/refund-status.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { back } from "./back.ts";

type ById = { Params: { id: string } };

/** The overview's forms about money that goes back, and about captures. */
export function addMoneyBackRoutes(app: FastifyInstance, world: SandboxWorld): void {
  app.post<ById>("/dashboard/payments/:id/refunds", (request, reply) =>
    back(reply, refundAll(world, request.params.id)),
  );

  app.post<ById>("/dashboard/payments/:id/chargebacks", (request, reply) => {
    const payment = world.state.payments.get(request.params.id);
    const done = payment
      ? receiveChargeback(world, payment, { amount: null, reason: null })
      : `There is no payment ${request.params.id}.`;
    return back(reply, typeof done === "string" ? done : null);
  });

  app.post<ById>("/dashboard/refunds/:id", (request, reply) => {
    const refund = world.state.refunds.get(request.params.id);
    const status = REFUND_STATUSES.find((known) => known === fieldsOf(request.body)["status"]);
    if (!refund || !status) return back(reply, `There is no refund ${request.params.id}, or no such status.`);
    const from = refund.status;
    const done = changeRefundStatus(world, refund, { to: status });
    return back(reply, done ? null : `Refund ${refund.id} is ${from} and cannot become ${status}.`);
  });

  app.post<ById>("/dashboard/chargebacks/:id", (request, reply) => {
    const chargeback = world.state.chargebacks.get(request.params.id);
    return back(
      reply,
      chargeback ? reverseChargeback(world, chargeback) : `There is no chargeback ${request.params.id}.`,
    );
  });

  app.post<ById>("/dashboard/captures/:id", (request, reply) => {
    const capture = world.state.captures.get(request.params.id);
    const status = fieldsOf(request.body)["status"];
    if (!capture || (status !== "succeeded" && status !== "failed"))
      return back(reply, `There is no capture ${request.params.id}, or no such status.`);
    if (capture.status !== "pending")
      return back(reply, `Capture ${capture.id} has ${capture.status}. That is final.`);
    settleCapture(world, capture, { to: status });
    return back(reply, null);
  });
}

/** Why not, or null when it is done. */
function refundAll(world: SandboxWorld, id: string): string | null {
  const payment = world.state.payments.get(id);
  if (!payment) return `There is no payment ${id}.`;
  try {
    refundAtDashboard(world, payment, { amount: null, description: null });
    return null;
  } catch (error) {
    if (error instanceof MollieError) return error.message;
    throw error;
  }
}
