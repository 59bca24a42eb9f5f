import { optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { days } from "../world/durations.ts";

/** From tomorrow to this many days ahead. https://docs.mollie.com/reference/extra-payment-parameters */
const FURTHEST_DAYS = 100;

/** The last day for a bank transfer, moved on to Monday when it falls in a weekend; null when none is asked for. */
export function checkDueDate(
  value: unknown,
  options: { now: number; allowedMethods: readonly string[] | null },
): string | null {
  const text = optionalText(value, "dueDate");
  if (text === null) return null;
  if (options.allowedMethods && !options.allowedMethods.includes("banktransfer"))
    throw invalid("Only a bank transfer has a due date.", "dueDate");
  if (!isDay(text)) throw invalid("The due date is invalid.", "dueDate");
  const instant = Date.parse(text);
  const tomorrow = dayOf(options.now + days(1));
  const furthest = dayOf(options.now + days(FURTHEST_DAYS));
  if (text < tomorrow || text > furthest)
    throw invalid(`The due date should be from tomorrow to ${FURTHEST_DAYS} days ahead.`, "dueDate");
  const weekday = new Date(instant).getUTCDay();
  const untilWeekday: Readonly<Record<number, number>> = { 6: 2, 0: 1 };
  return dayOf(instant + days(untilWeekday[weekday] ?? 0));
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && dayOf(instant) === text;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
