import type { Tx } from "../db/tx.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";

export type NumberSeries = { prefix: string; padding: number };
export type SeriesKey = { mode: Mode; document: "invoice" | "credit_note"; series: string };

/**
 * How a series writes its numbers; null when the merchant has no such series. It is not written another way before this
 * transaction ends, so a count and its writing belong together.
 */
export async function holdSeries(
  { sql }: Tx,
  { mode, document, series }: SeriesKey,
): Promise<NumberSeries | null> {
  const [row] = await sql<NumberSeries[]>`
    select prefix, padding from number_series
    where mode = ${mode} and document = ${document} and series = ${series} for share`;
  return row ?? null;
}

/** The same to change it: once nobody takes a number of it any more, and nobody does before this transaction ends. */
export async function lockSeries(
  { sql }: Tx,
  { mode, document, series }: SeriesKey,
): Promise<NumberSeries | null> {
  const [row] = await sql<NumberSeries[]>`
    select prefix, padding from number_series
    where mode = ${mode} and document = ${document} and series = ${series} for update`;
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

/** Every series that was used or set. */
export async function listSeries({ sql }: Tx): Promise<(SeriesKey & NumberSeries)[]> {
  return sql<(SeriesKey & NumberSeries)[]>`
    select mode, document, series, prefix, padding from number_series order by mode, document desc, series`;
}

/** Makes a series, or writes its numbers another way from now on. */
export async function putSeries(
  { sql, merchantId }: Tx,
  { mode, document, series, prefix, padding }: SeriesKey & NumberSeries,
): Promise<void> {
  await sql`
    insert into number_series (merchant_id, mode, document, series, prefix, padding)
    values (${merchantId}, ${mode}, ${document}, ${series}, ${prefix}, ${padding})
    on conflict (merchant_id, mode, document, series) do update set prefix = ${prefix}, padding = ${padding}`;
}

/** The last count that was given out in a period; zero when none was. */
export async function readLastCount(
  { sql }: Tx,
  { mode, document, series, period }: SeriesKey & { period: string },
): Promise<bigint> {
  const [row] = await sql<{ last: bigint }[]>`
    select last from number_counters
    where mode = ${mode} and document = ${document} and series = ${series} and period = ${period}`;
  return row?.last ?? 0n;
}

/** Lets the period go on after `last`, never before where it is. */
export async function raiseCount(
  { sql, merchantId }: Tx,
  { mode, document, series, period, last }: SeriesKey & { period: string; last: bigint },
): Promise<void> {
  await sql`
    insert into number_counters as c (merchant_id, mode, document, series, period, last)
    values (${merchantId}, ${mode}, ${document}, ${series}, ${period}, ${last})
    on conflict (merchant_id, mode, document, series, period) do update set last = greatest(c.last, ${last})`;
}

/** Keeps how the counts up to now were written, in every period of the series; call before it is written another way. */
export async function endSpans(
  { sql, now }: Tx,
  { mode, document, series, prefix, padding }: SeriesKey & NumberSeries,
): Promise<void> {
  await sql`
    insert into number_spans (merchant_id, mode, document, series, period, first, last, prefix, padding, ended_at)
    select merchant_id, mode, document, series, period, told.last + 1, c.last, ${prefix}, ${padding}, ${now}
    from number_counters c cross join lateral (
      select coalesce(max(s.last), 0) as last from number_spans s
      where (s.merchant_id, s.mode, s.document, s.series, s.period)
        = (c.merchant_id, c.mode, c.document, c.series, c.period)
    ) told
    where mode = ${mode} and document = ${document} and series = ${series} and c.last > told.last`;
}

/** Notes that counts were passed over on purpose, so that the auditor does not miss their documents. */
export async function insertGap(
  { sql, now, merchantId }: Tx,
  gap: SeriesKey & { period: string; first: bigint; last: bigint },
): Promise<void> {
  await sql`
    insert into number_spans (merchant_id, mode, document, series, period, first, last, ended_at)
    values (${merchantId}, ${gap.mode}, ${gap.document}, ${gap.series}, ${gap.period}, ${gap.first}, ${gap.last}, ${now})`;
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

/**
 * Whether a document that was imported, or numbered by hand, already has this number. A no stays one only while the
 * number is locked.
 */
export async function isNumberTaken({ sql }: Tx, { mode, document, number }: NumberKey): Promise<boolean> {
  const [row] =
    document === "invoice"
      ? await sql`select 1 from invoices where mode = ${mode} and number = ${number} and status <> 'draft'`
      : await sql`select 1 from credit_notes where mode = ${mode} and number = ${number}`;
  return row !== undefined;
}
