import formbody from "@fastify/formbody";
import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { findMerchantByWebhookSecret } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { receiveWebhook } from "./receive-webhook.ts";

/** Mollie's body is `id=tr_…`, some twenty bytes. */
const LARGEST_BODY_BYTES = 4096;

/** Mollie's ids as far as we hear of them: a prefix and word characters. */
const MOLLIE_ID = /^[a-z]{2,8}_\w{2,60}$/;

/**
 * Where Mollie calls. The secret in the address says for which merchant; nothing else in the call is trusted. Answers
 * 200 once the call is stored, also for ids that we do not know, and a 5xx when it could not be, so that Mollie tries
 * again (https://docs.mollie.com/reference/webhooks).
 */
export const mollieWebhookRoutes: FastifyPluginAsyncTypebox<{ platform: Platform }> = async (
  app,
  { platform },
) => {
  await app.register(formbody, { bodyLimit: LARGEST_BODY_BYTES });

  app.post(
    "/webhooks/mollie/:secret",
    {
      bodyLimit: LARGEST_BODY_BYTES,
      // The address holds the secret, which would let whoever reads the log fill the inbox.
      logSerializers: {
        req: ({ method, ip }: FastifyRequest) => ({ method, url: "/webhooks/mollie/…", remoteAddress: ip }),
      },
      schema: {
        hide: true,
        params: Type.Object({ secret: Type.String({ minLength: 1, maxLength: 100 }) }),
        body: Type.Unknown(),
      },
    },
    async (request, reply) => {
      const merchantId = await findMerchantByWebhookSecret(platform.sql, { secret: request.params.secret });
      if (merchantId === null)
        throw new Problem("not_found", { detail: say("There is no such webhook address.") });
      const mollieId = idIn(request.body);
      if (mollieId === null) {
        // Mollie's dashboard used to probe with `testByMollie`; a call without an id has nothing to store.
        request.log.warn("a call to the webhook address had no id");
        throw new Problem("malformed_body", {
          detail: say("Send the form field id, such as id=tr_WDqYK6vllg."),
        });
      }
      await receiveWebhook(worldOf(platform, { merchantId, source: "webhook" }), { mollieId });
      return reply.code(200).type("text/plain").send("ok");
    },
  );
};

function idIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("id" in body)) return null;
  return typeof body.id === "string" && MOLLIE_ID.test(body.id) ? body.id : null;
}
