import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { Invoice } from "./invoice.ts";
import { lockInvoice } from "./invoice-queries.ts";

/** The draft with its row locked, or the problem that a caller should hear: unknown, or issued already. */
export async function lockDraft(tx: Tx, { id }: { id: InvoiceId }): Promise<Invoice> {
  const invoice = await lockInvoice(tx, { id });
  if (!invoice) throw new Problem("not_found", { detail: say("There is no invoice {{id}}.", { id }) });
  if (invoice.status !== "draft") {
    throw new Problem("invoice_not_draft", {
      detail: say("Invoice {{number}} was issued and stays as it is; void it or make a credit note.", {
        number: invoice.number ?? "",
      }),
    });
  }
  return invoice;
}
