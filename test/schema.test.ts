import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { schemaText } from "../scripts/schema-text.ts";
import { testDatabase } from "./test-database.ts";

const COMMAND = "node scripts/schema-snapshot.ts";

test("schema.sql shows what the migrations come to", async () => {
  await using database = await testDatabase();
  const snapshot = await readFile(new URL("../schema.sql", import.meta.url), "utf8");
  const actual = await schemaText(database.url);
  expect(actual, `schema.sql is out of date: run "${COMMAND}" and review the diff.`).toBe(snapshot);
});

test("a policy dropped, a right granted or a check loosened shows in it", async () => {
  await using database = await testDatabase();
  const before = await schemaText(database.url);
  expect(await schemaText(database.url)).toBe(before);
  const changes = [
    "drop policy own on invoices",
    "alter table invoices no force row level security",
    "grant delete on customers to voldaan_app",
    "grant select (key_hash) on api_keys to voldaan_jobs",
    "grant select on api_keys to voldaan_lookup",
    "alter table invoices drop constraint invoices_surplus_minor_check",
    "alter table invoices alter column note set not null",
    "drop index invoices_by_due",
    "alter table events disable trigger append_only",
    "alter function lookup.merchants() reset search_path",
    "grant execute on function lookup.merchants() to public",
  ];
  const db = new Client({ connectionString: database.url });
  await db.connect();
  let last = before;
  for (const change of changes) {
    await db.query(change);
    const next = await schemaText(database.url);
    expect(next, change).not.toBe(last);
    last = next;
  }
  await db.end();
});
