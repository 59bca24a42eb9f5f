import type { InvoiceId, MerchantId } from "../ids/ids.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { forgetChanges, readChanges } from "./change-queries.ts";
import { checkInvoice } from "./check-batch.ts";
import { freezeInvoice } from "./freeze-invoice.ts";
import { findChangedInvoices } from "./lookup-queries.ts";

/** Enough to keep up with a busy minute, little enough that a stop never waits long. */
const AT_MOST = 200;

/**
 * Recomputes every invoice that changed since it was last recomputed, and freezes those whose books disagree. The
 * changes are written down by the database in the transaction that makes them, so none is missed when a process dies,
 * and two workers that recompute the same invoice only do it twice. Answers how many were looked at.
 */
export async function auditChanges(platform: Platform): Promise<number> {
  const changed = await findChangedInvoices(platform.sql, { atMost: AT_MOST });
  for (const one of changed) await auditChange(platform, one);
  return changed.length;
}

async function auditChange(
  platform: Platform,
  { merchantId, invoiceId }: { merchantId: MerchantId; invoiceId: InvoiceId },
): Promise<void> {
  const world = worldOf(platform, { merchantId, source: "system" });
  // One snapshot for the changes and for what they led to: a change that commits meanwhile is not in it, and stays.
  const { changes, findings } = await world.snapshot(async (tx) => ({
    changes: await readChanges(tx, { invoiceId }),
    findings: await checkInvoice(tx, { invoiceId }),
  }));
  await world.atomically("audit: note result", async (tx) => {
    if (findings.length > 0) await freezeInvoice(tx, { invoiceId });
    await forgetChanges(tx, { invoiceId, changes });
  });
  if (findings.length > 0) {
    platform.log.error({ merchantId, invoiceId, findings }, "the books of an invoice disagree");
  }
}
