import type { FastifyInstance } from "fastify";
import type { Requirement } from "../rights/rights.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Every address that the application answers, with what it asks of its caller. */
    routeTable: readonly Route[];
  }
}

export type Route = { method: string; url: string; right: Requirement | undefined };

/** Writes down each route that is registered after this, so that the whole of them can be looked at. */
export function keepRouteTable(app: FastifyInstance): void {
  const routes: Route[] = [];
  app.decorate("routeTable", routes);
  app.addHook("onRoute", ({ method, url, config }) => {
    for (const each of [method].flat()) routes.push({ method: each, url, right: config?.right });
  });
}
