import type { FastifyInstance, FastifyRequest } from "fastify";
import { asProblem } from "../http/problem-answers.ts";
import { type InvoiceId, idPattern } from "../ids/ids.ts";
import { writeLog } from "../integration-log/write-log.ts";
import { tellProblem } from "../problems/tell-problem.ts";

/**
 * Notes each refused API request in the integration log, so that an integrator sees at the merchant's what went wrong
 * with a call. Requests without a merchant (a wrong key) are in the process log.
 */
export function logRefusals(app: FastifyInstance): void {
  app.addHook("onError", async (request, _reply, error) => {
    if (!request.world) return;
    const problem = asProblem(error);
    await writeLog(request.world, {
      direction: "in",
      integration: "api",
      operation: operationOf(request),
      outcome: problem.status >= 500 ? "failed" : "refused",
      message: String(problem.detail),
      httpMethod: request.method,
      url: request.url,
      httpStatus: problem.status,
      invoiceId: invoiceIdIn(request),
      request: Buffer.isBuffer(request.body) ? null : (request.body ?? null),
      answer: { code: problem.code, errors: tellProblem(problem, "en").errors },
    });
  });
}

function operationOf(request: FastifyRequest): string {
  return request.routeOptions.schema?.summary ?? `${request.method} ${request.routeOptions.url ?? ""}`;
}

function invoiceIdIn({ params }: FastifyRequest): InvoiceId | null {
  if (typeof params !== "object" || params === null || !("id" in params)) return null;
  // justified: it has the form of an invoice's id; whether there is such an invoice does not matter to the log
  return typeof params.id === "string" && INVOICE_ID.test(params.id) ? (params.id as InvoiceId) : null;
}

const INVOICE_ID = new RegExp(idPattern("invoice"));
