import type { Payment } from "../payments/payment.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { PaymentLink } from "./payment-link.ts";

/** What a payer can expect of a link. Only an open one starts payments. */
export type LinkState = "open" | "archived" | "expired" | "processing" | "paid";

/** A link for one payment closes when that is paid, and waits while it may be. */
export function linkState(world: SandboxWorld, link: PaymentLink): LinkState {
  if (!link.reusable) {
    const statuses = paymentsOf(world, link).map((payment) => payment.status);
    if (statuses.includes("paid")) return "paid";
    if (statuses.includes("pending") || statuses.includes("authorized")) return "processing";
  }
  if (link.archived) return "archived";
  return link.expiresAt !== null && link.expiresAt <= world.clock.now() ? "expired" : "open";
}

/** When the link was paid; one that can be paid again and again never is, as a whole. */
export function linkPaidAt(world: SandboxWorld, link: PaymentLink): number | null {
  if (link.reusable) return null;
  const times = paymentsOf(world, link).flatMap((payment) => payment.reachedAt.paid ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** The payments that payers have started from the link, oldest first. */
export function paymentsOf(world: SandboxWorld, link: PaymentLink): Payment[] {
  return link.paymentIds.flatMap((id) => world.state.payments.get(id) ?? []);
}
