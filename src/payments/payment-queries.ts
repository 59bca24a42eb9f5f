import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import type { News } from "./mollie-news.ts";
import type { Payment } from "./payment.ts";

/** Stores a payment that Mollie has not been asked for yet. */
export async function insertPayment(
  { sql, now, merchantId }: Tx,
  payment: Pick<
    Payment,
    | "id"
    | "invoiceId"
    | "connectionId"
    | "profileId"
    | "mode"
    | "currency"
    | "amountMinor"
    | "idempotencyKey"
    | "requestBody"
    | "nextCheckAt"
  >,
): Promise<void> {
  await sql`
    insert into payments (merchant_id, id, invoice_id, connection_id, profile_id, mode, currency, amount_minor, creation,
      idempotency_key, request_body, asked_at, next_check_at, created_at, updated_at)
    values (${merchantId}, ${payment.id}, ${payment.invoiceId}, ${payment.connectionId}, ${payment.profileId},
      ${payment.mode}, ${payment.currency}, ${payment.amountMinor}, 'pending', ${payment.idempotencyKey},
      ${payment.requestBody}, ${now}, ${payment.nextCheckAt}, ${now}, ${now})`;
}

/** One payment, or null when this merchant has none with that id. */
export async function readPayment({ sql }: Tx, { id }: { id: PaymentId }): Promise<Payment | null> {
  const [row] = await sql<Payment[]>`select ${columns(sql)} from payments where id = ${id}`;
  return row ?? null;
}

/** The invoice's row is locked before. */
export async function lockPayment({ sql }: Tx, { id }: { id: PaymentId }): Promise<Payment | null> {
  const [row] = await sql<Payment[]>`select ${columns(sql)} from payments where id = ${id} for no key update`;
  return row ?? null;
}

/** The payment that has this id at Mollie (`tr_…`); null when none of ours has. */
export async function findPaymentByMollieId(
  { sql }: Tx,
  { molliePaymentId }: { molliePaymentId: string },
): Promise<Payment | null> {
  const [row] = await sql<Payment[]>`
    select ${columns(sql)} from payments where mollie_payment_id = ${molliePaymentId}`;
  return row ?? null;
}

/** Those of ours among some of Mollie's ids. */
export async function findPaymentIdsByMollieIds(
  { sql }: Tx,
  { mollieIds }: { mollieIds: readonly string[] },
): Promise<PaymentId[]> {
  if (mollieIds.length === 0) return [];
  const rows = await sql<{ id: PaymentId }[]>`
    select id from payments where mollie_payment_id in ${sql(mollieIds)} order by id`;
  return rows.map(({ id }) => id);
}

/** Newest first. */
export async function listPaymentsOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Payment[]> {
  return sql<Payment[]>`
    select ${columns(sql)} from payments where invoice_id = ${invoiceId} order by created_at desc, id desc`;
}

/** The same with their rows locked, in id order, as everybody locks them. */
export async function lockPaymentsOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Payment[]> {
  return sql<Payment[]>`
    select ${columns(sql)} from payments where invoice_id = ${invoiceId} order by id for no key update`;
}

/** Mollie made it. */
export async function markCreated(
  { sql, now }: Tx,
  {
    id,
    molliePaymentId,
    news,
    nextCheckAt,
  }: { id: PaymentId; molliePaymentId: string; news: News; nextCheckAt: Date | null },
): Promise<void> {
  await sql`
    update payments set creation = 'created', refusal = null, mollie_payment_id = ${molliePaymentId}, status = ${news.status},
      method = ${news.method}, checkout_url = ${news.checkoutUrl}, expires_at = ${news.expiresAt},
      is_cancelable = ${news.isCancelable}, paid_at = ${news.paidAt}, completed_at = ${news.completedAt},
      last_answer = ${sql.json(news.lastAnswer)}, next_check_at = ${nextCheckAt}, updated_at = ${now}
    where id = ${id}`;
}

/** Mollie said no, or nobody knows and nobody can find out any more; it is no longer offered. */
export async function markNotCreated(
  { sql, now }: Tx,
  { id, creation, refusal }: { id: PaymentId; creation: "refused" | "unknown"; refusal: string },
): Promise<void> {
  await sql`
    update payments set creation = ${creation}, refusal = ${refusal}, next_check_at = null,
      replaced_at = coalesce(replaced_at, ${now}), updated_at = ${now}
    where id = ${id}`;
}

/** What Mollie says now, and one observation more. */
export async function applyNews(
  { sql, now }: Tx,
  { id, news, nextCheckAt }: { id: PaymentId; news: News; nextCheckAt: Date | null },
): Promise<void> {
  await sql`
    update payments set status = ${news.status}, method = ${news.method}, checkout_url = ${news.checkoutUrl},
      expires_at = ${news.expiresAt}, is_cancelable = ${news.isCancelable}, paid_at = ${news.paidAt},
      completed_at = ${news.completedAt}, last_answer = ${sql.json(news.lastAnswer)}, set_aside_reason = null,
      observation = observation + 1, checks = checks + 1, next_check_at = ${nextCheckAt}, updated_at = ${now}
    where id = ${id}`;
}

/** Looked, and nothing was applied. */
export async function noteLook(
  { sql }: Tx,
  {
    id,
    nextCheckAt,
    setAsideReason,
  }: { id: PaymentId; nextCheckAt: Date | null; setAsideReason: string | null },
): Promise<void> {
  await sql`
    update payments set observation = observation + 1, checks = checks + 1, next_check_at = ${nextCheckAt},
      set_aside_reason = ${setAsideReason}
    where id = ${id}`;
}

/** Nobody looked: only the plan moves, and a payment that nothing is expected of any more gets none. */
export async function postponeLook(
  { sql }: Tx,
  { id, nextCheckAt }: { id: PaymentId; nextCheckAt: Date },
): Promise<void> {
  await sql`update payments set next_check_at = ${nextCheckAt} where id = ${id} and next_check_at is not null`;
}

/**
 * More is expected of a payment that had nothing to come: looks at `at` the latest. An answer that was fetched before is
 * outdated by this.
 */
export async function expectMore({ sql }: Tx, { id, at }: { id: PaymentId; at: Date }): Promise<void> {
  await sql`
    update payments set observation = observation + 1, next_check_at = least(coalesce(next_check_at, ${at}), ${at})
    where id = ${id}`;
}

/** Takes it off offer; the first time counts. */
export async function markReplaced({ sql, now }: Tx, { id }: { id: PaymentId }): Promise<void> {
  await sql`update payments set replaced_at = ${now}, updated_at = ${now} where id = ${id} and replaced_at is null`;
}

/** True when nobody asked for a look since `notAfter`; then it is noted that somebody did now. */
export async function claimLook(
  { sql, now }: Tx,
  { id, notAfter }: { id: PaymentId; notAfter: Date },
): Promise<boolean> {
  const claimed = await sql`
    update payments set looked_at = ${now} where id = ${id} and (looked_at is null or looked_at <= ${notAfter})`;
  return claimed.count === 1;
}

function columns(sql: Tx["sql"]) {
  return sql`id, invoice_id, connection_id, profile_id, mode, currency, amount_minor, creation, idempotency_key,
    request_body, asked_at, refusal, mollie_payment_id, status, method, checkout_url, expires_at, is_cancelable, paid_at,
    completed_at, observation, last_answer, replaced_at, set_aside_reason, next_check_at, checks, created_at, updated_at`;
}
