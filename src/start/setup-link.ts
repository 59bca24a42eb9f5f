import { listMerchants } from "../world/find-merchant.ts";
import type { Platform } from "../world/world.ts";

/**
 * Says where the first administrator makes the first merchant, while there is none. The link is new at every start and
 * works until that merchant is there; whoever reads the terminal may use it. `token` is null where there is no such page.
 */
export async function announceSetup({
  platform,
  token,
  log,
}: {
  platform: Pick<Platform, "sql" | "publicUrl">;
  token: string | null;
  log: (line: string) => void;
}): Promise<void> {
  if (token === null || (await listMerchants(platform.sql)).length > 0) return;
  log("");
  log("There is no company yet. Set up yours at this address, which works once:");
  log(`  ${platform.publicUrl}/setup/${token}`);
  log("");
}
