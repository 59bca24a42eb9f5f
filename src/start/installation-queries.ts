import type { Sql } from "../db/database.ts";

/** True when this call made the mark. */
export async function markInstallation(
  sql: Sql,
  { kind, now }: { kind: "demo" | "real"; now: Date },
): Promise<boolean> {
  const inserted = await sql`
    insert into installation (kind, created_at) values (${kind}, ${now}) on conflict (singleton) do nothing`;
  return inserted.count === 1;
}

/** Whether this database holds the demo or real data; null before its first start. */
export async function readInstallation(sql: Sql): Promise<"demo" | "real" | null> {
  const [row] = await sql<{ kind: "demo" | "real" }[]>`select kind from installation`;
  return row?.kind ?? null;
}
