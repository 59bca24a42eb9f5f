import type { JsonValue } from "../db/database.ts";
import type { Source, Tx } from "../db/tx.ts";
import type { Id, InvoiceId, PaymentId } from "../ids/ids.ts";
import type { EventType } from "./record-event.ts";

export type EventRow = {
  id: Id<"event">;
  sequence: bigint;
  type: EventType;
  mode: "test" | "live" | null;
  invoiceId: InvoiceId | null;
  paymentId: PaymentId | null;
  source: Source;
  /** Who of the team acted, and what they are called while they belong to it. */
  userId: string | null;
  userName: string | null;
  data: Record<string, JsonValue>;
  createdAt: Date;
};

/** Stores an event; the database gives it its place in the sequence. */
export async function insertEvent(
  { sql, now, merchantId, source, userId, apiKeyId }: Tx,
  event: Pick<EventRow, "id" | "type" | "mode" | "invoiceId" | "paymentId"> & {
    data: { [key: string]: JsonValue };
  },
): Promise<void> {
  await sql`
    insert into events (merchant_id, id, type, mode, invoice_id, payment_id, source, user_id,
      api_key_id, data, created_at)
    values (${merchantId}, ${event.id}, ${event.type}, ${event.mode}, ${event.invoiceId}, ${event.paymentId}, ${source},
      ${userId}, ${apiKeyId}, ${sql.json(event.data)}, ${now})`;
}

/** One event, or null when this merchant has none with that id. */
export async function readEvent({ sql }: Tx, { id }: { id: EventRow["id"] }): Promise<EventRow | null> {
  const [row] = await sql<EventRow[]>`
    select e.id, sequence, type, mode, invoice_id, payment_id, source, user_id, u.name as user_name, data, created_at
    from events e left join auth."user" u on u.id = e.user_id where e.id = ${id}`;
  return row ?? null;
}

/** Oldest first, as the timeline tells it. */
export async function listEventsOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<EventRow[]> {
  return sql<EventRow[]>`
    select e.id, sequence, type, mode, invoice_id, payment_id, source, user_id, u.name as user_name, data, created_at
    from events e left join auth."user" u on u.id = e.user_id where invoice_id = ${invoiceId} order by sequence`;
}

/** What happened to it last, or null when nothing did. */
export async function lastEventOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<EventRow | null> {
  const [row] = await sql<EventRow[]>`
    select id, sequence, type, mode, invoice_id, payment_id, source, data, created_at
    from events where invoice_id = ${invoiceId} order by sequence desc limit 1`;
  return row ?? null;
}

/** Newest first, before a sequence number when one is given. */
export async function listEvents(
  { sql }: Tx,
  { before, type, limit }: { before: bigint | null; type: string | null; limit: number },
): Promise<EventRow[]> {
  return sql<EventRow[]>`
    select e.id, sequence, type, mode, invoice_id, payment_id, source, user_id, u.name as user_name, data, created_at
    from events e left join auth."user" u on u.id = e.user_id
    where (${before}::bigint is null or sequence < ${before}) and (${type}::text is null or type = ${type})
    order by sequence desc limit ${limit}`;
}
