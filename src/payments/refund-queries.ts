import type { Tx } from "../db/tx.ts";
import type { CreditNoteId, InvoiceId, PaymentId, RefundId } from "../ids/ids.ts";
import type { Refund, RefundPurpose } from "./refund.ts";

/** Stores a refund: one that Mollie is about to be asked for, or one that was found there. */
export async function insertRefund(
  { sql, now, merchantId }: Tx,
  refund: Omit<Refund, "createdAt" | "updatedAt" | "askedAt" | "refusal" | "creditNoteId">,
): Promise<void> {
  await sql`
    insert into refunds (merchant_id, id, payment_id, invoice_id, connection_id, origin, currency, amount_minor,
      description, purpose, creation, idempotency_key, request_body, asked_at, request_key, mollie_refund_id, status,
      created_at, updated_at, completed_at)
    values (${merchantId}, ${refund.id}, ${refund.paymentId}, ${refund.invoiceId}, ${refund.connectionId},
      ${refund.origin}, ${refund.currency}, ${refund.amountMinor}, ${refund.description}, ${refund.purpose},
      ${refund.creation}, ${refund.idempotencyKey}, ${refund.requestBody}, ${now}, ${refund.requestKey},
      ${refund.mollieRefundId}, ${refund.status}, ${now}, ${now}, ${refund.completedAt})`;
}

/** One refund, or null when this merchant has none with that id. */
export async function readRefund({ sql }: Tx, { id }: { id: RefundId }): Promise<Refund | null> {
  const [row] = await sql<Refund[]>`select ${columns(sql)} from refunds where id = ${id}`;
  return row ?? null;
}

/** Those of a payment, oldest first. The payment's row, if locked, keeps them as they are. */
export async function listRefundsOfPayment(
  { sql }: Tx,
  { paymentId }: { paymentId: PaymentId },
): Promise<Refund[]> {
  return sql<Refund[]>`
    select ${columns(sql)} from refunds where payment_id = ${paymentId} order by created_at, id`;
}

/** Those of an invoice's payments, newest first. */
export async function listRefundsOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Refund[]> {
  return sql<Refund[]>`
    select ${columns(sql)} from refunds where invoice_id = ${invoiceId} order by created_at desc, id desc`;
}

/** The refund that a caller began with this idempotency key since then, unless it was refused. */
export async function findRefundByRequestKey(
  { sql }: Tx,
  { requestKey, since }: { requestKey: string; since: Date },
): Promise<Refund | null> {
  const [row] = await sql<Refund[]>`
    select ${columns(sql)} from refunds
    where request_key = ${requestKey} and created_at > ${since} and creation <> 'refused'
    order by created_at desc, id desc limit 1`;
  return row ?? null;
}

/** Mollie has it under this id. */
export async function markRefundCreated(
  { sql, now }: Tx,
  { id, mollieRefundId, status }: { id: RefundId; mollieRefundId: string; status: string },
): Promise<void> {
  await sql`
    update refunds set creation = 'created', refusal = null, mollie_refund_id = ${mollieRefundId}, status = ${status},
      updated_at = ${now}
    where id = ${id}`;
}

/** Mollie said no, or nobody knows and nobody can find out any more. */
export async function markRefundNotCreated(
  { sql, now }: Tx,
  { id, creation, refusal }: { id: RefundId; creation: "refused" | "unknown"; refusal: string },
): Promise<void> {
  await sql`
    update refunds set creation = ${creation}, refusal = ${refusal}, updated_at = ${now}
    where id = ${id} and creation = 'pending'`;
}

/** Mollie gave it another status; `completedAt` stays null while more is expected. */
export async function markRefundStatus(
  { sql, now }: Tx,
  { id, status, completedAt }: { id: RefundId; status: string; completedAt: Date | null },
): Promise<void> {
  await sql`
    update refunds set status = ${status}, completed_at = ${completedAt}, updated_at = ${now} where id = ${id}`;
}

/** Why it was made, and the credit note that goes with it. */
export async function setRefundPurpose(
  { sql, now }: Tx,
  {
    id,
    purpose,
    creditNoteId,
  }: { id: RefundId; purpose: RefundPurpose | null; creditNoteId: CreditNoteId | null },
): Promise<void> {
  await sql`
    update refunds set purpose = ${purpose}, credit_note_id = ${creditNoteId}, updated_at = ${now} where id = ${id}`;
}

/** Which of Mollie's refunds are known, each with the status that it had when it was last seen. */
export async function knownRefunds(
  { sql }: Tx,
  { mollieIds }: { mollieIds: readonly string[] },
): Promise<Map<string, string>> {
  if (mollieIds.length === 0) return new Map();
  const rows = await sql<{ mollieRefundId: string; status: string }[]>`
    select mollie_refund_id, status from refunds where mollie_refund_id in ${sql(mollieIds)}`;
  return new Map(rows.map(({ mollieRefundId, status }) => [mollieRefundId, status]));
}

function columns(sql: Tx["sql"]) {
  return sql`id, payment_id, invoice_id, connection_id, origin, currency, amount_minor, description, purpose,
    credit_note_id, creation, idempotency_key, request_body, asked_at, request_key, refusal, mollie_refund_id, status,
    created_at, updated_at, completed_at`;
}
