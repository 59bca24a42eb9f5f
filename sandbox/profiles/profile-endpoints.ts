import type { FastifyInstance } from "fastify";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { documentation, mollieTime, toJson, toPage } from "../protocol/hal.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { ORGANIZATION_ID } from "./profile.ts";

export function addProfileEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/profiles/me", endpoints: { GET: getCurrentProfile } });
}

/** `GET /v2/profiles/me`: whose key this is. https://docs.mollie.com/reference/get-current-profile */
function getCurrentProfile(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const { profile, mode } = call.credential;
  return {
    status: 200,
    body: {
      resource: "profile",
      id: profile.id,
      mode,
      name: profile.name,
      website: profile.website,
      email: profile.email,
      phone: profile.phone,
      businessCategory: "PROFESSIONAL_SERVICES",
      status: profile.status,
      createdAt: mollieTime(profile.createdAt),
      _links: {
        self: toJson(`${world.url}/v2/profiles/${profile.id}`),
        dashboard: toPage(`${world.url}/dashboard/${ORGANIZATION_ID}/settings/profiles/${profile.id}`),
        chargebacks: toJson(`${world.url}/v2/chargebacks`),
        methods: toJson(`${world.url}/v2/methods`),
        payments: toJson(`${world.url}/v2/payments`),
        refunds: toJson(`${world.url}/v2/refunds`),
        checkoutPreviewUrl: toPage(`${world.url}/`),
        documentation: documentation("get-current-profile"),
      },
    },
  };
}
