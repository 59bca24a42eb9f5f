import type { FastifyInstance } from "fastify";
import { withItsPayment } from "../payments/embed-payment.ts";
import { findPayment } from "../payments/find-payment.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { notFound } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { captureAnswer } from "./capture-answer.ts";
import { createCapture } from "./create-capture.ts";
import { releaseAuthorization } from "./release-authorization.ts";

export function addCaptureEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, {
    path: "/payments/:id/captures",
    endpoints: { GET: listCaptures, POST: createCapture },
  });
  resource(api, world, { path: "/payments/:id/captures/:partId", endpoints: { GET: getCapture } });
  resource(api, world, {
    path: "/payments/:id/release-authorization",
    endpoints: { POST: releaseAuthorization },
  });
}

/** `GET /v2/payments/{id}/captures` */
function listCaptures(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["from", "limit", "embed"]);
  const payment = findPayment(world, call);
  const body = halList(world.state.captures.of(payment.id), {
    url: `${world.url}/v2/payments/${payment.id}/captures`,
    query: call.query,
    name: "captures",
    documentationPage: "list-captures",
    present: withItsPayment(world, call.query, captureAnswer),
  });
  return { status: 200, body };
}

/** `GET /v2/payments/{id}/captures/{captureId}` */
function getCapture(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["embed"]);
  const payment = findPayment(world, call);
  const capture = world.state.captures.of(payment.id).find((each) => each.id === call.partId);
  if (!capture) throw notFound(`No capture exists with token ${call.partId}.`);
  return { status: 200, body: withItsPayment(world, call.query, captureAnswer)(capture) };
}
