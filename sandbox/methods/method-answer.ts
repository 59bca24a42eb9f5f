import { documentation, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { limitsIn, type Method } from "./method-catalogue.ts";
import { issuersOf } from "./method-issuers.ts";
import { pricesOf } from "./method-pricing.ts";

export const METHOD_INCLUDES = ["issuers", "pricing"] as const;
export type MethodInclude = (typeof METHOD_INCLUDES)[number];

/** How far a profile is with a method: null when it was never asked for. */
export type MethodStatus = "activated" | "pending-review" | null;

/** A method as Mollie's API shows it, with its limits in one currency, or in its own where it does not take that one. */
export function methodAnswer(
  world: SandboxWorld,
  method: Method,
  options: { currency: string; status: MethodStatus; include: readonly MethodInclude[] },
): object {
  const currency = limitsIn(method, options.currency) ? options.currency : Object.keys(method.limits)[0];
  const limits = currency === undefined ? null : limitsIn(method, currency);
  return {
    resource: "method",
    id: method.id,
    description: method.name,
    minimumAmount: limits && { currency, value: limits.minimum },
    maximumAmount: limits?.maximum ? { currency, value: limits.maximum } : null,
    image: imageOf(world, method),
    status: options.status,
    ...(options.include.includes("issuers") ? { issuers: issuers(world, method) } : {}),
    ...(options.include.includes("pricing") ? { pricing: pricing(method) } : {}),
    _links: {
      self: toJson(`${world.url}/v2/methods/${method.id}`),
      documentation: documentation("get-method"),
    },
  };
}

function issuers(world: SandboxWorld, method: Method): object[] {
  const image = imageOf(world, method);
  return issuersOf(method.id).map(({ id, name }) => ({ resource: "issuer", id, name, image }));
}

/** Fees are in euros, whatever currency was asked about. */
function pricing(method: Method): object[] {
  return pricesOf(method).map((price) => ({ ...price, fixed: { currency: "EUR", value: price.fixed } }));
}

function imageOf(world: SandboxWorld, method: Method): object {
  const image = `${world.url}/method-images/${method.id}.svg`;
  return { size1x: image, size2x: image, svg: image };
}
