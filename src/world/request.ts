import type { FastifyRequest } from "fastify";
import { Problem } from "../problems/problems.ts";
import type { World } from "./world.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The merchant's world that this request acts in; set by the authentication. */
    world: World;
    /** Whether whoever asks may change how the merchant is set up: an administrator's session, or an API key. */
    mayAdminister: boolean;
    idempotencyKey: string | null;
  }
}

/** Refuses who may work with invoices but not change integrations, packages and the like. */
export async function requireAdministrator(request: FastifyRequest): Promise<void> {
  if (request.mayAdminister) return;
  throw new Problem("forbidden", { detail: "Only an administrator may change this; ask one of yours." });
}
