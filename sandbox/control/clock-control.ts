import { type Static, Type } from "typebox";
import { parseIsoDuration } from "../world/durations.ts";
import { isWithinReach } from "../world/sandbox-clock.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const Move = Type.Object(
  { advance: Type.Optional(Type.String()), moveTo: Type.Optional(Type.String()) },
  { additionalProperties: false, minProperties: 1, maxProperties: 1 },
);

/** A moment without doubt: date, time and offset. `Date.parse` alone would take local times and much else. */
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

export const OUT_OF_REACH = "The clock can show the years from 1970 to 9998";

export function addClockControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/clock", () => clockAnswer(world));

  control.post("/clock", { schema: { body: Move } }, (request) => change(world, request.body));
}

async function change(world: SandboxWorld, { advance, moveTo }: Static<typeof Move>): Promise<object> {
  if (advance !== undefined) {
    const durationMs = readDuration(advance);
    demandWithinReach(world.clock.now() + durationMs);
    await world.agenda.advance(durationMs);
  }
  if (moveTo !== undefined) await move(world, readInstant(moveTo));
  return clockAnswer(world);
}

/**
 * Ahead, all that falls due on the way happens. Back goes only a sandbox in which nothing has happened: so a story can
 * begin in the past.
 */
async function move(world: SandboxWorld, instant: number): Promise<void> {
  demandWithinReach(instant);
  if (instant >= world.clock.now()) return world.agenda.advanceTo(instant);
  if (world.state.payments.size > 0)
    throw new ControlError(422, "There are payments, so the clock cannot go back; reset the sandbox first");
  world.clock.setTo(instant);
}

function demandWithinReach(instant: number): void {
  if (!isWithinReach(instant)) throw new ControlError(422, OUT_OF_REACH);
}

function readDuration(text: string): number {
  const durationMs = parseIsoDuration(text);
  if (durationMs !== null) return durationMs;
  throw new ControlError(
    422,
    `"${text}" is no ISO 8601 duration in weeks, days, hours, minutes and seconds, such as PT15M`,
  );
}

function readInstant(text: string): number {
  const instant = ISO_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new ControlError(422, `"${text}" is no ISO 8601 instant, such as 2026-03-01T09:30:00Z`);
}

function clockAnswer(world: SandboxWorld): object {
  return {
    now: new Date(world.clock.now()).toISOString(),
    aheadOfRealTimeSeconds: Math.round(world.clock.offsetMs / 1000),
  };
}
