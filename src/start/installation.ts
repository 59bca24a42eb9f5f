import type { Sql } from "../db/database.ts";
import { markInstallation, readInstallation } from "./installation-queries.ts";

/**
 * A database is demo or real from its first start on. The other mode is refused: demo data have no place among real
 * invoices, and real ones none behind a demo's password.
 */
export async function claimDatabase(
  sql: Sql,
  { kind }: { kind: "demo" | "real" },
): Promise<{ isNew: boolean }> {
  const isNew = await markInstallation(sql, { kind, now: new Date() });
  const found = await readInstallation(sql);
  if (found === kind) return { isNew };
  throw new Error(
    found === "demo"
      ? "This database holds the demo: set DATABASE_URL or DATA_DIR to another place, or unset PUBLIC_URL to run the demo."
      : "This database holds real data and PUBLIC_URL is not set: set PUBLIC_URL, or DATA_DIR to another folder for a demo.",
  );
}
