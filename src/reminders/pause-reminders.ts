import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { readDay } from "../http/read-day.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { deletePause, type PauseOf, putPause, readPause } from "./pause-queries.ts";
import { reminderDay } from "./reminder.ts";

/** Silence about an invoice or to a customer, until a day or until somebody resumes. A mail that waits to go does not go. */
export async function pauseReminders(
  tx: Tx,
  { of, until }: { of: PauseOf; until: string | null },
): Promise<void> {
  const { timeZone } = await readMerchant(tx);
  const today = reminderDay(timeZone, tx.now);
  const day = readUntil(until, { today });
  const before = await readPause(tx, { of, today });
  if (before && before.until === day) return;
  await putPause(tx, { of, until: day });
  await recordEvent(tx, { type: "reminders.paused", ...whose(of), data: { ...of, until: day } });
}

/** Reminders go again; days that passed in between are not made up for beyond a week. */
export async function resumeReminders(tx: Tx, { of }: { of: PauseOf }): Promise<void> {
  if (await deletePause(tx, of)) await recordEvent(tx, { type: "reminders.resumed", ...whose(of), data: of });
}

function readUntil(text: string | null, { today }: { today: Day }): Day | null {
  const day = readDay(text ?? undefined, "/until");
  if (day === null || day > today) return day;
  const detail = say("Choose a day that is still to come.");
  throw new Problem("invalid_request", { detail, errors: [{ pointer: "/until", detail }] });
}

function whose(of: PauseOf) {
  return "invoiceId" in of ? { invoiceId: of.invoiceId } : {};
}
