import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { strict } from "../http/api-schemas.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { cookiesOf, requireBackoffice } from "../sign-in/own-request.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../sign-in/password-length.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { hashInvitationToken, invitationGone, join } from "./invite.ts";

/** Nobody guesses 192 bits; the limit keeps those who try from hashing passwords all day. */
const TRIES_PER_MINUTE = { max: 20, timeWindow: "1 minute" };

const Token = Type.String({ minLength: 1, maxLength: 100 });

const Acceptance = strict({
  token: Token,
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: "\\S" })),
  password: Type.Optional(Type.String({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })),
});

/** For who came with an invitation's link: what it is for, and joining. Without a session, hence beside the API. */
export const joinRoutes: FastifyPluginAsyncTypebox<{ platform: Platform; signIn: SignIn }> = async (
  app,
  { platform, signIn },
) => {
  app.addHook("onRequest", async (request, reply) => {
    requireBackoffice(request);
    reply.header("cache-control", "no-store");
  });
  const config = { rateLimit: TRIES_PER_MINUTE };

  app.post(
    "/auth/invitation",
    { config, schema: { hide: true, body: strict({ token: Token }) } },
    async (request) => {
      const { merchantId, email, expiresAt, hasAccount } = await requireInvitation(request.body.token);
      const world = worldOf(platform, { merchantId, source: "backoffice" });
      const { name } = await world.read((tx) => readMerchant(tx));
      const person = await signIn.personOf(cookiesOf(request));
      return {
        merchant: name,
        email,
        expiresAt: expiresAt.toISOString(),
        hasAccount,
        isSignedIn: person?.email === email,
      };
    },
  );

  app.post(
    "/auth/invitation/acceptance",
    { config, schema: { hide: true, body: Acceptance, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { token, name, password } = request.body;
      const { merchantId, email, hasAccount } = await requireInvitation(token);
      const person = await signIn.personOf(cookiesOf(request));
      const userId = hasAccount
        ? requireSelf(person, email).userId
        : (await signIn.createPerson(requireDetails({ email, name, password }))).userId;
      const world = worldOf(platform, { merchantId, source: "backoffice", userId });
      await world.atomically("join", (tx) => join(tx, { token, email, userId }));
      if (person?.email === email) await signIn.enterMerchant({ ...person, merchantId });
      return reply.code(204).send(null);
    },
  );

  async function requireInvitation(token: string) {
    const found = await signIn.findInvitation(hashInvitationToken(token));
    if (!found) throw invitationGone();
    return found;
  }
};

/** An account that exists is opened with its own password and second factor, never by an invitation. */
function requireSelf<P extends { email: string }>(person: P | null, email: string): P {
  if (person?.email === email) return person;
  throw new Problem("unauthorized", {
    detail: say("Sign in as {{email}} first, then open the link again.", { email }),
  });
}

function requireDetails({ email, name, password }: { email: string; name?: string; password?: string }) {
  if (name !== undefined && password !== undefined) return { email, name: name.trim(), password };
  const missing = [...(name === undefined ? ["name"] : []), ...(password === undefined ? ["password"] : [])];
  const detail = say("Fill in this field.");
  throw new Problem("invalid_request", {
    detail: say("A new account needs a name and a password."),
    errors: missing.map((field) => ({ pointer: `/${field}`, detail })),
  });
}
