import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { type Invoice, type IssuedInvoice, isIssued } from "./invoice.ts";
import { lockInvoice } from "./invoice-queries.ts";

/** The invoice with its row locked, or the problem that a caller should hear: unknown, or still a draft. */
export async function lockIssued(tx: Tx, { id }: { id: InvoiceId }): Promise<IssuedInvoice> {
  return requireIssued(await lockInvoice(tx, { id }), { id });
}

/**
 * Several invoices with their rows locked, in the order of their ids whatever the order they are named in: two who lock
 * the same ones wait for each other in turn and never in a circle. Null for one that is not there.
 */
export async function lockTogether<K extends string>(
  tx: Tx,
  ids: Readonly<Record<K, InvoiceId>>,
): Promise<Record<K, Invoice | null>> {
  const names = Object.keys(ids) as K[]; // justified: the record has these keys and no others
  const locked: Partial<Record<K, Invoice | null>> = {};
  for (const name of names.sort((a, b) => (ids[a] < ids[b] ? -1 : 1))) {
    locked[name] = await lockInvoice(tx, { id: ids[name] });
  }
  return locked as Record<K, Invoice | null>; // justified: the loop gave each name its row
}

/** One that is issued, or the problem that a caller should hear. */
export function requireIssued(invoice: Invoice | null, { id }: { id: InvoiceId }): IssuedInvoice {
  if (!invoice) throw new Problem("not_found", { detail: say("There is no invoice {{id}}.", { id }) });
  if (!isIssued(invoice)) {
    throw new Problem("invoice_not_open", { detail: say("The invoice is a draft; issue it first.") });
  }
  return invoice;
}
