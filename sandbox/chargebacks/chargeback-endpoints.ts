import type { FastifyInstance } from "fastify";
import { resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";

/** The chargebacks of a whole profile. No bank takes money back yet, so the list is that of a profile without any. */
export function addChargebackEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, {
    path: "/chargebacks",
    endpoints: {
      GET: (world, { query }) => {
        onlyQuery(query, ["from", "limit", "sort", "embed"]);
        const list = {
          url: `${world.url}/v2/chargebacks`,
          query,
          name: "chargebacks",
          present: (item: object) => item,
        };
        return { status: 200, body: halList([], { ...list, documentationPage: "list-all-chargebacks" }) };
      },
    },
  });
}
