import type { FastifyRequest } from "fastify";

/** The language that a caller of the API reads labels in: Dutch when it prefers Dutch, else English. */
export function localeOf(request: FastifyRequest): "nl" | "en" {
  return /^\s*nl\b/i.test(request.headers["accept-language"] ?? "") ? "nl" : "en";
}
