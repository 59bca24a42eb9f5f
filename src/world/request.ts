import type { Actor } from "../rights/actor.ts";
import type { Requirement } from "../rights/rights.ts";
import type { World } from "./world.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The merchant's world that this request acts in; set by the authentication. */
    world: World;
    /** Who asks, and what they may; set by the authentication. */
    actor: Actor;
    idempotencyKey: string | null;
  }

  interface FastifyContextConfig {
    /** What the route asks of its caller. A route below /api/v1 that does not say is closed to everybody. */
    right?: Requirement;
    /** Whether it answers those who must set up a second factor first; only what leads them there does. */
    isOpenWithoutSecondFactor?: true;
  }
}
