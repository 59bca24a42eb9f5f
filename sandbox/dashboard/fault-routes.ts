import type { FastifyInstance } from "fastify";
import { fieldsOf, textOf } from "../protocol/nested-fields.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { back } from "./back.ts";
import { COMMON_FAULTS } from "./common-faults.ts";

/** As the form allows; who needs more uses the control API. */
const MOST_TIMES = 1000;

/** The overview's forms about faults. */
export function addFaultRoutes(app: FastifyInstance, world: SandboxWorld): void {
  app.post("/dashboard/faults", (request, reply) => {
    const fields = fieldsOf(request.body);
    const chosen = COMMON_FAULTS.get(textOf(fields["fault"]) ?? "");
    const times = Number(textOf(fields["times"]) ?? "1");
    const path = textOf(fields["path"])?.trim() ?? "";
    if (!chosen) return back(reply, "There is no such fault in the list; choose one of it.");
    if (!Number.isInteger(times) || times < 1 || times > MOST_TIMES)
      return back(reply, `Say how many times as a whole number from 1 to ${MOST_TIMES}.`);
    world.faults.add({ ...chosen.request, times, ...(path === "" ? {} : { on: { path } }) });
    return back(reply, null);
  });

  app.post<{ Params: { id: string } }>("/dashboard/faults/:id/removal", (request, reply) => {
    const wasThere = world.faults.remove(request.params.id);
    return back(reply, wasThere ? null : `There is no fault ${request.params.id} any more.`);
  });
}
