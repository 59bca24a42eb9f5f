import { ORGANIZATION_ID } from "../profiles/profile.ts";
import { documentation, mollieTime, toJson, toPage } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Customer } from "./customer.ts";

/** A customer as Mollie's API shows it. https://docs.mollie.com/reference/get-customer */
export function customerAnswer(world: SandboxWorld, customer: Customer): object {
  const { id, mode, name, email, locale, metadata, createdAt } = customer;
  return {
    resource: "customer",
    id,
    mode,
    name,
    email,
    locale,
    metadata: metadata ?? null,
    createdAt: mollieTime(createdAt),
    _links: {
      self: toJson(`${world.url}/v2/customers/${id}`),
      dashboard: toPage(`${world.url}/dashboard/${ORGANIZATION_ID}/customers/${id}`),
      payments: toJson(`${world.url}/v2/customers/${id}/payments`),
      documentation: documentation("get-customer"),
    },
  };
}
