import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { type Freeze, insertFreeze, readLastFreeze, updateFindings } from "../invoices/freeze-queries.ts";
import { lockInvoice } from "../invoices/invoice-queries.ts";
import { checkInvoice } from "./check-batch.ts";
import type { Finding } from "./finding.ts";

/**
 * Freezes an invoice whose books disagree, after a second look with its row locked. One that is frozen stays so, with
 * what is found now; what a person has seen and released does not freeze it again, only something new does.
 */
export async function freezeInvoice(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  const invoice = await lockInvoice(tx, { id: invoiceId });
  const findings = await checkInvoice(tx, { invoiceId });
  const last = await readLastFreeze(tx, { invoiceId });
  if (invoice === null || findings.length === 0 || (last !== null && hasSeen(last, findings))) return;
  if (last !== null && last.releasedAt === null) {
    await updateFindings(tx, { id: last.id, findings });
    return;
  }
  const id = tx.newId("freeze");
  await insertFreeze(tx, { id, invoiceId, findings });
  await recordEvent(tx, {
    type: "invoice.frozen",
    invoiceId,
    mode: invoice.mode,
    data: { freezeId: id, reason: findings.map(({ about, sentence }) => `${about}: ${sentence}`).join(" ") },
  });
}

function hasSeen({ findings: seen }: Freeze, findings: readonly Finding[]): boolean {
  return findings.every(({ about, sentence }) =>
    seen.some((one) => one.about === about && one.sentence === sentence),
  );
}
