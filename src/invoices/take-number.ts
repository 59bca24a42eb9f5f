import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import {
  holdSeries,
  insertSeries,
  isNumberTaken,
  lockNumber,
  type NumberSeries,
  takeNext,
} from "./number-queries.ts";

/**
 * How a merchant's documents are numbered until it says otherwise. `{year}` is the year of the document's date, and
 * makes the count begin again each year by itself. Test documents have a series that nobody takes for real.
 */
export const DEFAULT_SERIES: Record<Mode, Record<"invoice" | "credit_note", NumberSeries>> = {
  live: {
    invoice: { prefix: "F{year}-", padding: 5 },
    credit_note: { prefix: "C{year}-", padding: 5 },
  },
  test: {
    invoice: { prefix: "TEST-F{year}-", padding: 5 },
    credit_note: { prefix: "TEST-C{year}-", padding: 5 },
  },
};

/**
 * The next number of the series, without gaps: it is given out in the transaction that uses it, and others wait for
 * that one to end. A number that an imported document has already is passed over.
 */
export async function takeNumber(
  tx: Tx,
  {
    mode,
    document,
    series,
    issuedOn,
  }: { mode: Mode; document: "invoice" | "credit_note"; series: string; issuedOn: Day },
): Promise<string> {
  const writing = await seriesFor(tx, { mode, document, series });
  const period = periodOf(writing, { on: issuedOn });
  for (;;) {
    const next = await takeNext(tx, { mode, document, series, period });
    const number = writeNumber(next, { ...writing, period });
    // Looked at before it is locked, too: the server's memory does not hold a lock for each of thousands of numbers.
    if (await isNumberTaken(tx, { mode, document, number })) continue;
    await lockNumber(tx, { mode, document, number });
    if (!(await isNumberTaken(tx, { mode, document, number }))) return number;
  }
}

/** What a series counts within: the year where its numbers have one, else all time, which is written as nothing. */
export function periodOf({ prefix }: Pick<NumberSeries, "prefix">, { on }: { on: Day }): string {
  return prefix.includes("{year}") ? on.slice(0, 4) : "";
}

/** A number as it stands on a document; the auditor writes it in SQL the same way. */
export function writeNumber(
  count: bigint,
  { prefix, padding, period }: NumberSeries & { period: string },
): string {
  return prefix.replace("{year}", period) + count.toString().padStart(padding, "0");
}

async function seriesFor(
  tx: Tx,
  { mode, document, series }: { mode: Mode; document: "invoice" | "credit_note"; series: string },
): Promise<NumberSeries> {
  const found = await holdSeries(tx, { mode, document, series });
  if (found) return found;
  if (series !== "default") {
    const detail = say(
      'There is no series "{{series}}" for {{mode}} documents; leave it out for the default one.',
      { series, mode: say(mode) },
    );
    throw new Problem("invalid_request", { detail, errors: [{ pointer: "/series", detail }] });
  }
  const made = DEFAULT_SERIES[mode][document];
  await insertSeries(tx, { mode, document, series, ...made });
  return made;
}
