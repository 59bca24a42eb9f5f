import type { FastifyInstance } from "fastify";

/**
 * Many clients name JSON as the type of every POST, also of those without a body (issuing an invoice). Nothing is then
 * what they send; a call that needs a body says so itself. A body with `__proto__` or a constructor is refused.
 */
export function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, String(body), done);
  });
}
