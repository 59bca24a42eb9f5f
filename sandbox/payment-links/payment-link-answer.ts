import { documentation, mollieTime, toJson, toPage } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { PaymentLink } from "./payment-link.ts";
import { linkPaidAt } from "./payment-link-state.ts";

/** A payment link as Mollie's API shows it. https://docs.mollie.com/reference/get-payment-link */
export function paymentLinkAnswer(world: SandboxWorld, link: PaymentLink): object {
  const paidAt = linkPaidAt(world, link);
  return {
    resource: "payment-link",
    id: link.id,
    mode: link.mode,
    profileId: link.profileId,
    createdAt: mollieTime(link.createdAt),
    paidAt: paidAt === null ? null : mollieTime(paidAt),
    expiresAt: link.expiresAt === null ? null : mollieTime(link.expiresAt),
    description: link.description,
    amount: link.amount,
    minimumAmount: link.minimumAmount,
    archived: link.archived,
    reusable: link.reusable,
    redirectUrl: link.redirectUrl,
    webhookUrl: link.webhookUrl,
    allowedMethods: link.allowedMethods,
    sequenceType: link.sequenceType,
    customerId: link.customerId,
    ...whenGiven({
      lines: link.lines,
      billingAddress: link.billingAddress,
      shippingAddress: link.shippingAddress,
    }),
    _links: {
      self: toJson(`${world.url}/v2/payment-links/${link.id}`),
      paymentLink: toPage(linkUrl(world, link)),
      documentation: documentation("get-payment-link"),
    },
  };
}

/** The page that the merchant sends the payer to. */
export function linkUrl(world: SandboxWorld, link: PaymentLink): string {
  return `${world.url}/payment-links/payment/${link.token}`;
}

function whenGiven(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
