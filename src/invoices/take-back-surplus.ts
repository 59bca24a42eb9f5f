import type { Tx } from "../db/tx.ts";
import type { SurplusApplicationId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { bookSurplusApplication } from "./book-surplus-application.ts";
import { lockTogether, requireIssued } from "./lock-issued.ts";
import {
  markApplicationRemoved,
  readSurplusApplication,
  type SurplusApplication,
} from "./surplus-application-queries.ts";

/**
 * Takes applied surplus back by counter-entries, whatever became of both invoices meanwhile: the one is asked for that
 * much again, the other has its surplus again, or owes so much less. The row and all entries stay.
 */
export async function takeBackSurplus(
  tx: Tx,
  { id }: { id: SurplusApplicationId },
): Promise<SurplusApplication> {
  const { fromInvoiceId, toInvoiceId } = await requireApplication(tx, { id });
  const locked = await lockTogether(tx, { from: fromInvoiceId, to: toInvoiceId });
  const application = await requireApplication(tx, { id });
  if (application.removedAt !== null) {
    throw new Problem("surplus_application_removed", { detail: say("This surplus was taken back before.") });
  }
  await markApplicationRemoved(tx, { id });
  await bookSurplusApplication(tx, {
    application,
    from: requireIssued(locked.from, { id: fromInvoiceId }),
    to: requireIssued(locked.to, { id: toInvoiceId }),
    happened: "removed",
  });
  return { ...application, removedAt: tx.now };
}

async function requireApplication(tx: Tx, { id }: { id: SurplusApplicationId }): Promise<SurplusApplication> {
  const application = await readSurplusApplication(tx, { id });
  if (!application)
    throw new Problem("not_found", { detail: say("There is no applied surplus {{id}}.", { id }) });
  return application;
}
