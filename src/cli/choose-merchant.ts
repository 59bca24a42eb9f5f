import type { Sql } from "../db/database.ts";
import { listMerchants, type MerchantSummary } from "../world/find-merchant.ts";

/**
 * The merchant that `--merchant` names, or the only one there is. Throws a sentence that says which there are when the
 * choice is open.
 */
export async function chooseMerchant(
  sql: Sql,
  { asked }: { asked: string | undefined },
): Promise<MerchantSummary> {
  const merchants = await listMerchants(sql);
  const [only] = merchants;
  if (only === undefined) {
    throw new Error(
      'There is no merchant yet: make one with "npm run voldaan -- merchant create --name NAME".',
    );
  }
  if (asked === undefined) {
    if (merchants.length === 1) return only;
    throw new Error(
      `There are ${merchants.length} merchants; say which with --merchant ID:\n${list(merchants)}`,
    );
  }
  const found = merchants.find(({ id }) => id === asked);
  if (found) return found;
  throw new Error(`There is no merchant ${asked}; there is\n${list(merchants)}`);
}

function list(merchants: readonly MerchantSummary[]): string {
  return merchants.map(({ id, name }) => `  ${id}  ${name}`).join("\n");
}
