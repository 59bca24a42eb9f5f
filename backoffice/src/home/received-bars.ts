import type { CurrencyOverview } from "../../../src/overview/overview-schemas.ts";

/** What a bar of each day is made of: numbers to draw with, never to count with. */
export type DayBar = { day: string } & { [method: string]: number | string };

/** As many as one can tell apart by colour; the rest is one more. */
const METHODS_AT_MOST = 5;
export const REST = "rest";

/** A bar for each day, also for those without money, and the methods in them, what brought most first. */
export function receivedBars(
  received: CurrencyOverview["received"],
  { from, to }: { from: string; to: string },
): { bars: DayBar[]; methods: string[] } {
  const totals = new Map<string, number>();
  for (const { method, amount } of received) {
    totals.set(method, (totals.get(method) ?? 0) + Number(amount.value));
  }
  const ranked = [...totals].toSorted(([, one], [, other]) => other - one).map(([method]) => method);
  // One method left over needs no name for the rest.
  const kept = ranked.length <= METHODS_AT_MOST + 1 ? ranked : ranked.slice(0, METHODS_AT_MOST);
  const bars = daysBetween(from, to).map((day) => {
    const bar: DayBar = { day };
    for (const { method, amount } of received.filter((one) => one.day === day)) {
      const name = kept.includes(method) ? method : REST;
      bar[name] = Number(bar[name] ?? 0) + Number(amount.value);
    }
    return bar;
  });
  return { bars, methods: kept.length < ranked.length ? [...kept, REST] : kept };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  const day = new Date(`${from}T00:00:00Z`);
  while (day.toISOString().slice(0, 10) <= to) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}
