import type { FastifyInstance } from "fastify";
import { resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";

/** The refunds of a whole profile. There is no way yet to make one, so the list is that of a profile without any. */
export function addRefundEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, {
    path: "/refunds",
    endpoints: {
      GET: (world, { query }) => {
        onlyQuery(query, ["from", "limit", "sort", "embed"]);
        const list = {
          url: `${world.url}/v2/refunds`,
          query,
          name: "refunds",
          present: (refund: object) => refund,
        };
        return { status: 200, body: halList([], { ...list, documentationPage: "list-all-refunds" }) };
      },
    },
  });
}
