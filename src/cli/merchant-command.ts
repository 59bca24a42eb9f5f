import { Command, Option } from "commander";
import type { MerchantId } from "../ids/ids.ts";
import { createApiKey, createMerchant } from "../merchants/create-merchant.ts";
import { updatePackage } from "../merchants/merchant-queries.ts";
import { activateMollie, PACKAGES, type Package } from "../merchants/power-ups.ts";
import { listMerchants } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { chooseMerchant } from "./choose-merchant.ts";
import { withInstallation } from "./installation.ts";

/** `merchant create`, `list` and `set-package`. */
export function merchantCommand(): Command {
  const create = new Command("create")
    .description("Make a merchant: a business whose customers pay its invoices. Prints its id.")
    .requiredOption("--name <name>", "the name on its invoices")
    .addOption(new Option("--package <package>", "what it may use").choices(PACKAGES).default("pro"))
    .option("--activate-mollie", "activate the Mollie Power-Up too")
    .option("--api-key", "make an API key too; it is shown this once")
    .addHelpText(
      "after",
      '\nExample:\n  npm run voldaan -- merchant create --name "Jansen Installatie" --activate-mollie --api-key',
    )
    .action((options: CreateOptions) =>
      withInstallation(process.env, async ({ platform }) => {
        const { merchantId, apiKey } = await addMerchant(platform, options);
        console.log(merchantId);
        if (apiKey !== null) console.log(apiKey);
      }),
    );

  const list = new Command("list")
    .description("List the merchants: id, package, day of making, name.")
    .addHelpText("after", "\nExample:\n  npm run voldaan -- merchant list")
    .action(() =>
      withInstallation(process.env, async ({ platform }) => {
        for (const line of await merchantLines(platform)) console.log(line);
      }),
    );

  const setPackage = new Command("set-package")
    .description("Change what a merchant may use. Money that arrives is booked on every package.")
    .argument("<id>", "the merchant, mer_…")
    .argument("<package>", `one of ${PACKAGES.join(", ")}`)
    .addHelpText("after", "\nExample:\n  npm run voldaan -- merchant set-package mer_… maximize")
    .action((id: string, name: string) =>
      withInstallation(process.env, async ({ platform }) => {
        console.log(await changePackage(platform, { id, name }));
      }),
    );

  return new Command("merchant")
    .description("Make and list merchants, and change their packages.")
    .addCommand(create)
    .addCommand(list)
    .addCommand(setPackage);
}

type CreateOptions = { name: string; package: Package; activateMollie?: true; apiKey?: true };

/** Makes a merchant, all that was asked for or nothing; the API key is returned for the only time. */
export async function addMerchant(
  platform: Platform,
  options: CreateOptions,
): Promise<{ merchantId: MerchantId; apiKey: string | null }> {
  const name = options.name.trim();
  if (name.length === 0 || name.length > 200) {
    throw new Error("A merchant's name has 1 to 200 characters; give another --name.");
  }
  const merchantId = platform.newId("merchant");
  const world = worldOf(platform, { merchantId, source: "system" });
  return world.atomically("make merchant", async (tx) => {
    await createMerchant(tx, { details: { name, package: options.package } });
    if (options.activateMollie) await activateMollie(tx);
    return { merchantId, apiKey: options.apiKey ? await createApiKey(tx, { name: "Command line" }) : null };
  });
}

/** One line per merchant, oldest first, in columns. */
export async function merchantLines(platform: Platform): Promise<string[]> {
  const merchants = await listMerchants(platform.sql);
  if (merchants.length === 0) return ["There is no merchant yet."];
  const widest = Math.max(...PACKAGES.map((name) => name.length));
  return merchants.map(
    ({ id, package: name, createdAt, name: company }) =>
      `${id}  ${name.padEnd(widest)}  ${createdAt.toISOString().slice(0, 10)}  ${company}`,
  );
}

/** Answers a sentence that says what is so now. */
export async function changePackage(
  platform: Platform,
  { id, name }: { id: string; name: string },
): Promise<string> {
  const wanted = PACKAGES.find((known) => known === name);
  if (wanted === undefined) {
    throw new Error(`There is no package "${name}"; use one of ${PACKAGES.join(", ")}.`);
  }
  const merchant = await chooseMerchant(platform.sql, { asked: id });
  const world = worldOf(platform, { merchantId: merchant.id, source: "system" });
  await world.atomically("change package", (tx) => updatePackage(tx, { package: wanted }));
  return `${merchant.name} has the package ${wanted}; it had ${merchant.package}.`;
}
