import type { FastifyInstance, FastifyRequest } from "fastify";
import { bearerOf } from "../protocol/bearer.ts";
import { MollieError } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";

/** Of the burst: with less than this left, a caller is told even when not every answer tells it. */
const LITTLE = 1 / 4;

/** Tells every caller how much it may still ask, and refuses who asks more, once that is switched on. */
export function addRateLimits(api: FastifyInstance, world: SandboxWorld): void {
  api.addHook("onRequest", async (request, reply) => {
    const { policy, isEnforced } = world.rateLimits;
    const endpoint = endpointName(request);
    const key = bearerOf(request.headers.authorization) ?? "";
    const { isAllowed, remaining, resetSeconds } = world.rateLimits.take(
      `${endpoint} ${key}`,
      world.clock.now(),
    );
    const { quota, windowSeconds, burst } = policy;
    if (world.state.settings.rateLimitsOnEveryAnswer || remaining < burst * LITTLE) {
      reply.header("RateLimit-Policy", `"${endpoint}";q=${quota};w=${windowSeconds};mollie-burst=${burst}`);
      reply.header("RateLimit", `"${endpoint}";r=${remaining};t=${resetSeconds}`);
    }
    if (isEnforced && !isAllowed)
      throw new MollieError(429, "Too many requests.", { headers: { "retry-after": String(resetSeconds) } });
  });
}

const NAMES = new Map<string, string>();

/** As Mollie names them: `get-v2-payments`; an id in the path is `id`. Made once per route. */
function endpointName(request: FastifyRequest): string {
  const route = `${request.method} ${request.routeOptions.url ?? "/v2/unknown"}`;
  const known = NAMES.get(route);
  if (known !== undefined) return known;
  const name = route
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
  NAMES.set(route, name);
  return name;
}
