import type { FastifyInstance } from "fastify";
import { requireRight, requireSecondFactor } from "../rights/actor.ts";
import "../world/request.ts"; // what a route declares and a request carries

/**
 * Refuses whoever has not the right that the route declares, and who has yet to set up a second factor. A route that
 * declares none is closed to everybody.
 */
export function checkRights(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ actor, routeOptions: { config } }) => {
    if (config.isOpenWithoutSecondFactor !== true) requireSecondFactor(actor);
    requireRight(actor, config.right);
  });
}
