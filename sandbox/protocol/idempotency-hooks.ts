import type { FastifyInstance, FastifyRequest } from "fastify";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { authenticate } from "./authentication.ts";
import { digest, fingerprint, type IdempotentCall, judge } from "./idempotent-call.ts";
import { MollieError, malformed } from "./mollie-error.ts";
import { textOf } from "./nested-fields.ts";

/**
 * Honours `Idempotency-Key` on POST: the first answer is repeated for an hour of sandbox time. A server error is
 * forgotten, so that the caller may try again with the same key.
 */
export function addIdempotency(api: FastifyInstance, world: SandboxWorld): void {
  const underWay = new WeakMap<FastifyRequest, IdempotentCall>();

  // With a callback, since a hook that awaits its reply goes on to the endpoint when the caller hangs up before it is sent.
  api.addHook("preHandler", (request, reply, proceed) => {
    const repeated = remember(request);
    if (repeated === null) return proceed();
    reply.status(repeated.status).header("Idempotent-Replayed", "true").send(repeated.body);
  });

  /** The answer to repeat; null for a call that is new, which is under way from now on. */
  function remember(request: FastifyRequest): IdempotentCall["answer"] {
    const call = idempotentCall(world, request);
    if (!call) return null;
    const calls = world.state.idempotentCalls;
    calls.forgetOld(world.clock.now());
    const verdict = judge(calls.get(call.key), { fingerprint: call.fingerprint, now: call.startedAt });
    if (verdict.kind === "other-call")
      throw malformed("This idempotency key was used for a different request before.");
    if (verdict.kind === "running")
      throw new MollieError(409, "A request with this idempotency key is still being processed.");
    if (verdict.kind === "repeat") return verdict.answer;
    underWay.set(request, call);
    calls.set(call);
    return null;
  }

  api.addHook("onSend", async (request, reply, payload) => {
    const call = underWay.get(request);
    if (!call) return;
    if (reply.statusCode >= 500) world.state.idempotentCalls.delete(call.key);
    else {
      const answer = { status: reply.statusCode, body: textOf(payload) ?? "" };
      world.state.idempotentCalls.set({ ...call, answer });
    }
  });
}

function idempotentCall(world: SandboxWorld, request: FastifyRequest): IdempotentCall | null {
  const header = request.headers["idempotency-key"];
  if (request.method !== "POST" || typeof header !== "string" || header === "") return null;
  const credential = authenticate(world, request.headers.authorization);
  return {
    key: digest(`${credential.key}\n${header}`),
    fingerprint: fingerprint({ url: request.url, body: request.body }),
    startedAt: world.clock.now(),
    answer: null,
  };
}
