import fastify, { type FastifyInstance } from "fastify";
import { checkoutRoutes } from "./checkout/checkout-routes.ts";
import { controlApi } from "./control/control-api.ts";
import { dashboardRoutes } from "./dashboard/dashboard-routes.ts";
import { mollieApi } from "./mollie-api.ts";
import { paymentLinkRoutes } from "./payment-links/payment-link-routes.ts";
import { HAL_JSON } from "./protocol/hal.ts";
import { errorBody, notFound } from "./protocol/mollie-error.ts";
import { parseNestedFields } from "./protocol/nested-fields.ts";
import { refuseUnreadable } from "./protocol/unreadable-request.ts";
import type { SandboxWorld } from "./world/sandbox-world.ts";

/** How often connections are looked at for clients that are too slow, in parts of what they may take. */
const LOOKS_PER_TIMEOUT = 4;

/** All that the sandbox serves: Mollie's API, the payer's pages, the control API and the overview. */
export function sandboxApp(
  world: SandboxWorld,
  { requestTimeoutMs }: { requestTimeoutMs: number },
): FastifyInstance {
  const timing = {
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.ceil(requestTimeoutMs / LOOKS_PER_TIMEOUT),
  };
  const app = fastify({
    ...(world.certificate ? { https: { ...world.certificate, ...timing } } : { http: timing }),
    requestTimeout: requestTimeoutMs,
    clientErrorHandler: refuseUnreadable,
    logger: { level: "error" },
    // Browsers and clients keep connections open; the end of the sandbox does not wait for them.
    forceCloseConnections: true,
    routerOptions: { querystringParser: parseNestedFields },
    exposeHeadRoutes: false,
    // Refuse what does not fit instead of bending it until it does: the sandbox is there to find mistakes.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    async (_request: unknown, text: string | Buffer) => parseNestedFields(String(text)),
  );
  app.addHook("onResponse", async (request) => {
    if (request.method !== "GET") world.changed();
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .type(HAL_JSON)
      .send(errorBody(notFound("The sandbox has nothing there; Mollie's API is below /v2."))),
  );
  app.register(mollieApi, { prefix: "/v2", world });
  app.register(controlApi, { prefix: "/_sandbox", world });
  app.register(checkoutRoutes, { world });
  app.register(paymentLinkRoutes, { world });
  app.register(dashboardRoutes, { world });
  return app;
}
