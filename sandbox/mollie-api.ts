import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { addCaptureEndpoints } from "./captures/capture-endpoints.ts";
import { addChargebackEndpoints } from "./chargebacks/chargeback-endpoints.ts";
import { addCustomerEndpoints } from "./customers/customer-endpoints.ts";
import { addCallFaults } from "./faults/call-faults.ts";
import { addRateLimits } from "./limits/rate-limit-hooks.ts";
import { addMethodEndpoints } from "./methods/method-endpoints.ts";
import { addPaymentLinkEndpoints } from "./payment-links/payment-link-endpoints.ts";
import { addPaymentEndpoints } from "./payments/payment-endpoints.ts";
import { addProfileEndpoints } from "./profiles/profile-endpoints.ts";
import { authenticate } from "./protocol/authentication.ts";
import { HAL_JSON } from "./protocol/hal.ts";
import { addIdempotency } from "./protocol/idempotency-hooks.ts";
import { errorBody, isErrorStatus, MollieError, malformed, notFound } from "./protocol/mollie-error.ts";
import { parseNestedFields, textOf } from "./protocol/nested-fields.ts";
import { addRefundEndpoints } from "./refunds/refund-endpoints.ts";
import { demandAccess } from "./tokens/path-access.ts";
import { addEventEndpoints } from "./webhook-subscriptions/event-endpoints.ts";
import { addSubscriptionEndpoints } from "./webhook-subscriptions/subscription-endpoints.ts";
import type { SandboxWorld } from "./world/sandbox-world.ts";

/** Mollie's API, everything below `/v2`: who calls is asked first, and every answer is HAL, refusals included. */
export async function mollieApi(api: FastifyInstance, { world }: { world: SandboxWorld }): Promise<void> {
  acceptBodies(api);
  api.addHook("onRequest", async (request, reply) => {
    reply.type(HAL_JSON);
    const caller = authenticate(world, request.headers.authorization);
    const path = request.url.replace(/\?.*$/, "").slice(api.prefix.length);
    demandAccess(caller, { method: request.method, path });
  });
  logCalls(api, world);
  addRateLimits(api, world);
  addIdempotency(api, world);
  addCallFaults(api, world);
  api.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asMollieError(error);
    if (refusal.status === 500 && !(error instanceof MollieError)) request.log.error(error);
    return refuse(reply, refusal);
  });
  api.setNotFoundHandler((request, reply) =>
    refuse(reply, notFound(`There is no resource at ${request.method} ${request.url.split("?")[0]}.`)),
  );

  addPaymentEndpoints(api, world);
  addPaymentLinkEndpoints(api, world);
  addRefundEndpoints(api, world);
  addChargebackEndpoints(api, world);
  addCustomerEndpoints(api, world);
  addCaptureEndpoints(api, world);
  addMethodEndpoints(api, world);
  addProfileEndpoints(api, world);
  addSubscriptionEndpoints(api, world);
  addEventEndpoints(api, world);
}

/** Keeps the newest calls for the dashboard, refusals included. */
function logCalls(api: FastifyInstance, { callLog, clock }: SandboxWorld): void {
  api.addHook("onResponse", async ({ method, url, headers }, reply) => {
    const idempotencyKey = textOf(headers["idempotency-key"]);
    const durationMs = Math.round(reply.elapsedTime);
    callLog.add({ at: clock.now(), method, url, status: reply.statusCode, durationMs, idempotencyKey });
  });
}

/** JSON, and forms as well, which Mollie reads too. An empty body is no body, whatever type it claims. */
function acceptBodies(api: FastifyInstance): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser(
    ["application/json", HAL_JSON],
    { parseAs: "string" },
    async (_: unknown, text: string | Buffer) => parseJson(String(text)),
  );
  api.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    async (_: unknown, text: string | Buffer) => parseNestedFields(String(text)),
  );
}

function parseJson(text: string): unknown {
  if (text.trim() === "") return undefined;
  const body = readJson(text);
  if (isDeeperThan(DEEPEST, body)) throw malformed("The request body is nested too deeply.");
  return body;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("The request body is not valid JSON.");
  }
}

/** Far more than any body needs, and far less than what would exhaust the stack of whoever walks through it. */
const DEEPEST = 64;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** Fastify's own refusals (too large, unknown media type) get Mollie's form; anything unforeseen is our fault. */
function asMollieError(error: FastifyError): MollieError {
  if (error instanceof MollieError) return error;
  const status = error.statusCode ?? 500;
  if (isErrorStatus(status) && status < 500) return new MollieError(status, error.message);
  return new MollieError(500, "The sandbox met an error of its own; its log has the details.");
}

function refuse(reply: FastifyReply, error: MollieError): FastifyReply {
  return reply.status(error.status).headers(error.headers).type(HAL_JSON).send(errorBody(error));
}
