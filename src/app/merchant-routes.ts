import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Tx } from "../db/tx.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { MerchantAnswer } from "../merchants/merchant-schemas.ts";
import { activateMollie, mollieLabel } from "../merchants/power-ups.ts";
import { currentMode } from "../mollie-connections/show-connection.ts";
import { answerOnce } from "../world/idempotency.ts";

type Options = { isDemo: boolean };

/** Who asks, and what the merchant may use. It needs both the merchant and its connection, so it stands above both. */
export const merchantRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { isDemo }) => {
  app.get(
    "/merchant",
    {
      config: { right: "everybody" },
      schema: { tags: ["Merchant"], summary: "Who this key belongs to", response: { 200: MerchantAnswer } },
    },
    ({ world }) => world.read((tx) => showMerchant(tx, { isDemo, publicUrl: world.publicUrl })),
  );

  app.post(
    "/power-ups/mollie/activation",
    {
      config: { right: "administrator" },
      schema: {
        tags: ["Merchant"],
        summary: "Activate the Mollie Power-Up",
        description: "On the packages Accelerate, Maximize and Pro.",
        response: { 200: MerchantAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "activate power-up",
        work: async (tx) => {
          await activateMollie(tx);
          return {
            status: 200,
            body: await showMerchant(tx, { isDemo, publicUrl: request.world.publicUrl }),
          };
        },
      }),
  );
};

async function showMerchant(
  tx: Tx,
  { isDemo, publicUrl }: { isDemo: boolean; publicUrl: string },
): Promise<MerchantAnswer> {
  const merchant = await readMerchant(tx);
  const { label, trialEndsAt } = await mollieLabel(tx);
  return {
    id: merchant.id,
    name: merchant.name,
    package: merchant.package,
    mode: await currentMode(tx),
    locale: merchant.locale,
    currency: merchant.currency,
    isDemo,
    publicUrl,
    powerUps: [{ id: "mollie", label, trialEndsAt: trialEndsAt?.toISOString() ?? null }],
  };
}
