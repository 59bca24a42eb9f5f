import { expect, test } from "vitest";
import { testDatabase } from "../../test/test-database.ts";
import { hashApiKey } from "../merchants/create-merchant.ts";
import { mollieLabel } from "../merchants/power-ups.ts";
import { findMerchantByApiKey, listMerchants } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { withInstallation } from "./installation.ts";
import { addMerchant, changePackage, merchantLines } from "./merchant-command.ts";

async function platformFor(work: (platform: Platform) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const env = { DATABASE_URL: database.url, SECRET_KEY: "a-secret-of-more-than-thirty-two-characters" };
  await withInstallation(env, ({ platform }) => work(platform));
}

test("a merchant comes with the Power-Up and an API key that opens its books", () =>
  platformFor(async (platform) => {
    const { merchantId, apiKey } = await addMerchant(platform, {
      name: "Jansen",
      package: "maximize",
      activateMollie: true,
      apiKey: true,
    });
    const world = worldOf(platform, { merchantId, source: "system" });
    expect((await world.read((tx) => mollieLabel(tx))).label).toBe("Active");
    const found = await findMerchantByApiKey(platform.sql, { keyHash: hashApiKey(apiKey ?? "") });
    expect(found?.merchantId).toBe(merchantId);
  }));

test("a merchant that asks for what its package does not have is not made at all", () =>
  platformFor(async (platform) => {
    const making = addMerchant(platform, { name: "Jansen", package: "basic", activateMollie: true });
    await expect(making).rejects.toThrow("Accelerate, Maximize and Pro");
    expect(await listMerchants(platform.sql)).toEqual([]);
    await expect(addMerchant(platform, { name: "  ", package: "pro" })).rejects.toThrow(
      "1 to 200 characters",
    );
  }));

test("the list has a line per merchant, and a changed package shows in it", () =>
  platformFor(async (platform) => {
    expect(await merchantLines(platform)).toEqual(["There is no merchant yet."]);
    const { merchantId } = await addMerchant(platform, { name: "Jansen", package: "basic" });
    expect(await changePackage(platform, { id: merchantId, name: "pro" })).toBe(
      "Jansen has the package pro; it had basic.",
    );
    const day = new Date().toISOString().slice(0, 10);
    expect(await merchantLines(platform)).toEqual([`${merchantId}  pro         ${day}  Jansen`]);
    await expect(changePackage(platform, { id: merchantId, name: "gold" })).rejects.toThrow("accelerate");
  }));
