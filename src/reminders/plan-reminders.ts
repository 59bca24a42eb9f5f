import type { Tx } from "../db/tx.ts";
import type { InvoiceId, ReminderStepId } from "../ids/ids.ts";
import { lockInvoice } from "../invoices/invoice-queries.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { reasonNotToRemind } from "./reason-not-to-remind.ts";
import { remind, wait } from "./remind.ts";
import { findDueReminders, readReminderOfStep } from "./reminder-queries.ts";
import { readStep } from "./reminder-scheme-queries.ts";

/** A batch ends soon enough for a stop that waits for it. */
const AT_MOST = 200;

/**
 * Makes due what the schemes say, or writes down why not. Where sending is off nothing becomes due, so that switching it
 * on reminds nobody of last month. Any number of workers may do this at once. Answers how many were looked at.
 */
export async function planReminders(platform: Platform): Promise<number> {
  if (platform.outgoingMail.kind === "off") return 0;
  const due = await findDueReminders(platform.sql, { asOf: platform.clock.now(), atMost: AT_MOST });
  for (const { merchantId, ...which } of due) {
    const world = worldOf(platform, { merchantId, source: "schedule" });
    await world.atomically("reminder: plan", (tx) => planOne(tx, which));
  }
  return due.length;
}

async function planOne(
  tx: Tx,
  { invoiceId, stepId }: { invoiceId: InvoiceId; stepId: ReminderStepId },
): Promise<void> {
  // Two workers that found the same invoice come one after the other, and the second sees what the first did.
  const invoice = await lockInvoice(tx, { id: invoiceId });
  const step = await readStep(tx, { id: stepId });
  if (!invoice || !step) return;
  const before = await readReminderOfStep(tx, { invoiceId, stepId });
  const isLookedAt = before && (before.nextLookAt === null || before.nextLookAt > tx.now);
  if (isLookedAt) return;
  const { days, mailKind } = step;
  const reminder = { id: before?.id ?? tx.newId("reminder"), stepId, days, mailKind };
  const reason = await reasonNotToRemind(tx, { invoice, of: { isByHand: false, eventId: null } });
  if (reason === null) await remind(tx, { invoice, reminder });
  else await wait(tx, { invoice, reminder, reason });
}
