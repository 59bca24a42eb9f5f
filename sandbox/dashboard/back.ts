import type { FastifyReply } from "fastify";

/** After a form of the overview: back to it, with what was wrong if something was. */
export function back(reply: FastifyReply, problem: string | null): FastifyReply {
  return reply.redirect(problem === null ? "/" : `/?${new URLSearchParams({ problem }).toString()}`, 303);
}
