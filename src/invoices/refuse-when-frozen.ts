import type { Tx } from "../db/tx.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { readFrozenSince } from "./freeze-queries.ts";
import type { IssuedInvoice } from "./invoice.ts";

/**
 * The fuse: while the books of an invoice disagree, no money leaves it. Called with the invoice locked, by whatever
 * pays back or passes on; money that comes in is booked all the same, because it is there.
 */
export async function refuseWhenFrozen(tx: Tx, { id, number }: IssuedInvoice): Promise<void> {
  const frozen = await readFrozenSince(tx, { ids: [id] });
  if (!frozen.has(id)) return;
  throw new Problem("invoice_frozen", {
    detail: say(
      "The books of invoice {{number}} disagree, so no money leaves it. GET /books says what was found; release the invoice when it is mended.",
      { number },
    ),
  });
}
