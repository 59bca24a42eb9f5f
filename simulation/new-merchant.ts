import { randomToken } from "../src/ids/ids.ts";
import { createApiKey, createMerchant } from "../src/merchants/create-merchant.ts";
import { activateMollie } from "../src/merchants/power-ups.ts";
import { type Platform, worldOf } from "../src/world/world.ts";
import { freshMerchantId } from "./seeded-ids.ts";

/** The merchant of a history, with a key for its API; not connected to Mollie yet. */
export async function newMerchant(platform: Platform) {
  const merchantId = freshMerchantId();
  const world = worldOf(platform, { merchantId, source: "api" });
  const apiKey = await world.atomically("simulation: merchant", async (tx) => {
    await createMerchant(tx, {
      details: { name: "Garage Jansen", package: "pro", iban: "NL91ABNA0417164300" },
    });
    await activateMollie(tx);
    return createApiKey(tx, { name: "simulation", key: `vk_${randomToken()}` });
  });
  return { merchantId, world, apiKey };
}
