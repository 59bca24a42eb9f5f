import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { runAudit } from "../src/cli/run-audit.ts";
import type { ClonedDatabase } from "./quick-server.ts";

/** A database that is kept as it is, to be copied and tampered with. */
export type Original = { readonly name: string };

export type Audited = { readonly lines: readonly string[]; readonly findings: number; readonly text: string };

/** Makes a test's database an original; whoever is connected to it is thrown out. */
export async function keepOriginal(database: Pick<ClonedDatabase, "url">): Promise<Original> {
  const name = `original_${randomBytes(6).toString("hex")}`;
  const source = new URL(database.url).pathname.slice(1);
  // A database can be a template only while nobody is connected to it.
  await asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${source}'`);
  await asAdmin(`create database ${name} template ${source}`);
  return { name };
}

/** What the audit says of a copy after a superuser, with every safeguard off, did this to it. */
export async function auditAfter(
  original: Original,
  tampering: string,
  { merchantNamed }: { merchantNamed?: string } = {},
): Promise<Audited> {
  const name = await copyOf(original);
  try {
    await asAdmin(unguarded(tampering), name);
    const merchant = await asAdmin(`select id from merchants where name = '${merchantNamed ?? ""}'`, name);
    const lines: string[] = [];
    const { findings } = await runAudit({
      databaseUrl: urlOf(name),
      asked: merchant,
      say: (line) => lines.push(line),
    });
    return { lines, findings, text: lines.join("\n") };
  } finally {
    await drop({ name });
  }
}

export async function copyOf({ name: original }: Original): Promise<string> {
  const name = `tampered_${randomBytes(6).toString("hex")}`;
  await asAdmin(`create database ${name} template ${original}`);
  return name;
}

export async function drop({ name }: Original): Promise<void> {
  await asAdmin(`drop database ${name} with (force)`);
}

export function urlOf(name: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/** The first column of the last statement's first row. */
export async function asAdmin(statement: string, database?: string): Promise<string | undefined> {
  const admin = new Client({
    connectionString: database === undefined ? inject("postgresUrl") : urlOf(database),
  });
  await admin.connect();
  try {
    const answers = [await admin.query({ text: statement, rowMode: "array" })].flat();
    return answers.at(-1)?.rows[0]?.[0];
  } finally {
    await admin.end();
  }
}

/** Neither triggers nor foreign keys, nor any table's checks. */
function unguarded(tampering: string): string {
  return `set session_replication_role = replica;
    do $$ declare c record; begin
      for c in select conrelid::regclass as owner, conname from pg_constraint
        where contype = 'c' and connamespace = 'public'::regnamespace loop
        execute format('alter table %s drop constraint %I', c.owner, c.conname);
      end loop;
    end $$;
    ${tampering}`;
}
