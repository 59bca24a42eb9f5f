import type { FastifyApiReferenceOptions } from "@scalar/fastify-api-reference";

/**
 * The reference page at `/docs`: the API and a way to try it, and nothing that calls its maker. Its own fonts, assistant
 * and tools for publishing come from elsewhere, which our content security policy blocks and readers have no use for.
 */
export const API_REFERENCE: FastifyApiReferenceOptions["configuration"] = {
  url: "/openapi.json",
  pageTitle: "Voldaan API",
  favicon: "/favicon.svg",
  withDefaultFonts: false,
  showDeveloperTools: "never",
  hideClientButton: true,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
};
