import type { FastifyInstance } from "fastify";
import { reaches } from "../protocol/authentication.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { notFound } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { eventAnswer } from "./event-answer.ts";

export function addEventEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/events/:id", endpoints: { GET: getEvent } });
}

/** `GET /v2/events/{id}`: as it was sent. https://docs.mollie.com/reference/get-webhook-event */
function getEvent(world: SandboxWorld, { credential, id, query }: MollieCall): MollieAnswer {
  onlyQuery(query, []);
  const event = world.state.events.get(id);
  if (!event || !reaches(credential, event)) throw notFound(`No event exists with token ${id}.`);
  return { status: 200, body: eventAnswer(world, event) };
}
