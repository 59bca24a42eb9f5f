import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Sql } from "../src/db/database.ts";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { demoMailbox } from "../src/outgoing-mail/demo-mailbox.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE, merchantIn } from "./merchant.ts";
import { STAFF_PASSWORD } from "./staff-session.ts";

/** Tables of `public` that hold nothing of a merchant's, each with what it holds instead. */
const NOT_A_MERCHANTS: Readonly<Record<string, string>> = {
  installation: "whether the database is for the demo or for real",
  schema_migrations: "which migrations ran",
};

/** What proves money: added to, and never changed. */
const APPEND_ONLY = ["ledger_transactions", "ledger_entries", "events"];

/** What PostgreSQL answers to a row that a policy forbids, and to an action that was never granted. */
const INSUFFICIENT_PRIVILEGE = "42501";

type Merchant = Awaited<ReturnType<typeof merchantIn>>;

let t: Harness;
let owner: Client;
let asApp: Sql;
let a: Merchant;
let b: Merchant;
let ofB: Record<string, string>;
let tenantTables: string[];

beforeAll(async () => {
  t = await harness({ outgoingMail: demoMailbox() });
  owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  asApp = connect({ databaseUrl: t.database.url, max: 2 });
  a = t;
  b = await merchantIn(t.platform, { name: "Garage De Buren" });
  // Before the rest, because the auditor looks at both merchants and leaves no change behind.
  await frozen(a);
  const freeze = await frozen(b);
  await populate(a);
  ofB = { ...(await populate(b)), frz: freeze?.id ?? "" };
  tenantTables = (await tables()).filter((name) => !(name in NOT_A_MERCHANTS));
});

afterAll(async () => {
  await asApp?.end();
  await owner?.end();
  await t?.[Symbol.asyncDispose]();
});

describe("the catalogue", () => {
  test("every merchant's table has row-level security enabled and forced, and a policy for the service", async () => {
    const { rows } = await owner.query<{
      name: string;
      enabled: boolean;
      forced: boolean;
      policies: number;
    }>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policies p
          where p.schemaname = 'public' and p.tablename = c.relname and 'voldaan_app' = any (p.roles)) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
    const open = rows.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0);
    expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(NOT_A_MERCHANTS).sort());
    expect(tenantTables.length).toBeGreaterThan(20);
  });

  test("each policy for the service names the merchant of the transaction and nothing wider", async () => {
    const { rows } = await owner.query<{ tablename: string; qual: string }>(`
      select tablename, qual from pg_policies where schemaname = 'public' and 'voldaan_app' = any (roles)`);
    for (const { tablename, qual } of rows) {
      const column = tablename === "merchants" ? "id" : "merchant_id";
      expect(qual.replace(/\s+/g, " "), tablename).toBe(
        `(${column} = ( SELECT current_merchant_id() AS current_merchant_id))`,
      );
    }
  });

  test("the service's role cannot bypass row-level security, owns nothing, and belongs to no other role", async () => {
    const { rows: roles } = await owner.query(`
      select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb from pg_roles where rolname = 'voldaan_app'`);
    expect(roles).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcanlogin: false,
        rolcreaterole: false,
        rolcreatedb: false,
      },
    ]);
    const { rows: owned } = await owner.query(`
      select relname as name from pg_class where relowner = 'voldaan_app'::regrole
      union all select proname from pg_proc where proowner = 'voldaan_app'::regrole
      union all select nspname from pg_namespace where nspowner = 'voldaan_app'::regrole
      union all select roleid::regrole::text from pg_auth_members where member = 'voldaan_app'::regrole`);
    expect(owned).toEqual([]);
  });

  test("functions that run with another's rights run with those of a role that is narrow itself", async () => {
    const { rows } = await owner.query<{ name: string; owner: string }>(`
      select p.proname as name, r.rolname as owner from pg_proc p
      join pg_roles r on r.oid = p.proowner join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
        and (r.rolsuper or r.rolbypassrls)`);
    expect(rows).toEqual([]);
  });

  test("the service may add to what proves money and has no right to change it", async () => {
    const { rows } = await owner.query(
      `select t.name, r.action from unnest($1::text[]) as t (name),
        unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as r (action)
      where has_table_privilege('voldaan_app', t.name, r.action)`,
      [APPEND_ONLY],
    );
    expect(rows).toEqual([]);
  });
});

describe("the database", () => {
  test("holds rows of both merchants in every table, so that the tests below have something to miss", async () => {
    for (const table of tenantTables) {
      const { rows } = await owner.query<{ id: string }>(
        `select distinct ${idColumn(table)} as id from ${table}`,
      );
      const missing = [a, b].filter(({ merchantId }) => !rows.some(({ id }) => id === merchantId));
      expect(
        missing.map(({ merchantId }) => merchantId),
        `${table}: populate() gives it no row`,
      ).toEqual([]);
    }
  });

  test("shows a transaction that is bound to one merchant no row of another", async () => {
    for (const table of tenantTables) {
      const rows = await asMerchant(a, (sql) => sql`select ${sql(idColumn(table))} as id from ${sql(table)}`);
      expect(new Set(rows.map(({ id }) => id)), table).toEqual(new Set([a.merchantId]));
    }
  });

  test("shows a transaction that is bound to no merchant nothing at all", async () => {
    for (const table of tenantTables) {
      expect(await asApp`select 1 from ${asApp(table)} limit 1`, table).toHaveLength(0);
    }
  });

  test("refuses a row for another merchant", async () => {
    for (const table of tenantTables) {
      const { rows } = await owner.query(
        `select to_json(x)::text as row from ${table} x where ${idColumn(table)} = $1 limit 1`,
        [b.merchantId],
      );
      // What the database computes itself cannot be written.
      const { rows: columns } = await owner.query<{ name: string }>(
        "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped",
        [table],
      );
      const names = columns.map(({ name }) => name);
      const insert = asMerchant(
        a,
        (sql) => sql`
          insert into ${sql(table)} (${sql(names)}) overriding system value
          select ${sql(names)} from json_populate_record(null::${sql(table)}, ${rows[0]?.row}::text::json)`,
      );
      await expect(insert, table).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    }
  });

  test("refuses to hand a row over to another merchant", async () => {
    for (const table of tenantTables) {
      const column = idColumn(table);
      const update = asMerchant(
        a,
        (sql) =>
          sql`update ${sql(table)} set ${sql(column)} = ${b.merchantId} where ${sql(column)} = ${a.merchantId}`,
      );
      await expect(update, table).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    }
  });

  test.each(APPEND_ONLY)("%s can only be added to, by the owner of the schema too", async (table) => {
    const message = "append-only";
    await expect(owner.query(`update ${table} set merchant_id = merchant_id`)).rejects.toThrow(message);
    await expect(owner.query(`delete from ${table}`)).rejects.toThrow(message);
    await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(message);
    const deletion = asMerchant(a, (sql) => sql`delete from ${sql(table)}`);
    await expect(deletion).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  test("refuses a ledger transaction that does not balance, whoever books it", async () => {
    const { rows } = await owner.query(`select merchant_id, transaction_id from ledger_entries limit 1`);
    const unbalanced = owner.query(
      `insert into ledger_entries (merchant_id, transaction_id, position, account, amount_minor, currency)
      values ($1, $2, 99, 'bank', 1, 'EUR')`,
      [rows[0].merchant_id, rows[0].transaction_id],
    );
    await expect(unbalanced).rejects.toThrow("does not balance");
  });
});

/** What each call with a body is sent, valid in itself; only the id in the address is another merchant's. */
const BODIES: Readonly<Record<string, unknown>> = {
  "PATCH /api/v1/customers/{id}": { name: "Overgenomen" },
  "PATCH /api/v1/invoices/{id}": { ...AN_INVOICE, revision: 1 },
  "POST /api/v1/invoices/{id}/external-payments": {
    type: "bank",
    amount: { currency: "EUR", value: "1.00" },
  },
  "POST /api/v1/invoices/{id}/credit-notes": { reason: "Niet van jou" },
  "POST /api/v1/invoices/{id}/mails": {},
  "POST /api/v1/invoices/{id}/mails/preview": {},
  "POST /api/v1/invoices/{id}/reminders": { mailKind: "reminder_first" },
  "PUT /api/v1/invoices/{id}/reminders/pause": { until: null },
  "PUT /api/v1/customers/{id}/reminders": { schemeId: null },
  "PUT /api/v1/customers/{id}/reminders/pause": { until: null },
  "PUT /api/v1/reminder-schemes/{id}": { name: "Overgenomen", isDefault: true, steps: [] },
  "POST /api/v1/invoices/{id}/write-off": { reason: "Niet van jou" },
  "POST /api/v1/invoices/{id}/surplus-applications": { toInvoiceId: "inv_01kb0000000000000000000000" },
  "POST /api/v1/payments/{id}/refunds": { purpose: "still-owed" },
  "PATCH /api/v1/refunds/{id}": { purpose: "still-owed" },
  "POST /api/v1/freezes/{id}/release": { note: "Niet van jou" },
  "PATCH /api/v1/team/members/{id}": { role: "employee" },
  "PUT /api/v1/roles/{id}": { name: "Overgenomen", rights: [] },
};

describe("the API", () => {
  // Before the calls with foreign ids below, because a merchant's log shows what it asked for itself.
  test("lists nothing of another merchant, whatever the filter asks for", async () => {
    // The archive of documents has no filter but ids, and foreign ones in test/documents.test.ts.
    const lists = (await operations()).filter(
      ({ method, path }) => method === "GET" && !path.includes("{") && !path.endsWith(".zip"),
    );
    for (const { path } of lists) {
      const address = path.replace(/^\/api\/v1/, "");
      const answer = await a.api("GET", address);
      expect(answer.status, path).toBe(200);
      const text = JSON.stringify(answer.body);
      for (const id of [b.merchantId, ...Object.values(ofB), "Garage De Buren"]) {
        expect(text.includes(id), `${path} shows ${id}`).toBe(false);
      }
    }
    const asked = await a.must<{ data: unknown[] }>("GET", `/invoices?customerId=${ofB["cus"]}`);
    expect(asked.data).toEqual([]);
    const log = await a.must<{ data: { invoiceNumber: string | null; direction: string }[] }>(
      "GET",
      `/integration-log?invoiceId=${ofB["inv"]}&direction=out`,
    );
    expect(log.data).toEqual([]);
  });

  test("answers 404 to every call about something of another merchant, and changes nothing there", async () => {
    const before = await stateOf(b);
    const calls = await callsWithIds();
    expect(calls.length).toBeGreaterThan(12);
    for (const { call, method, path, hasBody, prefix } of calls) {
      expect(Object.keys(ofB), `${call}: populate() returns no id beginning with ${prefix}_`).toContain(
        prefix,
      );
      if (hasBody) expect(Object.keys(BODIES), `${call}: give it a valid body in BODIES`).toContain(call);
      const foreign = ofB[prefix] ?? "";
      const address = path.replace(/^\/api\/v1/, "").replace("{id}", foreign);
      const answer = await a.api<Record<string, unknown>>(
        method,
        address,
        hasBody ? BODIES[call] : undefined,
      );
      expect({ call, status: answer.status, code: answer.body?.["code"] }).toEqual({
        call,
        status: 404,
        code: "not_found",
      });
      const unknown = foreign.replace(/.{4}$/, "zzzz");
      const same = await a.api(method, address.replace(foreign, unknown), hasBody ? BODIES[call] : undefined);
      const told = JSON.stringify(answer.body).replaceAll(foreign, unknown);
      expect(told, `${call} tells an id of another merchant from one that nobody has`).toBe(
        JSON.stringify(same.body),
      );
    }
    expect(await stateOf(b)).toEqual(before);
  });

  test("takes another merchant's customer in a body for one that does not exist", async () => {
    const { customer: _, ...invoice } = AN_INVOICE;
    const answer = await a.api<{ code: string; errors: unknown }>("POST", "/invoices", {
      ...invoice,
      customerId: ofB["cus"],
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/customerId" }] });
    expect(JSON.stringify(answer.body)).not.toContain("De Korenaar");
  });

  test("gives each merchant its own numbers and its own use of an idempotency key", async () => {
    const key = { "idempotency-key": "the-same-at-both" };
    const one = await a.api<{ id: string }>("POST", "/customers", { name: "Klant van A" }, key);
    const other = await b.api<{ id: string }>("POST", "/customers", { name: "Klant van B" }, key);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
    expect(other.headers.get("idempotent-replayed")).toBeNull();
    const numbers = await Promise.all(
      [a, b].map(
        async (merchant) =>
          (await merchant.must<{ data: { number: string | null }[] }>("GET", "/invoices")).data,
      ),
    );
    const [first, second] = numbers.map((list) =>
      list.map(({ number }) => number).filter((n) => n?.startsWith("F")),
    );
    expect(first).toEqual(second);
  });

  test("an imported number that another merchant has too is no conflict", async () => {
    const { xml } = buildUbl({ lines: [{ quantity: 1n, price: 7_77n, category: "S", rate: 21 }] });
    const c = await merchantIn(t.platform, { name: "Schilder Derde", connect: false });
    const answer = await c.api("POST", "/invoices/import", xml, { "content-type": "application/xml" });
    expect(answer.status).toBe(201);
  });
});

/** Something in every table, by the doors that the product has; the ids by what they begin with. */
async function populate(merchant: Merchant): Promise<Record<string, string>> {
  const customer = await merchant.must<{ id: string }>("POST", "/customers", {
    name: "Bakkerij De Korenaar",
  });
  const invoice = await merchant.issued();
  const pressed = await t.press(invoice);
  expect(pressed.status).toBe(303);
  const [payment] = await merchant.payments(invoice.id);
  const external = await merchant.must<{ id: string }>("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value: "1.00" },
  });
  const credit = await merchant.must<{ id: string }>("POST", `/invoices/${invoice.id}/credit-notes`, {
    lines: [{ description: "Korting", quantity: "1", unitPrice: "1.00", vatRate: "21" }],
  });
  const { xml } = buildUbl({
    lines: [{ quantity: 1n, price: 100_00n, category: "S", rate: 21 }],
    allowances: [{ amount: 5_00n }],
  });
  const imported = await merchant.api("POST", "/invoices/import", xml, { "content-type": "application/xml" });
  expect(imported.status).toBe(201);
  await merchant.api("POST", "/customers", { name: "Met sleutel" }, { "idempotency-key": "tenancy" });
  const { webhookSecret } = await merchant.world.read(
    async ({ sql }) => (await sql<[{ webhookSecret: string }]>`select webhook_secret from merchants`)[0],
  );
  await fetch(`${t.publicUrl}/webhooks/mollie/${webhookSecret}`, {
    method: "POST",
    body: new URLSearchParams({ id: payment?.molliePaymentId ?? "" }),
  });
  const mail = await mailed(merchant, invoice.id);
  const scheme = await reminded(merchant, invoice);
  const { refund, application } = await moneyBack(merchant);
  const transactionType = await settings(merchant);
  const keys = await merchant.must<{ data: { id: string }[] }>("GET", "/integrations/mollie/keys");
  const log = await merchant.must<{ data: { id: string }[] }>("GET", "/integration-log");
  return {
    cus: customer.id,
    inv: invoice.id,
    pay: payment?.id ?? "",
    ext: external.id,
    crn: credit.id,
    log: log.data[0]?.id ?? "",
    ref: refund.id,
    sap: application.id,
    ttp: transactionType.id,
    mco: keys.data[0]?.id ?? "",
    mai: mail.id,
    rsc: scheme.id,
    ...(await team(merchant)),
  };
}

/** A member, an invitation and a role. */
async function team(merchant: Merchant): Promise<Record<"mbr" | "ivt" | "rol", string>> {
  const { merchantId } = merchant;
  const name = `Collega bij ${merchantId}`;
  const email = `${merchantId}@installatie.example`;
  await t.signIn.createUser({ email, name, password: STAFF_PASSWORD, merchantId, role: "finance" });
  const members = await merchant.must<{ data: { id: string }[] }>("GET", "/team/members");
  const invitation = await merchant.must<{ id: string }>("POST", "/team/invitations", {
    email: "bram@installatie.example",
    role: "employee",
  });
  const role = await merchant.must<{ id: string }>("POST", "/roles", { name: "Balie", rights: [] });
  return { mbr: members.data[0]?.id ?? "", ivt: invitation.id, rol: role.id };
}

/** A mail that was sent, and what the merchant decided about mail; facts of money wait for theirs. */
async function mailed(merchant: Merchant, invoiceId: string): Promise<{ id: string }> {
  const wording = { subject: "Uw factuur", message: "Hierbij." };
  await merchant.must("PATCH", "/settings/mail", { texts: [{ kind: "invoice", language: "nl", wording }] });
  const { data } = await merchant.must<{ data: [{ id: string }] }>("POST", `/invoices/${invoiceId}/mails`);
  await t.work();
  return data[0];
}

/** A scheme of reminders that a customer has, a pause, and a reminder of an invoice. */
async function reminded(merchant: Merchant, { customerId }: { customerId: string }): Promise<{ id: string }> {
  const steps = [{ days: 7, mailKind: "reminder_first" }];
  const scheme = { name: "Gewoon", isDefault: true, steps };
  const { id } = await merchant.must<{ id: string }>("POST", "/reminder-schemes", scheme);
  await merchant.must("PUT", `/customers/${customerId}/reminders`, { schemeId: id });
  await merchant.must("PUT", `/customers/${customerId}/reminders/pause`, { until: null });
  const invoice = await merchant.issued();
  await merchant.must("POST", `/invoices/${invoice.id}/mark-as-sent`);
  await merchant.must("POST", `/invoices/${invoice.id}/reminders`, { mailKind: "reminder_first" });
  return { id };
}

/** A text, a logo, numbers that were passed over, a page for printed invoices, and a transaction type. */
async function settings(merchant: Merchant): Promise<{ id: string }> {
  await merchant.must("PATCH", "/settings", { texts: { thankYou: { nl: "Dank!" } } });
  const jpeg = Buffer.from("ffd8ffc0001108005000c8030111", "hex");
  await merchant.api("PUT", "/settings/logo", new Uint8Array(jpeg), { "content-type": "image/jpeg" });
  await merchant.must("PUT", "/find-page", { isOpen: true });
  const series = { prefix: "TEST-F{year}-", padding: 5, next: 7 };
  await merchant.must("PUT", "/number-series/test/invoice/default", series);
  return merchant.must("POST", "/transaction-types", { name: "Cadeaubon", booksAs: "other" });
}

/** An invoice whose history tells twice that it was issued, as the auditor finds it. */
async function frozen(merchant: Merchant): Promise<{ id: string } | undefined> {
  const invoice = await merchant.issued();
  await merchant.world.atomically(
    "tamper",
    ({ sql, newId }) => sql`
      insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
      select merchant_id, ${newId("event")}, type, invoice_id, source, data, created_at
      from events where invoice_id = ${invoice.id} and type = 'invoice.issued'`,
  );
  await t.audit();
  const books = await merchant.must<{ freezes: { id: string }[] }>("GET", "/books");
  return books.freezes[0];
}

/** A refund, a chargeback, and surplus of one invoice that pays another. */
async function moneyBack(merchant: Merchant) {
  const invoice = await merchant.issued();
  await t.press(invoice);
  const [payment] = await merchant.payments(invoice.id);
  const mollieId = payment?.molliePaymentId ?? "";
  await t.atMollie(mollieId, "paid", "ideal");
  await t.control(`/payments/${mollieId}/chargebacks`, { amount: { currency: "EUR", value: "1.00" } });
  await t.webhooks();
  await t.work();
  const refund = await merchant.must<{ id: string }>("POST", `/payments/${payment?.id}/refunds`, {
    amount: { currency: "EUR", value: "5.00" },
    purpose: "still-owed",
  });
  await merchant.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "50.00" },
  });
  const { customerId } = invoice;
  const { customer: _, ...rest } = AN_INVOICE;
  const draft = await merchant.must<{ id: string }>("POST", "/invoices", { ...rest, customerId });
  await merchant.must("POST", `/invoices/${draft.id}/issuance`);
  const application = await merchant.must<{ id: string }>(
    "POST",
    `/invoices/${invoice.id}/surplus-applications`,
    { toInvoiceId: draft.id },
  );
  return { refund, application };
}

type Operation = { call: string; method: string; path: string; hasBody: boolean; prefix: string };

/** Every operation of the API by its own description, so that a new one is covered by itself. */
async function operations(): Promise<Operation[]> {
  const description = (await (await fetch(`${t.publicUrl}/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<
        string,
        { parameters?: { in: string; name: string; schema: { pattern?: string } }[]; requestBody?: object }
      >
    >;
  };
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      call: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      hasBody: requestBody !== undefined,
      prefix:
        /^\^([a-z]+)_/.exec(parameters.find((each) => each.in === "path")?.schema.pattern ?? "")?.[1] ?? "",
    })),
  );
}

async function callsWithIds(): Promise<Operation[]> {
  return (await operations()).filter(({ path }) => path.includes("{id}"));
}

/** All that a merchant has, as the database holds it. Its own log of refusals is the caller's and not in here. */
async function stateOf({ merchantId }: Merchant): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const table of tenantTables) {
    const { rows } = await owner.query(
      `select to_json(x)::text as row from ${table} x where ${idColumn(table)} = $1 order by 1`,
      [merchantId],
    );
    state[table] = rows;
  }
  return state;
}

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  return rows.map(({ name }) => name);
}

function idColumn(table: string): string {
  return table === "merchants" ? "id" : "merchant_id";
}

async function asMerchant<T>(
  { merchantId }: Merchant,
  work: (sql: Parameters<Parameters<Sql["begin"]>[1]>[0]) => Promise<T>,
): Promise<T> {
  const result = await asApp.begin(async (sql) => {
    await sql`select set_config('app.merchant_id', ${merchantId}, true)`;
    return { value: await work(sql) };
  });
  return result.value;
}
