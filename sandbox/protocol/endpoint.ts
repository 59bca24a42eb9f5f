import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { settleCredential } from "../tokens/call-credential.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { authenticate, type Credential } from "./authentication.ts";
import { MollieError } from "./mollie-error.ts";
import { type Fields, fieldsOf, textOf } from "./nested-fields.ts";

/** A call of Mollie's API, as an endpoint sees it. */
export type MollieCall = {
  readonly credential: Credential;
  /** The id in the path; empty when the path has none. */
  readonly id: string;
  /** The id of the part of it that the path names further on, such as a payment's refund; empty when there is none. */
  readonly partId: string;
  readonly query: Fields;
  readonly body: unknown;
};

/** What is done and has nothing to show (202, 204) has no body. */
export type MollieAnswer =
  | { readonly status: 200 | 201; readonly body: object }
  | { readonly status: 202 | 204; readonly body: null };

/** One endpoint: refuses by throwing a `MollieError`. */
export type Endpoint = (world: SandboxWorld, call: MollieCall) => MollieAnswer | Promise<MollieAnswer>;

const VERBS = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
type Verb = (typeof VERBS)[number];

/** Binds a path's endpoints. Other verbs on that path answer 405 and name the allowed ones. */
export function resource(
  api: FastifyInstance,
  world: SandboxWorld,
  binding: { path: string; endpoints: Partial<Record<Verb, Endpoint>> },
): void {
  const allowed = VERBS.filter((verb) => binding.endpoints[verb]);
  for (const verb of VERBS) {
    const endpoint = binding.endpoints[verb] ?? (() => refuseVerb(allowed));
    api.route({
      method: verb,
      url: binding.path,
      handler: (request, reply) => answer(world, { path: binding.path, endpoint, request, reply }),
    });
  }
}

function refuseVerb(allowed: readonly Verb[]): never {
  throw new MollieError(405, "This path does not know that method.", {
    headers: { allow: allowed.join(", ") },
  });
}

async function answer(
  world: SandboxWorld,
  call: { path: string; endpoint: Endpoint; request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const { path, endpoint, request, reply } = call;
  const ids = fieldsOf(request.params);
  const id = textOf(ids["id"]) ?? "";
  const settled = settleCredential(world, authenticate(world, request.headers.authorization), {
    method: request.method,
    path,
    id,
    query: fieldsOf(request.query),
    body: request.body,
  });
  const { status, body } = await endpoint(world, { id, partId: textOf(ids["partId"]) ?? "", ...settled });
  reply.status(status);
  return body === null ? reply.removeHeader("content-type").send() : reply.send(body);
}
