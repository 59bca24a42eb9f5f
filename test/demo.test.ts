import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSandbox } from "../sandbox/start-sandbox.ts";
import { readConfig } from "../src/config/config.ts";
import { announceDemo, type DemoAccess, fillDemo } from "../src/demo/fill-demo.ts";
import { balanceOf } from "../src/invoices/balance.ts";
import type { Invoice } from "../src/invoices/invoice.ts";
import { accountOfInvoice } from "../src/ledger/ledger-queries.ts";
import { hashApiKey } from "../src/merchants/create-merchant.ts";
import { showWebhookHealth } from "../src/payments/webhook-health.ts";
import { createSignIn } from "../src/sign-in/sign-in.ts";
import { createPlatform } from "../src/start/platform.ts";
import { findMerchantByApiKey } from "../src/world/find-merchant.ts";
import { type Platform, worldOf } from "../src/world/world.ts";
import { testDatabase } from "./test-database.ts";

/** One demo for the whole file: tests look at it, and those that change access end as they began. */
const demo = await startedDemo();
let access: DemoAccess;

beforeAll(async () => {
  access = await demo.filled();
});
afterAll(() => demo.end());

test("the demo has twenty customers and sixty invoices in every state that an invoice can be in", async () => {
  const { statuses, customers } = await demo.read(async ({ sql }) => ({
    statuses: await sql<{ status: string; count: number }[]>`
      select status, count(*)::integer as count from invoices group by status`,
    customers: await sql`select id from customers`,
  }));
  const counts = Object.fromEntries(statuses.map(({ status, count }) => [status, count]));
  expect(customers).toHaveLength(20);
  expect(counts).toEqual({ draft: 4, open: 23, paid: 31, void: 2 });
});

test.each([
  ["open without a pay link", "status = 'open' and not exists (select from pay_links l where l.invoice_id = i.id)"],
  ["open with a pay link", "status = 'open' and exists (select from pay_links l where l.invoice_id = i.id)"],
  ["overdue", "status = 'open' and due_on < current_date - 1"],
  ["partly paid by bank", "status = 'open' and received_minor > 0"],
  ["open and partly prepaid", "status = 'open' and prepaid_minor > 0"],
  ["waiting for a bank transfer", "status = 'open' and exists (select from payments p where p.invoice_id = i.id and p.status = 'open' and p.method = 'banktransfer')"],
  ["open after a failed try", "status = 'open' and exists (select from payments p where p.invoice_id = i.id and p.status = 'failed')"],
  ["open after a canceled try", "status = 'open' and exists (select from payments p where p.invoice_id = i.id and p.status = 'canceled')"],
  ["open after a try that expired", "status = 'open' and exists (select from payments p where p.invoice_id = i.id and p.status = 'expired')"],
  ["paid after a failed try", "status = 'paid' and exists (select from payments p where p.invoice_id = i.id and p.status = 'failed')"],
  ["paid with iDEAL", "status = 'paid' and exists (select from payments p where p.invoice_id = i.id and p.status = 'paid' and p.method = 'ideal')"],
  ["paid with Bancontact", "status = 'paid' and exists (select from payments p where p.invoice_id = i.id and p.status = 'paid' and p.method = 'bancontact')"],
  ["paid by card", "status = 'paid' and exists (select from payments p where p.invoice_id = i.id and p.status = 'paid' and p.method = 'creditcard')"],
  ["paid by bank", "status = 'paid' and exists (select from external_payments e where e.invoice_id = i.id and e.type = 'bank')"],
  ["paid in cash", "status = 'paid' and exists (select from external_payments e where e.invoice_id = i.id and e.type = 'cash')"],
  ["paid at the card reader", "status = 'paid' and exists (select from external_payments e where e.invoice_id = i.id and e.type = 'card_reader')"],
  ["paid partly online and partly by bank", "status = 'paid' and exists (select from external_payments e where e.invoice_id = i.id) and exists (select from payments p where p.invoice_id = i.id and p.status = 'paid')"],
  ["credited whole", "status = 'paid' and credited_minor = total_minor"],
  ["credited in part", "status = 'paid' and credited_minor > 0 and credited_minor < total_minor"],
  ["paid twice, with surplus", "status = 'paid' and surplus_minor = total_minor"],
  ["refunded in part, with a credit note", "status = 'paid' and exists (select from refunds r where r.invoice_id = i.id and r.status = 'refunded' and r.credit_note_id is not null)"],
  ["charged back and open again", "status = 'open' and exists (select from chargebacks c where c.invoice_id = i.id)"],
  ["in another currency", "currency <> 'EUR'"],
  ["with reverse charge", "exists (select from document_vat v where v.invoice_id = i.id and v.vat_category = 'AE')"],
  ["with 9 %", "exists (select from document_vat v where v.invoice_id = i.id and v.vat_rate = 9)"],
  ["with 0 %", "exists (select from document_vat v where v.invoice_id = i.id and v.vat_category = 'Z')"],
])("among them is one %s", async (_, condition) => {
  const found = await demo.read(({ sql }) => sql.unsafe(`select id from invoices i where ${condition}`));
  expect(found.length).toBeGreaterThan(0);
}); // biome-ignore format: one state per line

test("what is outstanding and what is surplus is what the ledger says, for every invoice", async () => {
  const wrong = await demo.read(async (tx) => {
    const invoices = await tx.sql<Pick<Invoice, "id" | "number" | "outstandingMinor" | "surplusMinor">[]>`
      select id, number, outstanding_minor, surplus_minor from invoices where status <> 'draft'`;
    expect(invoices).toHaveLength(56);
    const found = [];
    for (const { id, number, ...stored } of invoices) {
      const computed = balanceOf(await accountOfInvoice(tx, { invoiceId: id }));
      if (
        computed.outstandingMinor !== stored.outstandingMinor ||
        computed.surplusMinor !== stored.surplusMinor
      )
        found.push({ number, stored, computed });
    }
    return found;
  });
  expect(wrong).toEqual([]);
});

test("its history lies in the past, at Mollie as here, and in order", async () => {
  const { events, payments } = await demo.read(async ({ sql }) => ({
    events: await sql<{ first: Date; last: Date; disordered: boolean }[]>`
      select min(created_at) as first, max(created_at) as last, bool_or(created_at < before) as disordered
      from (select created_at, lag(created_at) over (partition by invoice_id order by sequence) as before from events
        where invoice_id is not null) as e`,
    payments: await sql`
      select id from payments
      where abs(extract(epoch from created_at - (last_answer->>'createdAt')::timestamptz)) > 60`,
  }));
  expect(events[0]).toMatchObject({ disordered: false });
  const [{ first, last } = { first: new Date(), last: new Date() }] = events;
  expect(Date.now() - first.getTime()).toBeGreaterThan(55 * 86_400_000);
  expect(last.getTime()).toBeLessThan(Date.now());
  expect(payments).toEqual([]);
});

test("the sandbox ends at the present, with no dead webhook call to repeat", async () => {
  const [clock, deliveries] = await Promise.all([demo.sandbox("/clock"), demo.sandbox("/deliveries")]);
  expect(clock).toMatchObject({ aheadOfRealTimeSeconds: 0 });
  expect(deliveries).toEqual({ deliveries: [] });
});

test("a second start finds everything and changes nothing", async () => {
  const before = await demo.everything();
  expect(await demo.filled()).toEqual(access);
  expect(await demo.everything()).toEqual(before);
});

test("password and API key are made once, for their owner alone, and open the demo", async () => {
  expect(access).toMatchObject({
    email: "demo@voldaan.test",
    payLink: expect.stringMatching(/\/i\/[\w-]{32}$/),
  });
  expect(await demo.signsIn(access.password)).toBe(true);
  expect(await demo.opensApi(access.apiKey)).toBe(true);
  for (const file of ["demo-password", "demo-api-key"]) {
    expect((await stat(join(demo.dataDir, file))).mode & 0o777).toBe(0o600);
  }
});

test("a password and an API key of the environment replace those of the last start, and can be taken back", async () => {
  await demo.filled({ DEMO_PASSWORD: "another-password", DEMO_API_KEY: "another-api-key" });
  expect(await demo.signsIn("another-password")).toBe(true);
  expect(await demo.signsIn(access.password)).toBe(false);
  expect(await demo.opensApi("another-api-key")).toBe(true);
  expect(await demo.opensApi(access.apiKey)).toBe(false);
  await demo.filled();
  expect(await demo.opensApi(access.apiKey)).toBe(true);
  expect(await demo.opensApi("another-api-key")).toBe(false);
});

test("a start that died half-way is followed by one that begins anew", async () => {
  await using half = await startedDemo();
  await expect(half.dieHalfWay()).rejects.toThrow("killed");
  const again = await half.filled();
  const merchant = await findMerchantByApiKey(half.platform.sql, { keyHash: hashApiKey(again.apiKey) });
  const invoices = await half.read(({ sql }) => sql`select id from invoices`);
  expect(merchant).not.toBeNull();
  expect(invoices).toHaveLength(60);
});

test("nothing of it is an alarm that its first visitor could do nothing about", async () => {
  const { silentSince, missing } = await demo.read((tx) => showWebhookHealth(tx, demo.platform));
  expect({ silentSince, missing }).toEqual({ silentSince: null, missing: [] });
});

test("the person who started it is told where everything is", () => {
  const said: string[] = [];
  announceDemo(access, { config: demo.config(), log: (line) => said.push(line) });
  for (const what of [
    access.email,
    access.password,
    access.apiKey,
    access.payLink,
    "/docs",
    demo.sandboxUrl,
  ]) {
    expect(said.join("\n")).toContain(what);
  }
});

async function startedDemo() {
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-demo-"));
  const database = await testDatabase();
  const sandbox = await startSandbox({ port: 0 });
  const log = pino({ level: "silent" });
  const secret = "a-secret-of-the-demo-test-0123456789";
  const config = (env: NodeJS.ProcessEnv = {}) =>
    readConfig({ ...env, MOLLIE_API_URL: sandbox.url, DATA_DIR: dataDir });
  const { publicUrl, mollieApiUrl } = config();
  const platform = createPlatform({
    publicUrl,
    mollieApiUrl,
    databaseUrl: database.url,
    secretKeys: [secret],
    log,
  });
  const signIn = createSignIn({ databaseUrl: database.url, secrets: [secret], publicUrl, log });
  let apiKey = "";
  const read: ReturnType<typeof worldOf>["read"] = async (work) => {
    const merchant = await findMerchantByApiKey(platform.sql, { keyHash: hashApiKey(apiKey) });
    if (!merchant) throw new Error("The demo's API key belongs to nobody.");
    return worldOf(platform, { merchantId: merchant.merchantId, source: "demo" }).read(work);
  };
  const end = async () => {
    await signIn.close();
    await platform.sql.end();
    await sandbox.close();
    await database.drop();
    await rm(dataDir, { recursive: true });
  };
  return {
    dataDir,
    platform,
    config,
    read,
    end,
    [Symbol.asyncDispose]: end,
    sandboxUrl: sandbox.url,
    filled: async (env: NodeJS.ProcessEnv = {}) => {
      const filled = await fillDemo({ config: config(env), platform, signIn, log: () => undefined });
      apiKey = filled.apiKey;
      return filled;
    },
    /** Payments were made and some are undecided, here and in the sandbox. */
    dieHalfWay: () => {
      let lookUps = 0;
      const onPhase: Platform["onPhase"] = async (phase, moment) => {
        if (phase === "reconcile payment: apply" && moment === "before" && ++lookUps === 20)
          throw new Error("killed");
      };
      return fillDemo({ config: config(), platform: { ...platform, onPhase }, signIn, log: () => undefined });
    },
    sandbox: async (path: string): Promise<unknown> => (await fetch(`${sandbox.url}/_sandbox${path}`)).json(),
    everything: () =>
      read(
        ({ sql }) => sql`
          select (select jsonb_agg(i order by id) from invoices i) as invoices,
            (select jsonb_agg(p order by id) from payments p) as payments,
            (select count(*) from events) as events, (select count(*) from ledger_entries) as entries,
            (select count(*) from customers) as customers, (select jsonb_agg(k) from api_keys k) as keys`,
      ),
    signsIn: async (password: string) => {
      const answer = await signIn.handle(
        new Request(`${publicUrl}/auth/sign-in/email`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: publicUrl },
          body: JSON.stringify({ email: "demo@voldaan.test", password }),
        }),
      );
      return answer.ok;
    },
    opensApi: async (key: string) =>
      (await findMerchantByApiKey(platform.sql, { keyHash: hashApiKey(key) })) !== null,
  };
}
