import { mollieTime } from "../protocol/hal.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";

/** The newest calls of Mollie's API and how they were answered. */
export function addCallControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/calls", () => ({
    calls: world.callLog.newestFirst().map((call) => ({ ...call, at: mollieTime(call.at) })),
  }));
}
