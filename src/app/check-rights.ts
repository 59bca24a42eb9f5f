import type { FastifyInstance } from "fastify";
import { requireRight } from "../rights/actor.ts";
import "../world/request.ts"; // what a route declares and a request carries

/** Refuses whoever has not the right that the route declares. A route that declares none is closed to everybody. */
export function checkRights(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ actor, routeOptions }) => {
    requireRight(actor, routeOptions.config.right);
  });
}
