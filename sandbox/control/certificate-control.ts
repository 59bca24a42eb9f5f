import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

/** What a client has to trust to reach a sandbox that speaks TLS. */
export function addCertificateControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/certificate", (_request, reply) => {
    if (!world.certificate) throw new ControlError(404, "This sandbox does not speak TLS");
    return reply.type("application/x-pem-file").send(world.certificate.cert);
  });
}
