import { Client } from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "./test-database.ts";

async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: "array" });
  await client.end();
  return rows.flat();
}

test("each test database is migrated and apart from the others, and is gone when dropped", async () => {
  await using one = await testDatabase();
  await using other = await testDatabase();
  await rowsOf(one.url, "create table only_here as select 1 as here");
  const tables =
    "select tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')";
  expect(await rowsOf(one.url, tables)).toContain("only_here");
  expect(await rowsOf(other.url, tables)).not.toContain("only_here");
  expect(await rowsOf(other.url, tables)).toContain("schema_migrations");
  await one.drop();
  await expect(rowsOf(one.url, "select 1")).rejects.toThrow("does not exist");
});
