import { documentation, toJson } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { limitsIn, type Method } from "./method-catalogue.ts";

/** A method as Mollie's API shows it, with its limits in one currency, or in its own where it does not take that one. */
export function methodAnswer(
  world: SandboxWorld,
  method: Method,
  options: { currency: string; active: boolean },
): object {
  const currency = limitsIn(method, options.currency) ? options.currency : Object.keys(method.limits)[0];
  const limits = currency === undefined ? null : limitsIn(method, currency);
  const image = `${world.url}/method-images/${method.id}.svg`;
  return {
    resource: "method",
    id: method.id,
    description: method.name,
    minimumAmount: limits && { currency, value: limits.minimum },
    maximumAmount: limits?.maximum ? { currency, value: limits.maximum } : null,
    image: { size1x: image, size2x: image, svg: image },
    status: options.active ? "activated" : null,
    _links: {
      self: toJson(`${world.url}/v2/methods/${method.id}`),
      documentation: documentation("get-method"),
    },
  };
}
