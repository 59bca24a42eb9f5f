import { type Day, dayIn } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { type FieldError, invariant, Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import {
  endSpans,
  insertGap,
  insertSeries,
  listSeries,
  lockSeries,
  type NumberSeries,
  putSeries,
  raiseCount,
  readLastCount,
  type SeriesKey,
} from "./number-queries.ts";
import type { NumberSeriesAnswer, NumberSeriesInput } from "./number-series-schemas.ts";
import { DEFAULT_SERIES, periodOf, writeNumber } from "./take-number.ts";

/** The four default series, used yet or not, and those that the merchant made. */
export async function showAllSeries(tx: Tx): Promise<NumberSeriesAnswer[]> {
  const today = await todayOf(tx);
  const kept = await listSeries(tx);
  const unused = DEFAULTS.filter(
    (one) =>
      !kept.some(
        ({ mode, document, series }) =>
          series === one.series && mode === one.mode && document === one.document,
      ),
  );
  const all = [...unused, ...kept].sort((a, b) => rankOf(a) - rankOf(b));
  const shown: NumberSeriesAnswer[] = [];
  for (const series of all) shown.push(await showSeries(tx, { ...series, today }));
  return shown;
}

/**
 * Writes a series' numbers another way from now on, and lets it go on with a higher one. A lower one would give out
 * numbers twice, or pass over them one by one, so it is refused. The numbers in between are noted as passed over.
 */
export async function changeSeries(
  tx: Tx,
  { key, input }: { key: SeriesKey; input: NumberSeriesInput },
): Promise<NumberSeriesAnswer> {
  const writing = { prefix: readPrefix(input.prefix), padding: input.padding };
  const today = await todayOf(tx);
  const period = periodOf(writing, { on: today });
  // So that there is a row to lock: the first number of the series may be taken at this moment.
  await insertSeries(tx, { ...key, ...(key.series === "default" ? defaultOf(key) : writing) });
  const before = await lockSeries(tx, key);
  invariant(before, "A series that was made is there.");
  await endSpans(tx, { ...key, ...before });
  await putSeries(tx, { ...key, ...writing });
  if (input.next !== undefined) await goOnWith(tx, { key, period, next: BigInt(input.next) });
  await recordEvent(tx, {
    type: "settings.changed",
    mode: key.mode,
    data: { changed: ["numbering"], ...key, from: before.prefix, to: writing.prefix },
  });
  return showSeries(tx, { ...key, ...writing, today });
}

async function goOnWith(
  tx: Tx,
  { key, period, next }: { key: SeriesKey; period: string; next: bigint },
): Promise<void> {
  const last = await readLastCount(tx, { ...key, period });
  if (next <= last) {
    const detail = say(
      "The next number can only rise, and {{last}} was given out already; choose {{next}} or higher.",
      { last, next: last + 1n },
    );
    throw invalid({ pointer: "/next", detail });
  }
  if (next === last + 1n) return;
  await raiseCount(tx, { ...key, period, last: next - 1n });
  await insertGap(tx, { ...key, period, first: last + 1n, last: next - 1n });
}

/** `{year}` once at most, and otherwise what people can read out and banks can carry in a reference. */
function readPrefix(typed: string): string {
  const prefix = typed.trimStart();
  const rest = prefix.replace("{year}", "");
  if (/^[\p{L}\d ./_-]*$/u.test(rest)) return prefix;
  const detail = say("Use letters, digits, spaces and the signs - . / _, and {year} once at most.");
  throw invalid({ pointer: "/prefix", detail });
}

async function showSeries(
  tx: Tx,
  { today, prefix, padding, ...key }: SeriesKey & NumberSeries & { today: Day },
): Promise<NumberSeriesAnswer> {
  const period = periodOf({ prefix }, { on: today });
  const next = (await readLastCount(tx, { ...key, period })) + 1n;
  const nextNumber = writeNumber(next, { prefix, padding, period });
  // The largest `next` that can be set has twelve digits, and a number is exact up to fifteen.
  return { ...key, prefix, padding, next: Number(next), nextNumber };
}

async function todayOf(tx: Tx): Promise<Day> {
  const { timeZone } = await readMerchant(tx);
  return dayIn(timeZone, tx.now);
}

const DEFAULTS = (["live", "test"] as const).flatMap((mode) =>
  (["invoice", "credit_note"] as const).map((document) => ({
    mode,
    document,
    series: "default",
    ...DEFAULT_SERIES[mode][document],
  })),
);

function defaultOf({ mode, document }: SeriesKey): NumberSeries {
  return DEFAULT_SERIES[mode][document];
}

/** Live before test, invoices before credit notes, the default before the merchant's own. */
function rankOf({ mode, document, series }: SeriesKey): number {
  return (mode === "live" ? 0 : 4) + (document === "invoice" ? 0 : 2) + (series === "default" ? 0 : 1);
}

function invalid(error: FieldError): Problem {
  return new Problem("invalid_request", { detail: error.detail, errors: [error] });
}
