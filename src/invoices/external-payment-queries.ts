import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { ExternalPaymentId, InvoiceId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";

export type ExternalPaymentType = "bank" | "cash" | "card_reader" | "other";

/** Money that came another way than through Mollie. */
export type ExternalPayment = {
  id: ExternalPaymentId;
  invoiceId: InvoiceId;
  type: ExternalPaymentType;
  currency: Currency;
  amountMinor: bigint;
  paidOn: Day;
  reference: string | null;
  createdAt: Date;
  removedAt: Date | null;
};

/** Stores an external payment; booking it is the use case's. */
export async function insertExternalPayment(
  { sql, now, merchantId }: Tx,
  payment: Omit<ExternalPayment, "createdAt" | "removedAt">,
): Promise<void> {
  await sql`
    insert into external_payments (merchant_id, id, invoice_id, type, currency, amount_minor, paid_on, reference,
      created_at)
    values (${merchantId}, ${payment.id}, ${payment.invoiceId}, ${payment.type}, ${payment.currency},
      ${payment.amountMinor}, ${payment.paidOn}, ${payment.reference}, ${now})`;
}

/** One external payment, taken back or not; null when there is none. */
export async function readExternalPayment(
  { sql }: Tx,
  { id }: { id: ExternalPaymentId },
): Promise<ExternalPayment | null> {
  const [row] = await sql<ExternalPayment[]>`
    select id, invoice_id, type, currency, amount_minor, paid_on, reference, created_at, removed_at
    from external_payments where id = ${id}`;
  return row ?? null;
}

/** The external payments of an invoice, oldest first, those taken back too. */
export async function listExternalPayments(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<ExternalPayment[]> {
  return sql<ExternalPayment[]>`
    select id, invoice_id, type, currency, amount_minor, paid_on, reference, created_at, removed_at
    from external_payments where invoice_id = ${invoiceId} order by created_at, id`;
}

/** Notes that it was taken back; the row stays. */
export async function markRemoved({ sql, now }: Tx, { id }: { id: ExternalPaymentId }): Promise<void> {
  await sql`update external_payments set removed_at = ${now} where id = ${id}`;
}
