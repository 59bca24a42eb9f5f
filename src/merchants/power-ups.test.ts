import { expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import { apiOf } from "../../test/merchant.ts";
import { days } from "../clock/clock.ts";
import { worldOf } from "../world/world.ts";
import { createApiKey, createMerchant } from "./create-merchant.ts";
import type { MarketplaceAnswer } from "./marketplace-schemas.ts";
import { updatePackage } from "./merchant-queries.ts";

test("a trial lasts fourteen days, comes once, and closes the gate by itself", async () => {
  await using t = await harness();
  await t.world.atomically(
    "test: never activated",
    ({ sql }) => sql`
    update power_ups set status = 'trial', trial_ends_at = now()`,
  );
  // The trial that ended is known, so there is no second one.
  t.clock.advance(1000);
  expect(await mollie(t)).toMatchObject({ label: "Available", canTry: false });
  expect((await t.api("POST", "/power-ups/mollie/trial")).body).toMatchObject({ code: "trial_used" });
  const draft = await t.drafted();
  await t.must("POST", `/invoices/${draft.id}/issuance`);
  expect((await t.api("POST", `/invoices/${draft.id}/pay-link`)).body).toMatchObject({
    code: "power_up_inactive",
  });
  await t.must("POST", "/power-ups/mollie/activation");
  expect(await mollie(t)).toMatchObject({ label: "Active" });
});

test("a merchant that never had it may try it, on a package that has it", async () => {
  await using t = await harness();
  const fresh = await freshMerchant(t);
  expect(await mollie(fresh)).toMatchObject({ label: "Available", canTry: true });
  await fresh.world.atomically("test: smaller package", (tx) => updatePackage(tx, { package: "basic" }));
  expect(await mollie(fresh)).toMatchObject({ label: "Needs another package", canTry: false });
  expect((await fresh.api("POST", "/power-ups/mollie/trial")).body).toMatchObject({
    code: "power_up_inactive",
  });
  await fresh.world.atomically("test: package", (tx) => updatePackage(tx, { package: "accelerate" }));
  expect((await fresh.api("POST", "/power-ups/mollie/trial")).status).toBe(200);
  const trial = await mollie(fresh);
  expect(trial).toMatchObject({ label: "Trial", canTry: false });
  const endsAt = new Date(trial?.trialEndsAt ?? 0).getTime();
  expect(Math.round((endsAt - t.clock.now().getTime()) / days(1))).toBe(14);
  t.clock.advance(days(14));
  expect(await mollie(fresh)).toMatchObject({ label: "Available", canTry: false });
});

async function mollie({ api }: Pick<Harness, "api">) {
  const { body } = await api<MarketplaceAnswer>("GET", "/marketplace");
  return body.powerUps.find(({ id }) => id === "mollie");
}

/** One without any Power-Up yet. */
async function freshMerchant({ platform, publicUrl }: Harness) {
  const world = worldOf(platform, { merchantId: platform.newId("merchant"), source: "api" });
  const apiKey = await world.atomically("test: merchant", async (tx) => {
    await createMerchant(tx, { details: { name: "Nieuw Bedrijf", package: "pro" } });
    return createApiKey(tx, { name: "test" });
  });
  const api = apiOf(publicUrl, apiKey);
  return { world, api };
}
