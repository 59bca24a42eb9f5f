import type { MollieCall } from "../protocol/endpoint.ts";
import { MollieError, notFound } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Customer } from "./customer.ts";

/** The customer of a call's path: 404 when there is none in the call's mode, 410 when there was one. */
export function findCustomer(world: SandboxWorld, { credential, id }: MollieCall): Customer {
  const customer = world.state.customers.get(id);
  if (!customer) throw notFound(`No customer exists with token ${id}.`);
  if (customer.mode !== credential.mode)
    throw notFound(
      `The wrong mode is used: customer ${id} is a ${customer.mode} customer, and the call is for ${credential.mode} mode.`,
    );
  if (customer.isDeleted) throw new MollieError(410, `The customer ${id} is no longer available.`);
  return customer;
}
