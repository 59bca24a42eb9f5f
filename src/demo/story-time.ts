import { type Clock, days, hours, minutes } from "../clock/clock.ts";
import type { SandboxControl } from "./sandbox-control.ts";
import type { Act, InvoiceStory } from "./story.ts";

/** The time of a story: the service's clock and the sandbox's, moved on together and never back. */
export type StoryTime = {
  readonly clock: Clock;
  readonly moveTo: (instant: Date) => Promise<void>;
  readonly wait: (durationMs: number) => Promise<void>;
};

/** Forgets what the sandbox had, and begins. */
export async function storyTime({
  begins,
  sandbox,
}: {
  begins: Date;
  sandbox: SandboxControl;
}): Promise<StoryTime> {
  let now = begins;
  const moveTo = async (instant: Date): Promise<void> => {
    if (instant <= now) return;
    await sandbox.moveTo(instant);
    now = instant;
  };
  await sandbox.beginAt(begins);
  return {
    clock: { now: () => now },
    moveTo,
    wait: (durationMs) => moveTo(new Date(now.getTime() + durationMs)),
  };
}

/** When an invoice is issued, and when each of its acts happens: the office by day, payers in the evening, in order. */
export function instantsOf(
  story: InvoiceStory,
  { index, now }: { index: number; now: Date },
): { issuedAt: Date; actsAt: readonly Date[] } {
  const today = Math.floor(now.getTime() / days(1)) * days(1);
  const day = today - days(story.daysAgo);
  const issuedAt = onWeekday(day) + OFFICE_OPENS_MS + spread(index, OFFICE_HOURS_MS);
  let last = issuedAt;
  const actsAt = (story.acts ?? []).map(({ afterDays, ...act }) => {
    const planned = day + days(afterDays) + timeOfDay(act, index);
    last = Math.max(planned, last + BETWEEN_ACTS_MS);
    return new Date(last);
  });
  return { issuedAt: new Date(issuedAt), actsAt };
}

/** Before the first of the demo's invoices, which is 59 days old and may be moved to the Friday before. */
export const STORY_DAYS = 63;

/** Times of day in UTC: with one or two hours added, they are office hours and evenings in Utrecht. */
const OFFICE_OPENS_MS = hours(7);
const OFFICE_HOURS_MS = hours(8);
const EVENING_MS = hours(17);
const EVENING_HOURS_MS = hours(4);

/** Longer than an act takes, so that the acts of one invoice do not overlap; they stay within yesterday. */
const BETWEEN_ACTS_MS = minutes(30);

const BY_PAYER: ReadonlySet<Act["does"]> = new Set(["pay", "try", "choose-transfer"]);

function timeOfDay({ does }: Act, index: number): number {
  return BY_PAYER.has(does)
    ? EVENING_MS + spread(index, EVENING_HOURS_MS)
    : OFFICE_OPENS_MS + spread(index, OFFICE_HOURS_MS);
}

/** The same for every start, and different for neighbours: steps of 37 minutes and some seconds, round and round. */
function spread(index: number, withinMs: number): number {
  return (index * 2_251_000) % withinMs;
}

/** Offices send no invoices in the weekend; the Friday before does. */
function onWeekday(day: number): number {
  const weekday = new Date(day).getUTCDay();
  const sinceFriday: Readonly<Record<number, number>> = { 6: 1, 0: 2 };
  return day - days(sinceFriday[weekday] ?? 0);
}
