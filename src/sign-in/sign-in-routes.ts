// For the type of `schema.hide`.
import "@fastify/swagger";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { AUTH_PATH, CLIENT_ADDRESS_HEADER } from "./authentication.ts";
import type { SignIn } from "./sign-in.ts";

/** A password and an address fit many times over. */
const LARGEST_BODY_BYTES = 10_000;

/** Mounts `/auth/*`: the bodies go through as they came, the answers come back with their cookies. */
export const signInRoutes: FastifyPluginAsync<{ signIn: SignIn; publicUrl: string }> = async (
  app,
  { signIn, publicUrl },
) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  app.route({
    method: ["GET", "POST"],
    url: `${AUTH_PATH}/*`,
    bodyLimit: LARGEST_BODY_BYTES,
    schema: { hide: true },
    handler: async (request, reply) => {
      const answer = await signIn.handle(asWebRequest(request, publicUrl));
      answer.headers.forEach((value, name) => {
        if (name !== "set-cookie") reply.header(name, value);
      });
      // `forEach` joins several cookies with commas, which browsers do not read.
      reply.header("set-cookie", answer.headers.getSetCookie());
      reply.header("cache-control", "no-store");
      return reply.code(answer.status).send(Buffer.from(await answer.arrayBuffer()));
    },
  });
};

function asWebRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The length is the new request's own matter.
    if (value === undefined || name === "content-length") continue;
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set(CLIENT_ADDRESS_HEADER, request.ip);
  const init = { method: request.method, headers };
  const url = new URL(request.url, publicUrl);
  return Buffer.isBuffer(request.body)
    ? new Request(url, { ...init, body: new Uint8Array(request.body) })
    : new Request(url, init);
}
