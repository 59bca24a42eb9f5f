import { days, minutes } from "../clock/clock.ts";
import type { Config } from "../config/config.ts";
import { createCustomer } from "../customers/keep-customer.ts";
import { type CustomerId, idsAt, type MerchantId } from "../ids/ids.ts";
import { createMerchant } from "../merchants/create-merchant.ts";
import { changeFindPage } from "../merchants/find-page.ts";
import { activateMollie } from "../merchants/power-ups.ts";
import { connectMollie } from "../mollie-connections/connect-mollie.ts";
import { createScheme } from "../reminders/reminder-schemes.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { listMerchants } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { DEMO_CUSTOMERS, type DemoCustomer } from "./demo-customers.ts";
import { DEMO_MERCHANT, DEMO_REMINDERS } from "./demo-merchant.ts";
import { findUntouchedPayLink, hasDemoKey, renameMerchant } from "./demo-queries.ts";
import { type DemoKeys, keepAccess } from "./keep-access.ts";
import { mailInvoices } from "./mail-invoices.ts";
import { OPEN_INVOICES } from "./open-invoices.ts";
import type { Stage } from "./play-act.ts";
import { type SandboxControl, sandboxControl } from "./sandbox-control.ts";
import { SETTLED_INVOICES } from "./settled-invoices.ts";
import { STORY_DAYS, storyTime } from "./story-time.ts";
import { tellStories } from "./tell-story.ts";

/** How a person gets into the demo, and an invoice to try paying; null once all of them were paid. */
export type DemoAccess = DemoKeys & { payLink: string | null };

export type FillOptions = {
  config: Config;
  platform: Platform;
  signIn: SignIn;
  log: (line: string) => void;
};

/**
 * Makes the demo merchant with two months of customers, invoices and payments, once; later calls only make sure that
 * user and API key open it. Everything goes through the use cases and the sandbox, at the times of the story, so books
 * and events are as they would be. The API key comes last: a merchant without it was left half-way by a start that
 * died, and another one is made from the beginning (the ledger forgets nothing, so the old one stays, under a name that
 * says so wherever merchants are listed).
 */
export async function fillDemo(options: FillOptions): Promise<DemoAccess> {
  const { platform } = options;
  const found = await findDemo(platform);
  const merchantId = found ?? (await makeDemo(options));
  const keys = await keepAccess(options, { merchantId, isNew: found === null });
  const token = await worldOf(platform, { merchantId, source: "demo" }).read(findUntouchedPayLink);
  return { ...keys, payLink: token && `${platform.publicUrl}/i/${token}` };
}

/** Tells the person who started it where everything is. */
export function announceDemo(
  access: DemoAccess,
  { config, log }: { config: Config; log: (line: string) => void },
): void {
  const lines: (readonly [string, string])[] = [
    ["Back office", config.publicUrl],
    ["  e-mail", access.email],
    ["  password", access.password],
    ["API reference", `${config.publicUrl}/docs`],
    ["  API key", access.apiKey],
    ["Sandbox", `${config.mollieApiUrl} (stands in for Mollie: decide what payers and banks do)`],
  ];
  if (access.payLink !== null) lines.push(["Pay an invoice", access.payLink]);
  log("");
  for (const [name, value] of lines) log(`  ${name.padEnd(16)}${value}`);
  log("");
  log("Ready. Ctrl+C ends it; the next start finds everything as it was left.");
}

async function findDemo(platform: Platform): Promise<MerchantId | null> {
  for (const { id } of await listMerchants(platform.sql)) {
    if (await worldOf(platform, { merchantId: id, source: "demo" }).read(hasDemoKey)) return id;
  }
  return null;
}

async function makeDemo({ config, platform, log }: FillOptions): Promise<MerchantId> {
  await markLeftOvers(platform);
  const now = platform.clock.now();
  const sandbox = sandboxControl(config);
  const stage = await buildStage(platform, {
    sandbox,
    begins: new Date(now.getTime() - days(STORY_DAYS)),
  });
  log(`Filling the demo: ${DEMO_MERCHANT.name} and its customers …`);
  await openBusiness(stage);
  const customerIds = await addCustomers(stage);
  const stories = [...SETTLED_INVOICES, ...OPEN_INVOICES];
  log(`Filling the demo: two months of ${stories.length} invoices for ${customerIds.size} customers …`);
  await tellStories(stage, { stories, customerIds, now });
  await stage.time.moveTo(platform.clock.now());
  await mailInvoices(stage.world("backoffice"));
  return stage.world("demo").merchantId;
}

async function markLeftOvers(platform: Platform): Promise<void> {
  const leftOvers = (await listMerchants(platform.sql)).filter(({ name }) => name === DEMO_MERCHANT.name);
  for (const { id } of leftOvers) {
    await worldOf(platform, { merchantId: id, source: "demo" }).atomically("demo: mark left-over", (tx) =>
      renameMerchant(tx, { name: `${DEMO_MERCHANT.name} (left half-way)` }),
    );
  }
}

async function buildStage(
  platform: Platform,
  { sandbox, begins }: { sandbox: SandboxControl; begins: Date },
): Promise<Stage> {
  const time = await storyTime({ begins, sandbox });
  const then: Platform = { ...platform, clock: time.clock, newId: idsAt(time.clock.now) };
  const merchantId = then.newId("merchant");
  return {
    time,
    sandbox,
    world: (source, { webhooks } = { webhooks: false }) =>
      worldOf(webhooks ? then : { ...then, webhookUrl: () => null }, { merchantId, source }),
  };
}

async function openBusiness({ world, sandbox, time }: Stage): Promise<void> {
  const office = world("backoffice");
  await office.atomically("demo: open business", async (tx) => {
    await createMerchant(tx, { details: DEMO_MERCHANT });
    await activateMollie(tx);
    await changeFindPage(tx, { isOpen: true });
    await createScheme(tx, { input: DEMO_REMINDERS });
  });
  await time.wait(minutes(10));
  await connectMollie(office, { apiKey: await sandbox.liveKey() });
}

async function addCustomers({ world, time }: Stage): Promise<ReadonlyMap<DemoCustomer, CustomerId>> {
  const ids = new Map<DemoCustomer, CustomerId>();
  // justified: the keys of the object are what its type says
  for (const name of Object.keys(DEMO_CUSTOMERS) as DemoCustomer[]) {
    await time.wait(minutes(4));
    const { id } = await world("backoffice").atomically("demo: add customer", (tx) =>
      createCustomer(tx, { input: DEMO_CUSTOMERS[name] }),
    );
    ids.set(name, id);
  }
  return ids;
}
