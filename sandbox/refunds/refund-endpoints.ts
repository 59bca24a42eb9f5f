import type { FastifyInstance } from "fastify";
import { withItsPayment } from "../payments/embed-payment.ts";
import { findPayment } from "../payments/find-payment.ts";
import { reaches } from "../protocol/authentication.ts";
import { bodyFields } from "../protocol/body-fields.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { invalid, MollieError, notFound } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { changeRefundStatus } from "./change-refund-status.ts";
import { isDuplicate, makeRefund } from "./make-refund.ts";
import type { Refund } from "./refund.ts";
import { isShown, refundAnswer, shownRefunds } from "./refund-answer.ts";
import { checkRefundRequest, demandRefundable, demandRemaining } from "./refund-request.ts";

export function addRefundEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/refunds", endpoints: { GET: listAllRefunds } });
  resource(api, world, {
    path: "/payments/:id/refunds",
    endpoints: { GET: listRefunds, POST: createRefund },
  });
  resource(api, world, {
    path: "/payments/:id/refunds/:partId",
    endpoints: { GET: getRefund, DELETE: cancelRefund },
  });
}

/** `POST /v2/payments/{id}/refunds`. A repeated refund is told as such before it is told to be too much. */
function createRefund(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const payment = findPayment(world, call);
  const request = checkRefundRequest(call.body, payment);
  demandRefundable(payment);
  if (isDuplicate(world, payment, request))
    throw new MollieError(409, "A duplicate refund has been detected");
  demandRemaining(world, payment, request);
  return { status: 201, body: refundAnswer(world, makeRefund(world, payment, request)) };
}

/** `GET /v2/payments/{id}/refunds/{refundId}` */
function getRefund(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["embed"]);
  return { status: 200, body: withItsPayment(world, call.query, refundAnswer)(findRefund(world, call)) };
}

/** `DELETE …/refunds/{refundId}`: while the money is not on its way. From then on there is no such refund. */
function cancelRefund(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  const refund = findRefund(world, call);
  if (!changeRefundStatus(world, refund, { to: "canceled" }))
    throw invalid(`The refund is ${refund.status} and can no longer be canceled.`);
  return { status: 204, body: null };
}

/** `GET /v2/payments/{id}/refunds` */
function listRefunds(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["from", "limit", "embed"]);
  const refunds = shownRefunds(world, findPayment(world, call));
  const body = halList(refunds, {
    url: `${world.url}/v2/payments/${call.id}/refunds`,
    query: call.query,
    name: "refunds",
    documentationPage: "list-refunds",
    present: withItsPayment(world, call.query, refundAnswer),
  });
  return { status: 200, body };
}

/** `GET /v2/refunds`: those of the key's profile and mode. */
function listAllRefunds(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["from", "limit", "sort", "embed"]);
  const refunds = world.state.refunds
    .all()
    .filter((refund) => reaches(credential, refund) && isShown(refund));
  const body = halList(refunds, {
    url: `${world.url}/v2/refunds`,
    query,
    name: "refunds",
    documentationPage: "list-all-refunds",
    present: withItsPayment(world, query, refundAnswer),
  });
  return { status: 200, body };
}

function findRefund(world: SandboxWorld, call: MollieCall): Refund {
  const payment = findPayment(world, call);
  const refund = shownRefunds(world, payment).find((each) => each.id === call.partId);
  if (!refund) throw notFound(`No refund exists with token ${call.partId}.`);
  return refund;
}
