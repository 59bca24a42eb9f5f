import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Sql } from "../src/db/database.ts";
import type { Harness } from "./harness.ts";
import { idColumn, type Merchant, NOT_A_MERCHANTS, twoMerchants } from "./two-merchants.ts";

/** What proves money: added to, and never changed. */
const APPEND_ONLY = ["ledger_transactions", "ledger_entries", "events"];

/** What PostgreSQL answers to a row that a policy forbids, and to an action that was never granted. */
const INSUFFICIENT_PRIVILEGE = "42501";

let all: Awaited<ReturnType<typeof twoMerchants>>;
let t: Harness;
let owner: Client;
let a: Merchant;
let b: Merchant;
let tenantTables: string[];
let asApp: Sql;

beforeAll(async () => {
  all = await twoMerchants();
  ({ t, owner, a, b, tenantTables } = all);
  asApp = connect({ databaseUrl: t.database.url, max: 2 });
});

afterAll(async () => {
  await asApp?.end();
  await all?.[Symbol.asyncDispose]();
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
