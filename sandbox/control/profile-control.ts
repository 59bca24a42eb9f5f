import { Type } from "typebox";
import {
  newProfile,
  type Profile,
  unknownMethods,
  withoutEarlierKey,
  withRolledKey,
} from "../profiles/profile.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { ControlApi } from "./control-api.ts";
import { ControlError } from "./control-error.ts";

const NewProfile = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    website: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    status: Type.Optional(Type.Enum(["verified", "unverified", "blocked"])),
    methods: Type.Optional(Type.Array(Type.String())),
    pendingMethods: Type.Optional(Type.Array(Type.String())),
  },
  { additionalProperties: false },
);

const ProfileParams = Type.Object({ id: Type.String() });
const KeyParams = Type.Object({ id: Type.String(), key: Type.String() });
const RolledKey = Type.Object({ mode: Type.Enum(["test", "live"]) }, { additionalProperties: false });

export function addProfileControl(control: ControlApi, world: SandboxWorld): void {
  control.get("/profiles", () => ({ profiles: [...world.state.profiles.values()].map(profileAnswer) }));

  control.post("/profiles", { schema: { body: NewProfile } }, (request, reply) => {
    const unknown = unknownMethods([...(request.body.methods ?? []), ...(request.body.pendingMethods ?? [])]);
    if (unknown.length > 0) throw new ControlError(422, `The sandbox has no method ${unknown.join(", ")}`);
    const profile = newProfile(request.body, { now: world.clock.now() });
    world.state.profiles.set(profile.id, profile);
    return reply.status(201).send(profileAnswer(profile));
  });

  control.post(
    "/profiles/:id/keys",
    { schema: { params: ProfileParams, body: RolledKey } },
    (request, reply) => {
      const profile = withRolledKey(profileOf(world, request.params.id), request.body.mode);
      world.state.profiles.set(profile.id, profile);
      return reply.status(201).send(profileAnswer(profile));
    },
  );

  control.delete("/profiles/:id/keys/:key", { schema: { params: KeyParams } }, (request) => {
    const { id, key } = request.params;
    const profile = withoutEarlierKey(profileOf(world, id), key);
    if (profile === null)
      throw new ControlError(404, "That key is not an earlier one of this profile; roll it first");
    world.state.profiles.set(profile.id, profile);
    return profileAnswer(profile);
  });
}

function profileOf(world: SandboxWorld, id: string): Profile {
  const profile = world.state.profiles.get(id);
  if (!profile) throw new ControlError(404, `The sandbox has no profile ${id}`);
  return profile;
}

function profileAnswer(profile: Profile): object {
  const { id, name, website, email, phone, status, keys, earlierKeys = [] } = profile;
  const { methods, pendingMethods = [] } = profile;
  return { id, name, website, email, phone, status, keys, earlierKeys, methods, pendingMethods };
}
