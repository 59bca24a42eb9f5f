import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { type IssuedInvoice, isIssued } from "./invoice.ts";
import { lockInvoice } from "./invoice-queries.ts";

/** The invoice with its row locked, or the problem that a caller should hear: unknown, or still a draft. */
export async function lockIssued(tx: Tx, { id }: { id: InvoiceId }): Promise<IssuedInvoice> {
  const invoice = await lockInvoice(tx, { id });
  if (!invoice) throw new Problem("not_found", { detail: `There is no invoice ${id}.` });
  if (!isIssued(invoice)) {
    throw new Problem("invoice_not_open", { detail: "The invoice is a draft; issue it first." });
  }
  return invoice;
}
