import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { strict } from "../http/api-schemas.ts";
import { requireBackoffice, requirePerson } from "./own-request.ts";
import type { SignIn } from "./sign-in.ts";

/**
 * Where one is signed in, and ending that elsewhere. Sign-in's library has such calls too, but they answer the tokens
 * of the sessions, which no script should get to see.
 */
export const ownSessionRoutes: FastifyPluginAsyncTypebox<{ signIn: SignIn }> = async (app, { signIn }) => {
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });

  app.get("/auth/sessions", { schema: { hide: true } }, async (request) => {
    const person = await requirePerson(request, { signIn });
    const sessions = await signIn.sessionsOf(person);
    return {
      data: sessions.map(({ id, createdAt, usedAt, userAgent, ipAddress }) => ({
        id,
        isThis: id === person.sessionId,
        createdAt: createdAt.toISOString(),
        usedAt: usedAt.toISOString(),
        userAgent,
        ipAddress,
      })),
    };
  });

  app.delete("/auth/sessions", { schema: { hide: true } }, async (request, reply) => {
    requireBackoffice(request);
    await signIn.endSessionsOf(await requirePerson(request, { signIn }), "others");
    return reply.code(204).send(null);
  });

  app.delete(
    "/auth/sessions/:id",
    { schema: { hide: true, params: strict({ id: Type.String({ maxLength: 100 }) }) } },
    async (request, reply) => {
      requireBackoffice(request);
      await signIn.endSessionsOf(await requirePerson(request, { signIn }), { id: request.params.id });
      return reply.code(204).send(null);
    },
  );
};
