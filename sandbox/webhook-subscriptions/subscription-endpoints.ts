import type { FastifyInstance } from "fastify";
import type { Mode } from "../profiles/profile.ts";
import { reaches } from "../protocol/authentication.ts";
import { bodyFields } from "../protocol/body-fields.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { onlyQuery, queryChoices } from "../protocol/query.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { SUBSCRIBABLE } from "./event-types.ts";
import { findSubscription } from "./find-subscription.ts";
import { pingSubscription } from "./ping-subscription.ts";
import { createdAnswer, subscriptionAnswer } from "./subscription-answer.ts";
import { checkSubscriptionChanges, checkSubscriptionRequest } from "./subscription-request.ts";
import { newSecret, type WebhookSubscription } from "./webhook-subscription.ts";

/** How many subscriptions there can be at a time. Mollie has it in words only, so the numbers may change. */
const MOST: Readonly<Record<Mode, number>> = { test: 2, live: 3 };

export function addSubscriptionEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, {
    path: "/webhooks",
    endpoints: { GET: listSubscriptions, POST: createSubscription },
  });
  resource(api, world, {
    path: "/webhooks/:id",
    endpoints: { GET: getSubscription, PATCH: updateSubscription, DELETE: deleteSubscription },
  });
  resource(api, world, { path: "/webhooks/:id/ping", endpoints: { POST: testSubscription } });
}

/** `POST /v2/webhooks`: for the token's one profile, or for all. https://docs.mollie.com/reference/create-webhook */
function createSubscription(world: SandboxWorld, { credential, query, body }: MollieCall): MollieAnswer {
  onlyQuery(query, []);
  const { mode, reach } = credential;
  const fields = checkSubscriptionRequest(body, { strictUrls: world.strictUrls, mode });
  if (present(world).filter((each) => each.mode === mode).length >= MOST[mode])
    throw invalid(`There can be ${MOST[mode]} webhooks in ${mode} mode, and there are.`);
  const subscription: WebhookSubscription = {
    ...fields,
    id: newId("hook"),
    profileId: reach?.[0] ?? null,
    mode,
    createdAt: world.clock.now(),
    status: "enabled",
    secrets: [{ value: newSecret(), until: null }],
    failingSince: null,
  };
  world.state.webhookSubscriptions.set(subscription.id, subscription);
  return { status: 201, body: createdAnswer(world, subscription) };
}

/** `GET /v2/webhooks/{id}` */
function getSubscription(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  return { status: 200, body: subscriptionAnswer(world, findSubscription(world, call)) };
}

/** `PATCH /v2/webhooks/{id}`: all is checked before anything changes. */
function updateSubscription(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const subscription = findSubscription(world, call);
  const { strictUrls } = world;
  Object.assign(subscription, checkSubscriptionChanges(call.body, { strictUrls, mode: subscription.mode }));
  return { status: 200, body: subscriptionAnswer(world, subscription) };
}

/** `DELETE /v2/webhooks/{id}`: the API knows it no more, and what it was still owed is never sent. */
function deleteSubscription(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  findSubscription(world, call).status = "deleted";
  return { status: 204, body: null };
}

/** `GET /v2/webhooks`, all of them or those that named an event type. */
function listSubscriptions(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["from", "limit", "sort", "eventTypes"]);
  const wanted = queryChoices(query, "eventTypes", { choices: SUBSCRIBABLE });
  const subscriptions = present(world).filter(
    (each) =>
      reaches(credential, each) &&
      (wanted.length === 0 || wanted.some((type) => each.eventTypes.includes(type))),
  );
  const body = halList(subscriptions, {
    url: `${world.url}/v2/webhooks`,
    query,
    name: "webhooks",
    documentationPage: "list-webhooks",
    present: (subscription) => subscriptionAnswer(world, subscription),
  });
  return { status: 200, body };
}

/** `POST /v2/webhooks/{id}/ping`: a test event, sent once and at once. https://docs.mollie.com/reference/test-webhook */
async function testSubscription(world: SandboxWorld, call: MollieCall): Promise<MollieAnswer> {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  const problem = await pingSubscription(world, findSubscription(world, call));
  if (problem !== null) throw invalid(problem);
  return { status: 202, body: null };
}

function present(world: SandboxWorld): WebhookSubscription[] {
  return [...world.state.webhookSubscriptions.values()].filter(({ status }) => status !== "deleted");
}
