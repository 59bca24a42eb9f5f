import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Tx } from "../db/tx.ts";
import { answerOnce } from "../world/idempotency.ts";
import { MarketplaceAnswer } from "./marketplace-schemas.ts";
import { readMerchant } from "./merchant-queries.ts";
import { mollieLabel, PACKAGES, packagesWithMollie, tryMollie } from "./power-ups.ts";

const tags = ["Merchant"];

/** Which Power-Ups there are; activating one is a call of its own, and an administrator's alone. */
export const marketplaceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/marketplace",
    {
      config: { right: "everybody" },
      schema: { tags, summary: "Packages and Power-Ups", response: { 200: MarketplaceAnswer } },
    },
    ({ world }) => world.read(showMarketplace),
  );

  app.post(
    "/power-ups/mollie/trial",
    {
      config: { right: "administrator" },
      schema: {
        tags,
        summary: "Try the Mollie Power-Up for 14 days",
        description: "Once, on the packages Accelerate, Maximize and Pro. It ends by itself.",
        response: { 200: MarketplaceAnswer },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, {
        phase: "try power-up",
        work: async (tx) => {
          await tryMollie(tx);
          return { status: 200, body: await showMarketplace(tx) };
        },
      }),
  );
};

async function showMarketplace(tx: Tx): Promise<MarketplaceAnswer> {
  const merchant = await readMerchant(tx);
  const { label, trialEndsAt, canTry } = await mollieLabel(tx);
  return {
    package: merchant.package,
    packages: [...PACKAGES],
    powerUps: [
      {
        id: "mollie",
        label,
        packages: packagesWithMollie(),
        trialEndsAt: trialEndsAt?.toISOString() ?? null,
        canTry,
      },
      // Sold on no package yet, so that nobody waits for a package that does not have it.
      { id: "outsmart", label: "Coming soon", packages: [], trialEndsAt: null, canTry: false },
    ],
  };
}
