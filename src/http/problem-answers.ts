import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem, type ProblemCode } from "../problems/problems.ts";
import { tellProblem } from "../problems/tell-problem.ts";
import { type Sentence, say } from "../sentences/say.ts";
import { localeOf } from "./viewing.ts";

/** `application/problem+json`, RFC 9457; the one place where an error becomes an answer. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error);
    if (problem.status >= 500) request.log.error({ err: error }, "request failed");
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      new Problem("not_found", {
        detail: say("There is nothing at {{method}} {{path}}.", {
          method: request.method,
          path: pathOf(request),
        }),
      }),
    ),
  );
}

/**
 * For addresses that the router cannot read at all (a broken `%` escape, a part of more than a hundred characters),
 * which reach no error handler: Fastify's `frameworkErrors`. Nothing of ours has such an address.
 */
export function answerUnreadableAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  void sendProblem(reply, new Problem("not_found", { detail: say("There is nothing at this address.") }));
}

/** Answers with a problem where nothing can be thrown; everywhere else `throw` it. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const language = localeOf(reply.request);
  const { title, detail, errors } = tellProblem(problem, language);
  return reply
    .code(problem.status)
    .header("content-language", language)
    .type("application/problem+json")
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: `urn:voldaan:problem:${problem.code}`,
      title,
      status: problem.status,
      code: problem.code,
      detail,
      ...(errors.length === 0 ? {} : { errors }),
    });
}

/** What a caller may know of an error: a problem as it is, a fault of the request by its kind, our own by nothing. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = asFastifyError(error);
  const fault = code === undefined ? undefined : FAULTS_OF_BODIES[code];
  if (fault) return new Problem(fault.code, { detail: fault.detail, cause: error });
  if (error instanceof SyntaxError && statusCode === 400) {
    return new Problem("malformed_body", { detail: say("The body is not valid JSON."), cause: error });
  }
  if (statusCode === 429) {
    return new Problem("too_many_requests", { detail: say("Wait a little, then try again."), cause: error });
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem("malformed_body", { detail: say("The request could not be read."), cause: error });
  }
  return new Problem("internal_error", { detail: say("Nothing was lost; please try again."), cause: error });
}

/** What Fastify calls a body that it cannot take, in our words. */
const FAULTS_OF_BODIES: Partial<Record<string, { code: ProblemCode; detail: Sentence }>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "unsupported_media_type",
    detail: say("Send the body as application/json."),
  },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: "body_too_large",
    detail: say("The body is larger than this call takes."),
  },
};

function asFastifyError(error: unknown): { code?: string; statusCode?: number } {
  if (typeof error !== "object" || error === null) return {};
  return {
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...("statusCode" in error && typeof error.statusCode === "number"
      ? { statusCode: error.statusCode }
      : {}),
  };
}

/** Without the query, which may hold something private. */
function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}
