/** Where the time comes from. Tests and the demo bring clocks that move only when told. */
export type Clock = { readonly now: () => Date };

/** The real time. */
export const systemClock: Clock = { now: () => new Date() };

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: "Day" };

/** The day that it is in a time zone: an invoice issued at 23:30 UTC on 31 December is a Dutch invoice of 1 January. */
export function dayIn(timeZone: string, instant: Date): Day {
  return dayFormat(timeZone).format(instant) as Day; // justified: Canadian English writes a day as YYYY-MM-DD
}

/** One for each of the few hundred time zones, since making one takes fifty times as long as using it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  dayFormats.set(timeZone, made);
  return made;
}

/**
 * A day from outside, or null when it does not exist (30 February) or is not `YYYY-MM-DD`. Not the year 0, which
 * PostgreSQL does not have, nor 9999, after which a due date would need a fifth digit.
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001-01-01" || text > "9998-12-31") return null;
  const instant = new Date(`${text}T00:00:00Z`);
  // justified: the text has the form of a day, and reads back as the day that it was read as
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? (text as Day) : null;
}

/** The day so many days later, or earlier when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10) as Day; // justified: ISO 8601 begins with the day
}

/** Durations are milliseconds everywhere; these say so where they are written. */
export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
