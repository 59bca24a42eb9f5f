export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

/** Weeks, days, hours, minutes and seconds. Years and months are left out: their length depends on where one starts. */
const ISO_DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** The milliseconds of an ISO 8601 duration such as `PT15M` or `P1DT2H`; null when the text is none, or has no part. */
export function parseIsoDuration(text: string): number | null {
  const parts = ISO_DURATION.exec(text);
  if (!parts || text.endsWith("P") || text.endsWith("T")) return null;
  const [weeks = 0, wholeDays = 0, wholeHours = 0, wholeMinutes = 0, someSeconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return days(weeks * 7 + wholeDays) + hours(wholeHours) + minutes(wholeMinutes) + seconds(someSeconds);
}
