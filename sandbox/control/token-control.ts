import { Type } from "typebox";
import { type AccessToken, newAccessToken, PERMISSIONS } from "../tokens/access-token.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const NewToken = Type.Object(
  {
    permissions: Type.Optional(Type.Array(Type.Enum([...PERMISSIONS]))),
    profileId: Type.Optional(Type.String()),
    mode: Type.Optional(Type.Enum(["live", "test"])),
  },
  { additionalProperties: false },
);

const ByToken = Type.Object({ token: Type.String() });

/** What a merchant does in Mollie's dashboard: makes access tokens, and revokes them. */
export function addTokenControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/tokens", () => ({ tokens: [...world.state.accessTokens.values()].map(tokenAnswer) }));

  control.post("/tokens", { schema: { body: NewToken } }, (request, reply) => {
    const { permissions = PERMISSIONS, profileId = null, mode = null } = request.body;
    if (profileId !== null && !world.state.profiles.has(profileId))
      throw new ControlError(422, `There is no profile ${profileId}`);
    const token = newAccessToken({ permissions, profileId, mode }, { now: world.clock.now() });
    world.state.accessTokens.set(token.token, token);
    return reply.status(201).send(tokenAnswer(token));
  });

  control.delete("/tokens/:token", { schema: { params: ByToken } }, (request, reply) => {
    if (!world.state.accessTokens.delete(request.params.token))
      throw new ControlError(404, `There is no access token ${request.params.token}`);
    return reply.status(204).send();
  });
}

function tokenAnswer({ token, permissions, profileId, mode }: AccessToken): object {
  return { token, permissions, profileId, mode };
}
