import type { Tx } from "../db/tx.ts";
import type { Currency } from "../money/currency.ts";
import { countInvoicesByWords, findInvoicesById, type InvoiceSearch } from "./invoice-list-queries.ts";
import { readSearchWords } from "./search-words.ts";

/**
 * Up to here, finding all and then sorting them is quickest; of more, a page is found sooner by walking the list in its
 * order, at one of two hundred or so. Measured with a million invoices by `npm run bench -- invoice-search`.
 */
const FOUND_AT_MOST = 5_000;

/** What `id` begins with, ours or Mollie's, when it is one of an invoice or of its money. */
const ID = /^(?:inv|pay|ref|cbk|tr|re|chb)_[A-Za-z0-9]+$/;

/** What somebody typed in the search of invoices, and where it is found soonest: a page of it, or all when `isWhole`. */
export async function findInvoices(
  tx: Tx,
  { typed, currency, isWhole }: { typed: string; currency: Currency; isWhole: boolean },
): Promise<InvoiceSearch | null> {
  const id = typed.trim();
  if (ID.test(id)) {
    const ids = await findInvoicesById(tx, { id });
    if (ids.length > 0) return { by: "id", ids };
  }
  const words = readSearchWords(typed, { currency });
  if (words.length === 0) return null;
  if (!words.some(({ isIndexed }) => isIndexed)) return { by: "walk", words };
  const count = await countInvoicesByWords(tx, { words, atMost: FOUND_AT_MOST + 1 });
  if (count <= FOUND_AT_MOST) return { by: "index", words };
  return { by: isWhole ? "walk" : "nearby", words };
}
