import type { Source } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { findInvoiceByPayToken } from "../world/find-merchant.ts";
import { type Platform, type World, worldOf } from "../world/world.ts";

/** The invoice behind a pay link, and the world of its merchant. */
export type PayLink = { readonly world: World; readonly invoiceId: InvoiceId; readonly token: string };

/** What a token looks like: base64url of at least 192 bits. Anything else is not worth a query. */
const TOKEN = /^[A-Za-z0-9_-]{32,64}$/;

/** The pay link with this token, or null when there is none. */
export async function findPayLink(
  platform: Platform,
  { token, source }: { token: string; source: Source },
): Promise<PayLink | null> {
  if (!TOKEN.test(token)) return null;
  const found = await findInvoiceByPayToken(platform.sql, { token });
  if (!found) return null;
  const world = worldOf(platform, { merchantId: found.merchantId, source });
  return { world, invoiceId: found.invoiceId, token };
}
