import { Type } from "typebox";
import { Value } from "typebox/value";
import { FAULT_REQUESTS, type Fault, type FaultRequest } from "../faults/fault.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const ById = Type.Object({ id: Type.String() });

export function addFaultControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/faults", () => ({ faults: world.faults.all().map(faultAnswer) }));

  control.post("/faults", { schema: { body: Type.Object({ fault: Type.String() }) } }, (request, reply) => {
    const fault = world.faults.add(checkFault(request.body));
    return reply.status(201).send(faultAnswer(fault));
  });

  control.delete("/faults", (_request, reply) => {
    world.faults.clear();
    return reply.status(204).send();
  });

  control.delete("/faults/:id", { schema: { params: ById } }, (request, reply) => {
    if (!world.faults.remove(request.params.id))
      throw new ControlError(404, `There is no fault ${request.params.id}`);
    return reply.status(204).send();
  });
}

/** Each fault is checked against its own schema, so that the refusal speaks of what was asked for. */
function checkFault(body: { readonly fault: string }): FaultRequest {
  const schema = Object.entries(FAULT_REQUESTS).find(([name]) => name === body.fault)?.[1];
  if (!schema) {
    const names = Object.keys(FAULT_REQUESTS).join(", ");
    throw new ControlError(422, `There is no fault "${body.fault}"; there are ${names}`);
  }
  if (Value.Check(schema, body)) return body;
  const [error] = Value.Errors(schema, body);
  throw new ControlError(422, `The fault${error?.instancePath ?? ""} ${error?.message ?? "is wrong"}`);
}

function faultAnswer(fault: Fault): object {
  const { id, fault: name, times, used, ...asked } = fault;
  return { id, fault: name, ...asked, times, used };
}
