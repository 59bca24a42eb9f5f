import type { Sql } from "../db/database.ts";
import type { Id, InvoiceId, MerchantId, MollieConnectionId, PaymentId, RefundId } from "../ids/ids.ts";

/**
 * The questions asked before a merchant is known. Each goes through a narrow function of the database, which is the
 * only way around row-level security that the service has (`migrations/0006_lookups_and_jobs.sql`).
 */
export async function findMerchantByApiKey(
  sql: Sql,
  { keyHash }: { keyHash: Buffer },
): Promise<{ merchantId: MerchantId; apiKeyId: Id<"apiKey">; name: string } | null> {
  const [row] = await sql<{ merchantId: MerchantId; apiKeyId: Id<"apiKey">; name: string }[]>`
    select merchant_id, api_key_id, name from lookup.merchant_of_api_key(${keyHash})`;
  return row ?? null;
}

/** The invoice whose pay link has this token, open or not; null when no link has it. */
export async function findInvoiceByPayToken(
  sql: Sql,
  { token }: { token: string },
): Promise<{ merchantId: MerchantId; invoiceId: InvoiceId } | null> {
  const [row] = await sql<{ merchantId: MerchantId; invoiceId: InvoiceId }[]>`
    select merchant_id, invoice_id from lookup.invoice_of_pay_token(${token})`;
  return row ?? null;
}

/** The merchant whose webhook address holds this secret; null when nobody's does. */
export async function findMerchantByWebhookSecret(
  sql: Sql,
  { secret }: { secret: string },
): Promise<MerchantId | null> {
  const [row] = await sql<{ merchantId: MerchantId | null }[]>`
    select lookup.merchant_of_webhook_secret(${secret}) as merchant_id`;
  return row?.merchantId ?? null;
}

/** The merchant whose page for finding an invoice is at this address; null where there is none, or it is closed. */
export async function findMerchantByFindPage(
  sql: Sql,
  { slug }: { slug: string },
): Promise<MerchantId | null> {
  const [row] = await sql<{ merchantId: MerchantId | null }[]>`
    select lookup.merchant_of_find_page(${slug}) as merchant_id`;
  return row?.merchantId ?? null;
}

export type MerchantSummary = { id: MerchantId; name: string; package: string; createdAt: Date };

/** Every merchant of the installation, oldest first. */
export async function listMerchants(sql: Sql): Promise<MerchantSummary[]> {
  return sql<MerchantSummary[]>`select id, name, package, created_at from lookup.merchants()`;
}

/** Payments whose next look at Mollie should have happened before `before`: their job was lost. */
export async function findOverduePayments(
  sql: Sql,
  { before, atMost }: { before: Date; atMost: number },
): Promise<{ merchantId: MerchantId; paymentId: PaymentId }[]> {
  return sql<{ merchantId: MerchantId; paymentId: PaymentId }[]>`
    select merchant_id, payment_id from lookup.payments_overdue_for_check(${before}, ${atMost})`;
}

/** Calls of Mollie that still wait although they came before `before`. */
export async function findWaitingWebhookCalls(
  sql: Sql,
  { before, atMost }: { before: Date; atMost: number },
): Promise<{ merchantId: MerchantId; webhookCallId: string }[]> {
  return sql<{ merchantId: MerchantId; webhookCallId: string }[]>`
    select merchant_id, webhook_call_id from lookup.webhook_calls_waiting(${before}, ${atMost})`;
}

/** Refunds that Mollie was asked for before then and whose answer nobody stored: their job was lost. */
export async function findUnansweredRefunds(
  sql: Sql,
  { before, atMost }: { before: Date; atMost: number },
): Promise<{ merchantId: MerchantId; refundId: RefundId }[]> {
  return sql<{ merchantId: MerchantId; refundId: RefundId }[]>`
    select merchant_id, refund_id from lookup.refunds_unanswered(${before}, ${atMost})`;
}

export type ProfileToRead = { merchantId: MerchantId; profileId: string; mode: "test" | "live" };

/** Profiles at Mollie whose refunds and chargebacks nobody asked for since then. */
export async function findProfilesToRead(
  sql: Sql,
  { before, atMost }: { before: Date; atMost: number },
): Promise<ProfileToRead[]> {
  return sql<ProfileToRead[]>`
    select merchant_id, profile_id, mode from lookup.profiles_to_read(${before}, ${atMost})`;
}

/** Drops the idempotency keys of requests that began before then. */
export async function forgetIdempotencyKeys(sql: Sql, { before }: { before: Date }): Promise<void> {
  await sql`select lookup.forget_idempotency_keys(${before})`;
}

/** Keys of connections that ended and that are still kept, those that ended first first. */
export async function findKeptKeys(
  sql: Sql,
  { atMost }: { atMost: number },
): Promise<{ merchantId: MerchantId; connectionId: MollieConnectionId }[]> {
  return sql<{ merchantId: MerchantId; connectionId: MollieConnectionId }[]>`
    select merchant_id, connection_id from lookup.keys_kept(${atMost})`;
}

/** Forgets bodies in the integration log that are older than their merchant wants; how many it did. */
export async function expireLogBodies(
  sql: Sql,
  { asOf, atMost }: { asOf: Date; atMost: number },
): Promise<bigint> {
  const [row] = await sql<[{ expired: bigint }]>`
    select lookup.expire_log_bodies(${asOf}, ${atMost}) as expired`;
  return row.expired;
}

/** Forgets what mails said, as long ago as their merchant forgets bodies of its log; how many it did. */
export async function expireMailContents(
  sql: Sql,
  { asOf, atMost }: { asOf: Date; atMost: number },
): Promise<bigint> {
  const [row] = await sql<[{ expired: bigint }]>`
    select lookup.expire_mail_contents(${asOf}, ${atMost}) as expired`;
  return row.expired;
}
