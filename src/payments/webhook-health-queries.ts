import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";

/** A payment that ended and that Mollie did not call about. */
export type MissingCall = {
  paymentId: PaymentId;
  invoiceId: InvoiceId;
  invoiceNumber: string | null;
  molliePaymentId: string;
  completedAt: Date;
};

/** Payments whose creation told Mollie where to call; the others were made while nobody could reach us. */
function isCalledAbout(sql: Tx["sql"]) {
  return sql`request_body::jsonb->>'webhookUrl' is not null`;
}

/** Payments that ended between the two instants without a call since they were made, the newest first. */
export async function listMissingCalls(
  { sql }: Tx,
  { mode, after, before, limit }: { mode: Mode; after: Date; before: Date; limit: number },
): Promise<MissingCall[]> {
  return sql<MissingCall[]>`
    select p.id as payment_id, p.invoice_id, i.number as invoice_number, p.mollie_payment_id, p.completed_at
    from payments p
    join invoices i on i.merchant_id = p.merchant_id and i.id = p.invoice_id
    where p.mode = ${mode} and p.created_at >= ${after} and p.completed_at < ${before}
      and ${isCalledAbout(sql)}
      and not exists (
        select from webhook_inbox w
        where w.received_at >= ${after} and w.received_at >= p.created_at and w.mollie_id = p.mollie_payment_id
      )
    order by p.completed_at desc, p.id limit ${limit}`;
}

/**
 * When the newest payment was made that Mollie should have called about by now, if no call came since, our own test calls
 * aside; null when all is well. Mollie calls within seconds: https://docs.mollie.com/reference/webhooks
 */
export async function readSilenceSince(
  { sql }: Tx,
  { mode, before, toleranceMs }: { mode: Mode; before: Date; toleranceMs: number },
): Promise<Date | null> {
  const [row] = await sql<{ since: Date }[]>`
    select paid_at as since
    from (
      select paid_at from payments
      where mode = ${mode} and status = 'paid' and set_aside_reason is null and paid_at < ${before}
        and ${isCalledAbout(sql)}
      order by paid_at desc limit 1
    ) as newest
    where not exists (
      select from webhook_inbox
      where received_at >= newest.paid_at - ${toleranceMs} * interval '1 millisecond'
        and mollie_id not like 'selftest\\_%'
    )`;
  return row?.since ?? null;
}

/** Whether a call with this id is in the inbox. */
export async function hasCall({ sql }: Tx, { mollieId }: { mollieId: string }): Promise<boolean> {
  const [row] = await sql`select 1 from webhook_inbox where mollie_id = ${mollieId}`;
  return row !== undefined;
}
