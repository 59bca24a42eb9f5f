import type { FastifyInstance } from "fastify";
import { withItsPayment } from "../payments/embed-payment.ts";
import { findPayment } from "../payments/find-payment.ts";
import { reaches } from "../protocol/authentication.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { notFound } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { chargebackAnswer } from "./chargeback-answer.ts";

export function addChargebackEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/chargebacks", endpoints: { GET: listAllChargebacks } });
  resource(api, world, { path: "/payments/:id/chargebacks", endpoints: { GET: listChargebacks } });
  resource(api, world, { path: "/payments/:id/chargebacks/:partId", endpoints: { GET: getChargeback } });
}

/** `GET /v2/chargebacks`: those of the key's profile and mode. */
function listAllChargebacks(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["from", "limit", "sort", "embed"]);
  const chargebacks = world.state.chargebacks.all().filter((chargeback) => reaches(credential, chargeback));
  const body = halList(chargebacks, {
    url: `${world.url}/v2/chargebacks`,
    query,
    name: "chargebacks",
    documentationPage: "list-all-chargebacks",
    present: withItsPayment(world, query, chargebackAnswer),
  });
  return { status: 200, body };
}

/** `GET /v2/payments/{id}/chargebacks` */
function listChargebacks(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["from", "limit", "embed"]);
  const payment = findPayment(world, call);
  const body = halList(world.state.chargebacks.of(payment.id), {
    url: `${world.url}/v2/payments/${payment.id}/chargebacks`,
    query: call.query,
    name: "chargebacks",
    documentationPage: "list-chargebacks",
    present: withItsPayment(world, call.query, chargebackAnswer),
  });
  return { status: 200, body };
}

/** `GET /v2/payments/{id}/chargebacks/{chargebackId}` */
function getChargeback(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["embed"]);
  const payment = findPayment(world, call);
  const chargeback = world.state.chargebacks.of(payment.id).find((each) => each.id === call.partId);
  if (!chargeback) throw notFound(`No chargeback exists with token ${call.partId}.`);
  return { status: 200, body: withItsPayment(world, call.query, chargebackAnswer)(chargeback) };
}
