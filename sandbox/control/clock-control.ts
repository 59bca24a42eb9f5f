import { Type } from "typebox";
import { parseIsoDuration } from "../world/durations.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const Advance = Type.Object({ advance: Type.String() }, { additionalProperties: false });

export function addClockControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/clock", () => clockAnswer(world));

  control.post("/clock", { schema: { body: Advance } }, (request) => advance(world, request.body.advance));
}

async function advance(world: SandboxWorld, duration: string): Promise<object> {
  const durationMs = parseIsoDuration(duration);
  if (durationMs === null)
    throw new ControlError(
      422,
      `"${duration}" is no ISO 8601 duration in weeks, days, hours, minutes and seconds, such as PT15M`,
    );
  await world.agenda.advance(durationMs);
  return clockAnswer(world);
}

function clockAnswer(world: SandboxWorld): object {
  return {
    now: new Date(world.clock.now()).toISOString(),
    aheadOfRealTimeSeconds: Math.round(world.clock.offsetMs / 1000),
  };
}
