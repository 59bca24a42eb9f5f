import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";

/** The API's description of itself, OpenAPI 3.1, made from the same schemas that check requests. */
export function openApi({ publicUrl }: { publicUrl: string }): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Voldaan",
        version: "1",
        description: INTRODUCTION,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: publicUrl }],
      security: [{ apiKey: [] }],
      components: {
        securitySchemes: {
          apiKey: { type: "http", scheme: "bearer", description: "Your API key, such as vk_…" },
        },
      },
    },
  };
}

const INTRODUCTION = `Invoices that customers pay online through Mollie.

**Money** is \`{ "currency": "EUR", "value": "121.00" }\`: a text with exactly the currency's decimals. **Instants** are ISO
8601 in UTC, **days** \`YYYY-MM-DD\`.

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\` and, for invalid fields, \`errors[]\` with JSON
pointers.

**Idempotency**: every POST and PATCH honours \`Idempotency-Key\` for 24 hours. The same key and request repeats the first answer
with \`Idempotent-Replayed: true\`; another request with it is a 422, one that still runs a 409. A request that was refused
changed nothing and frees its key.

**Lists** take \`limit\` (1 to 250, default 50) and \`cursor\`, and answer \`{ "data": [], "nextCursor": null }\`.`;
