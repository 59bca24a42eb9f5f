import type { FastifyInstance } from "fastify";

/**
 * A connection that was busy when the end began goes idle after its answer, and would then be waited for until its
 * keep-alive time is over, more than a minute. So idle connections are closed once more after each late answer.
 */
export function endPromptly(app: FastifyInstance): void {
  let isEnding = false;
  app.addHook("preClose", async () => {
    isEnding = true;
  });
  app.addHook("onResponse", async () => {
    // The connection counts as idle once the answer has left, which is after this turn of the event loop.
    if (isEnding) setImmediate(() => app.server.closeIdleConnections());
  });
}
