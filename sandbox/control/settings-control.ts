import { Type } from "typebox";
import { freshState } from "../world/sandbox-state.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";

const Settings = Type.Object(
  {
    pendingCalls: Type.Optional(Type.Boolean()),
    refundUpTo25More: Type.Optional(Type.Boolean()),
    emptyBalance: Type.Optional(Type.Boolean()),
    eurosOnlyInTestMode: Type.Optional(Type.Boolean()),
    testPaymentsExpire: Type.Optional(Type.Boolean()),
    httpsWebhooksInLiveMode: Type.Optional(Type.Boolean()),
    rateLimitsOnEveryAnswer: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

export function addSettingsControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/settings", () => world.state.settings);

  control.post("/settings", { schema: { body: Settings } }, (request) => {
    // What is not named stays as it is.
    world.state.settings = { ...world.state.settings, ...request.body };
    return world.state.settings;
  });

  control.post("/reset", (_request, reply) => {
    reset(world);
    return reply.status(204).send();
  });
}

/** Forgets everything, faults and moved time included. Webhook calls under way are not repeated. */
function reset(world: SandboxWorld): void {
  world.agenda.clear();
  world.faults.clear();
  world.rateLimits.clear();
  world.callLog.clear();
  world.clock.offsetMs = 0;
  world.state = freshState({ ...world.startOptions, now: world.clock.now() });
}
