import type { Day } from "../clock/clock.ts";
import type { JsonValue } from "../db/database.ts";
import type { Tx } from "../db/tx.ts";
import type { Id, InvoiceId, PaymentId } from "../ids/ids.ts";
import type { MollieOperation } from "./operations.ts";

export type LogEntryId = Id<"integrationLogEntry">;

export type NewLogEntry = About & {
  direction: "in" | "out";
  outcome: "ok" | "refused" | "failed";
  message: string;
  httpMethod?: string | null;
  url?: string | null;
  httpStatus?: number | null;
  durationMs?: number | null;
  invoiceId?: InvoiceId | null;
  paymentId?: PaymentId | null;
  /** JSON or text; secrets are masked before it is stored. */
  request?: unknown;
  answer?: unknown;
};

/** What is done with Mollie has one of the names that we give; what others ask of us, any. */
type About =
  | { integration: "mollie"; operation: MollieOperation }
  | { integration: "api" | "pay-page"; operation: string };

export type LogEntrySummaryRow = {
  id: LogEntryId;
  at: Date;
  direction: "in" | "out";
  integration: "mollie" | "api" | "pay-page";
  operation: string;
  outcome: "ok" | "refused" | "failed";
  message: string;
  invoiceId: InvoiceId | null;
  invoiceNumber: string | null;
  paymentId: PaymentId | null;
  httpMethod: string | null;
  url: string | null;
  httpStatus: number | null;
  durationMs: number | null;
};

/** With what was sent and answered, until the merchant's retention lets it expire. */
export type LogEntryRow = LogEntrySummaryRow & {
  request: unknown;
  answer: unknown;
  bodiesExpired: boolean;
};

/** Stores an entry whose texts were masked before; `writeLog` and `addLogEntry` do that. */
export async function insertLogEntry(
  { sql, now, merchantId }: Tx,
  { id, entry }: { id: LogEntryId; entry: NewLogEntry & { request: JsonValue; answer: JsonValue } },
): Promise<void> {
  await sql`
    insert into integration_log (merchant_id, id, at, direction, integration, operation, outcome, message, http_method,
      url, http_status, duration_ms, invoice_id, payment_id, request, answer)
    values (${merchantId}, ${id}, ${now}, ${entry.direction}, ${entry.integration}, ${entry.operation},
      ${entry.outcome}, ${entry.message}, ${entry.httpMethod ?? null}, ${entry.url ?? null},
      ${entry.httpStatus ?? null}, ${entry.durationMs ?? null}, ${entry.invoiceId ?? null}, ${entry.paymentId ?? null},
      ${sql.json(entry.request)}, ${sql.json(entry.answer)})`;
}

export type LogFilter = {
  outcome: string | null;
  direction: string | null;
  integration: string | null;
  operation: string | null;
  invoiceId: string | null;
  q: string | null;
  /** Days in `timeZone`, both included. */
  from: Day | null;
  to: Day | null;
  timeZone: string;
};

/** Newest first; ids sort by time, so the cursor is the last id of the page before. */
export async function listLogEntries(
  { sql }: Tx,
  filter: {
    before: string | null;
    limit: number;
  } & LogFilter,
): Promise<LogEntrySummaryRow[]> {
  const like = filter.q === null ? null : `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<LogEntrySummaryRow[]>`
    select l.id, l.at, l.direction, l.integration, l.operation, l.outcome, l.message, l.invoice_id,
      i.number as invoice_number, l.payment_id, l.http_method, l.url, l.http_status, l.duration_ms
    from integration_log l
    left join invoices i on i.merchant_id = l.merchant_id and i.id = l.invoice_id
    where (${filter.before}::text is null or l.id < ${filter.before})
      and (${filter.outcome}::text is null or l.outcome = ${filter.outcome})
      and (${filter.direction}::text is null or l.direction = ${filter.direction})
      and (${filter.integration}::text is null or l.integration = ${filter.integration})
      and (${filter.operation}::text is null or l.operation = ${filter.operation})
      and (${filter.from}::date is null or l.at >= ${filter.from}::date::timestamp at time zone ${filter.timeZone})
      and (${filter.to}::date is null or l.at < (${filter.to}::date + 1)::timestamp at time zone ${filter.timeZone})
      and (${filter.invoiceId}::text is null or l.invoice_id = ${filter.invoiceId})
      and (${like}::text is null or l.operation ilike ${like} or l.message ilike ${like} or i.number ilike ${like}
        or l.payment_id = ${filter.q})
    order by l.id desc limit ${filter.limit}`;
}

/** One entry with what was sent and answered, masked; null when there is none. */
export async function readLogEntry({ sql }: Tx, { id }: { id: LogEntryId }): Promise<LogEntryRow | null> {
  const [row] = await sql<LogEntryRow[]>`
    select l.id, l.at, l.direction, l.integration, l.operation, l.outcome, l.message, l.invoice_id,
      i.number as invoice_number, l.payment_id, l.http_method, l.url, l.http_status, l.duration_ms, l.request, l.answer,
      l.bodies_expired
    from integration_log l
    left join invoices i on i.merchant_id = l.merchant_id and i.id = l.invoice_id
    where l.id = ${id}`;
  return row ?? null;
}
