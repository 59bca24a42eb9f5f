import type { FastifyInstance } from "fastify";
import { paymentAnswer } from "../payments/payment-answer.ts";
import { reaches } from "../protocol/authentication.ts";
import { bodyFields } from "../protocol/body-fields.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { invalid, notFound } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import { newId, randomText } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { PaymentLink } from "./payment-link.ts";
import { paymentLinkAnswer } from "./payment-link-answer.ts";
import { checkPaymentLinkChanges, checkPaymentLinkRequest } from "./payment-link-request.ts";
import { paymentsOf } from "./payment-link-state.ts";

export function addPaymentLinkEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, {
    path: "/payment-links",
    endpoints: { GET: listPaymentLinks, POST: createPaymentLink },
  });
  resource(api, world, {
    path: "/payment-links/:id",
    endpoints: { GET: getPaymentLink, PATCH: updatePaymentLink, DELETE: deletePaymentLink },
  });
  resource(api, world, { path: "/payment-links/:id/payments", endpoints: { GET: listPayments } });
}

/** `POST /v2/payment-links`. https://docs.mollie.com/reference/create-payment-link */
function createPaymentLink(world: SandboxWorld, { credential, query, body }: MollieCall): MollieAnswer {
  onlyQuery(query, []);
  const { profile, mode } = credential;
  const link: PaymentLink = {
    ...checkPaymentLinkRequest(body, { world, profile, mode }),
    id: newId("pl"),
    profileId: profile.id,
    mode,
    createdAt: world.clock.now(),
    token: randomText(22),
    archived: false,
    wasOpened: false,
    paymentIds: [],
  };
  world.state.paymentLinks.set(link.id, link);
  return { status: 201, body: paymentLinkAnswer(world, link) };
}

/** `GET /v2/payment-links/{id}` */
function getPaymentLink(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  return { status: 200, body: paymentLinkAnswer(world, findPaymentLink(world, call)) };
}

/** `PATCH /v2/payment-links/{id}`: all is checked before anything changes. */
function updatePaymentLink(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const link = findPaymentLink(world, call);
  Object.assign(link, checkPaymentLinkChanges(call.body, { link, profile: call.credential.profile }));
  return { status: 200, body: paymentLinkAnswer(world, link) };
}

/** `DELETE /v2/payment-links/{id}`: only one that nobody has opened; another one is archived instead. */
function deletePaymentLink(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  const link = findPaymentLink(world, call);
  if (link.wasOpened || link.paymentIds.length > 0)
    throw invalid("The payment link has been opened or paid, so it can only be archived.");
  world.state.paymentLinks.delete(link.id);
  return { status: 204, body: null };
}

/** `GET /v2/payment-links`: archived ones too. */
function listPaymentLinks(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["from", "limit"]);
  const links = [...world.state.paymentLinks.values()].filter((link) => reaches(credential, link));
  const body = halList(links, {
    url: `${world.url}/v2/payment-links`,
    query,
    // Mollie's one key with an underscore.
    name: "payment_links",
    documentationPage: "list-payment-links",
    present: (link) => paymentLinkAnswer(world, link),
  });
  return { status: 200, body };
}

/** `GET /v2/payment-links/{id}/payments`: one for each time that a payer started. */
function listPayments(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["from", "limit", "sort"]);
  const link = findPaymentLink(world, call);
  const body = halList(paymentsOf(world, link), {
    url: `${world.url}/v2/payment-links/${link.id}/payments`,
    query: call.query,
    name: "payments",
    documentationPage: "get-payment-link-payments",
    present: (payment) => paymentAnswer(world, payment),
  });
  return { status: 200, body };
}

function findPaymentLink(world: SandboxWorld, { credential, id }: MollieCall): PaymentLink {
  const link = world.state.paymentLinks.get(id);
  if (!link || !reaches({ ...credential, mode: link.mode }, link))
    throw notFound(`No payment link exists with token ${id}.`);
  if (link.mode !== credential.mode)
    throw notFound(
      `The wrong mode is used: payment link ${id} is a ${link.mode} link, and the call is for ${credential.mode} mode.`,
    );
  return link;
}
