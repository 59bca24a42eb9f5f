import { type FastifyPluginAsyncTypebox, Type } from "@fastify/type-provider-typebox";
import { idSchema, strict } from "../http/api-schemas.ts";
import { localeOf } from "../http/viewing.ts";
import { recognise } from "../sentences/recognise.ts";
import { MollieKeyPage, WebhookHealthAnswer, WebhookSelfTestAnswer } from "./mollie-key-schemas.ts";
import { forgetKeyNow, showKeys } from "./mollie-keys.ts";
import { testWebhook } from "./test-webhook.ts";
import { showWebhookHealth } from "./webhook-health.ts";

const tags = ["Integrations"];

/** A test makes a call and waits for it; whoever presses more often than this learns nothing new. */
const TESTS_PER_MINUTE = { max: 10, timeWindow: "1 minute" };

/** The keys that are kept, and whether Mollie's calls come through. */
export const mollieKeyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/integrations/mollie/keys",
    {
      config: { right: "integrations:read" },
      schema: {
        tags,
        summary: "The API keys that are kept, masked",
        description: "The one that makes payments, and earlier ones that something still needs.",
        response: { 200: MollieKeyPage },
      },
    },
    ({ world }) => world.read(async (tx) => ({ data: await showKeys(tx), nextCursor: null })),
  );

  app.delete(
    "/integrations/mollie/keys/:id",
    {
      config: { right: "integrations:delete" },
      schema: {
        tags,
        summary: "Forget a key now",
        description:
          "For ever. What it made is then followed only while another key of its profile is connected. Not the one that makes payments.",
        params: strict({ id: idSchema("mollieConnection") }),
        response: { 204: Type.Null() },
      },
    },
    async ({ world, params }, reply) => {
      await world.atomically("forget key", (tx) => forgetKeyNow(tx, params));
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/integrations/mollie/webhooks",
    {
      config: { right: "integrations:read" },
      schema: {
        tags,
        summary: "Whether Mollie's calls come through",
        response: { 200: WebhookHealthAnswer },
      },
    },
    ({ world }) => world.read((tx) => showWebhookHealth(tx, world)),
  );

  app.post(
    "/integrations/mollie/webhooks/self-test",
    {
      config: { right: "integrations:update", rateLimit: TESTS_PER_MINUTE },
      schema: {
        tags,
        summary: "Call our own webhook address as Mollie would",
        response: { 200: WebhookSelfTestAnswer },
      },
    },
    async (request) => {
      const { message, ...result } = await testWebhook(request.world);
      return { ...result, message: recognise(message).in(localeOf(request)) };
    },
  );
};
