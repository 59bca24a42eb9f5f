import { reaches } from "../protocol/authentication.ts";
import type { MollieCall } from "../protocol/endpoint.ts";
import { notFound } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Payment } from "./payment.ts";

/** The payment of a call's path; 404 when the key's profile has none with that id, or has it in the other mode. */
export function findPayment(world: SandboxWorld, { credential, id }: MollieCall): Payment {
  const payment = world.state.payments.get(id);
  if (!payment || !reaches({ ...credential, mode: payment.mode }, payment))
    throw notFound(`No payment exists with token ${id}.`);
  if (payment.mode !== credential.mode)
    throw notFound(
      `The wrong mode is used: payment ${id} is a ${payment.mode} payment, and the call is for ${credential.mode} mode.`,
    );
  return payment;
}
