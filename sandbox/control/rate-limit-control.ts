import { Type } from "typebox";
import { MOLLIE_POLICY } from "../limits/rate-limits.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";

const Positive = Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 }));
const Limits = Type.Object(
  { enforced: Type.Boolean(), quota: Positive, windowSeconds: Positive, burst: Positive },
  { additionalProperties: false },
);

/** Whether who calls too fast is refused, and how fast that is; what is left out is as in Mollie's example. */
export function addRateLimitControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/rate-limits", () => limitsAnswer(world));

  control.post("/rate-limits", { schema: { body: Limits } }, (request) => {
    const { enforced, ...policy } = request.body;
    world.rateLimits.clear();
    world.rateLimits.isEnforced = enforced;
    world.rateLimits.policy = { ...MOLLIE_POLICY, ...policy };
    return limitsAnswer(world);
  });
}

function limitsAnswer({ rateLimits }: SandboxWorld): object {
  return { enforced: rateLimits.isEnforced, ...rateLimits.policy };
}
