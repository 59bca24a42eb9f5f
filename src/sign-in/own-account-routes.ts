import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { strict } from "../http/api-schemas.ts";
import { cookiesOf, requireBackoffice, requirePerson } from "./own-request.ts";
import type { SignIn } from "./sign-in.ts";

/** As who joins by an invitation may be called. */
const NameChange = strict({ name: Type.String({ minLength: 1, maxLength: 100, pattern: "\\S" }) });

/** One's own account: name, second factor and history. Password and codes are changed through sign-in's library. */
export const ownAccountRoutes: FastifyPluginAsyncTypebox<{ signIn: SignIn }> = async (app, { signIn }) => {
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });

  app.patch("/auth/account", { schema: { hide: true, body: NameChange } }, async (request, reply) => {
    requireBackoffice(request);
    await signIn.rename(await requirePerson(request, { signIn }), request.body.name.trim());
    return reply.code(204).send(null);
  });

  app.get("/auth/second-factor", { schema: { hide: true } }, async (request) => {
    const person = await requirePerson(request, { signIn });
    const member = await signIn.sessionOf(cookiesOf(request));
    return {
      isOn: person.hasSecondFactor,
      recoveryCodesLeft: await signIn.recoveryCodesOf(person),
      isRequired: member?.requiresSecondFactor ?? false,
    };
  });

  app.get("/auth/security-events", { schema: { hide: true } }, async (request) => {
    const events = await signIn.historyOf(await requirePerson(request, { signIn }));
    return { data: events.map(({ createdAt, ...event }) => ({ ...event, at: createdAt.toISOString() })) };
  });
};
