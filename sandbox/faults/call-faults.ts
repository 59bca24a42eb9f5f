import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { bearerOf } from "../protocol/bearer.ts";
import { errorBody, MollieError, notFound } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { withShiftedTimes, withUnknownValues } from "./changed-answer.ts";
import { afterCreation } from "./creation-faults.ts";
import { type CallFault, isCallFault } from "./fault.ts";
import type { Target } from "./fault-list.ts";

/** Mollie's own answers name a few seconds. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Lets calls of Mollie's API go wrong as the control API asked for: at most one fault per call, the oldest that fits.
 * To be added after the hooks that remember answers, so that these remember the right ones and the wire has the fault.
 */
export function addCallFaults(api: FastifyInstance, world: SandboxWorld): void {
  const struck = new WeakMap<FastifyRequest, CallFault>();

  api.addHook("onRequest", async (request, reply) => {
    const target = targetOf(request);
    const hidden = target.path.split("/").find((part) => world.faults.isHidden(part, world.clock.now()));
    if (request.method === "GET" && hidden !== undefined)
      throw notFound(`No payment exists with token ${hidden}.`);
    const fault = world.faults.take(target, isCallFault);
    if (!fault) return;
    if (isBefore(fault) && fault.fault !== "slow") strikeBefore({ fault, reply });
    else struck.set(request, fault);
  });

  // A slow call has begun, so that another with its idempotency key is told that the first is still running.
  api.addHook("preHandler", async (request) => {
    const fault = struck.get(request);
    if (fault?.fault !== "slow" || !isBefore(fault)) return;
    struck.delete(request);
    await linger(world, fault.delayMs);
  });

  api.addHook("onSend", async (request, reply, payload) => {
    if (reply.statusCode === 201 && typeof payload === "string")
      await afterCreation(world, { target: targetOf(request), payload });
    const fault = struck.get(request);
    return fault ? strikeAfter(world, { fault, reply, payload }) : payload;
  });
}

function isBefore(fault: CallFault): boolean {
  if (fault.fault === "too-many-requests") return true;
  return "when" in fault ? fault.when !== "after" : TAKES_A_MOMENT.has(fault.fault);
}

/** Faults of the connection strike before the effect, unless told otherwise; all others are faults of the answer. */
const TAKES_A_MOMENT: ReadonlySet<string> = new Set(["error", "cut", "hang", "slow"]);

function strikeBefore({ fault, reply }: { fault: CallFault; reply: FastifyReply }): void {
  if (fault.fault === "error") throw errorOf(fault);
  if (fault.fault === "too-many-requests") {
    const after = String(fault.retryAfterSeconds ?? RETRY_AFTER_SECONDS);
    throw new MollieError(429, "Too many requests.", { headers: { "retry-after": after } });
  }
  // From here on nobody answers. A call that hangs ends with its connection.
  reply.hijack();
  if (fault.fault === "cut") reply.raw.destroy();
}

/** What goes over the wire instead of the answer. */
async function strikeAfter(
  world: SandboxWorld,
  { fault, reply, payload }: { fault: CallFault; reply: FastifyReply; payload: unknown },
): Promise<unknown> {
  switch (fault.fault) {
    case "error":
      reply.status(fault.status);
      return JSON.stringify(errorBody(errorOf(fault)));
    case "cut":
      reply.raw.destroy();
      return payload;
    case "hang":
      await closed(reply);
      return payload;
    case "slow":
      await linger(world, fault.delayMs);
      return payload;
    case "malformed-body":
      return typeof payload === "string" ? payload.slice(0, Math.ceil(payload.length / 2)) : payload;
    case "wrong-content-type":
      reply.header("content-type", fault.contentType ?? "text/html; charset=utf-8");
      return payload;
    case "unknown-values":
      return changedJson(payload, (body) => withUnknownValues(body, fault));
    case "clock-skew":
      reply.header("date", new Date(world.clock.now() + fault.seconds * 1000).toUTCString());
      return changedJson(payload, (body) => withShiftedTimes(body, fault.seconds));
    case "too-many-requests":
      return payload;
  }
}

function errorOf({ status, detail, field }: Extract<CallFault, { fault: "error" }>): MollieError {
  return new MollieError(
    status,
    detail ?? "The sandbox was asked for this fault.",
    field === undefined ? {} : { field },
  );
}

function changedJson(payload: unknown, change: (body: unknown) => unknown): unknown {
  return typeof payload === "string" && payload !== ""
    ? JSON.stringify(change(JSON.parse(payload)))
    : payload;
}

/** In real time, as that is what a client's patience is measured in. The end of the sandbox cuts it short. */
async function linger(world: SandboxWorld, delayMs: number): Promise<void> {
  await wait(delayMs, undefined, { signal: world.closing }).catch(() => undefined);
}

function closed(reply: FastifyReply): Promise<void> {
  return new Promise((resolve) => reply.raw.once("close", resolve));
}

function targetOf(request: FastifyRequest): Target {
  return {
    method: request.method,
    path: request.url.split("?")[0] ?? "",
    key: bearerOf(request.headers.authorization),
  };
}
