import type { FastifyInstance } from "fastify";
import { reaches } from "../protocol/authentication.ts";
import { bodyFields } from "../protocol/body-fields.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { onlyQuery, queryChoices } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { changeStatus } from "./change-status.ts";
import { createPayment } from "./create-payment.ts";
import { findPayment } from "./find-payment.ts";
import { EMBEDS, INCLUDES, isCancelable, paymentAnswer } from "./payment-answer.ts";
import { updatePayment } from "./update-payment.ts";

export function addPaymentEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/payments", endpoints: { GET: listPayments, POST: createPayment } });
  resource(api, world, {
    path: "/payments/:id",
    endpoints: { GET: getPayment, PATCH: updatePayment, DELETE: cancelPayment },
  });
}

/** `GET /v2/payments`: those of the key's profile and mode. */
function listPayments(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["from", "limit", "sort"]);
  const body = halList(world.state.payments.inOrder, {
    isListed: (payment) => reaches(credential, payment),
    placeOf: world.state.payments.placeOf,
    url: `${world.url}/v2/payments`,
    query,
    name: "payments",
    documentationPage: "list-payments",
    present: (payment) => paymentAnswer(world, payment),
  });
  return { status: 200, body };
}

/** `GET /v2/payments/{id}` */
function getPayment(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["embed", "include"]);
  const embed = queryChoices(call.query, "embed", { choices: EMBEDS });
  const include = queryChoices(call.query, "include", { choices: INCLUDES });
  return { status: 200, body: paymentAnswer(world, findPayment(world, call), { embed, include }) };
}

/** `DELETE /v2/payments/{id}`: answers the canceled payment, and calls the webhook. */
function cancelPayment(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  const payment = findPayment(world, call);
  if (!isCancelable(world, payment)) throw invalid("The payment cannot be canceled.");
  changeStatus(world, payment, { to: "canceled" });
  return { status: 200, body: paymentAnswer(world, payment) };
}
