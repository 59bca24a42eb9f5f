import type { Tx } from "../db/tx.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";

export type NumberSeries = { prefix: string; padding: number };
type SeriesKey = { mode: Mode; document: "invoice" | "credit_note"; series: string };

/** How a series writes its numbers; null when the merchant has no such series. */
export async function readSeries(
  { sql }: Tx,
  { mode, document, series }: SeriesKey,
): Promise<NumberSeries | null> {
  const [row] = await sql<NumberSeries[]>`
    select prefix, padding from number_series
    where mode = ${mode} and document = ${document} and series = ${series}`;
  return row ?? null;
}

/** Makes a series; one that is there already stays as it is. */
export async function insertSeries(
  { sql, merchantId }: Tx,
  { mode, document, series, prefix, padding }: SeriesKey & NumberSeries,
): Promise<void> {
  await sql`
    insert into number_series (merchant_id, mode, document, series, prefix, padding)
    values (${merchantId}, ${mode}, ${document}, ${series}, ${prefix}, ${padding})
    on conflict do nothing`;
}

/** The next number of the period; whoever asks at the same time waits here until this transaction ends. */
export async function takeNext(
  { sql, merchantId }: Tx,
  { mode, document, series, period }: SeriesKey & { period: string },
): Promise<bigint> {
  const [row] = await sql<[{ last: bigint }]>`
    insert into number_counters as c (merchant_id, mode, document, series, period, last)
    values (${merchantId}, ${mode}, ${document}, ${series}, ${period}, 1)
    on conflict (merchant_id, mode, document, series, period) do update set last = c.last + 1
    returning last`;
  return row.last;
}

type NumberKey = { mode: Mode; document: "invoice" | "credit_note"; number: string };

/**
 * Makes two that want the same number come one after the other, by whatever road: given out, chosen or imported. The
 * lock ends with the transaction, and who waited sees the other's document.
 */
export async function lockNumber(
  { sql, merchantId }: Tx,
  { mode, document, number }: NumberKey,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${merchantId} ${document} ${mode} ${number}`}, 0))`;
}

/** Call with the number locked. Whether a document that was imported, or numbered by hand, already has this number. */
export async function isNumberTaken({ sql }: Tx, { mode, document, number }: NumberKey): Promise<boolean> {
  const [row] =
    document === "invoice"
      ? await sql`select 1 from invoices where mode = ${mode} and number = ${number} and status <> 'draft'`
      : await sql`select 1 from credit_notes where mode = ${mode} and number = ${number}`;
  return row !== undefined;
}
