import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { ExternalPaymentId, InvoiceId, TransactionTypeId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";

export type ExternalPaymentType = "bank" | "cash" | "card_reader" | "other";

/** Money that came another way than through Mollie. */
export type ExternalPayment = {
  id: ExternalPaymentId;
  invoiceId: InvoiceId;
  /** What it is booked as. */
  type: ExternalPaymentType;
  /** The merchant's own type, where it was registered with one. */
  transactionTypeId: TransactionTypeId | null;
  transactionTypeName: string | null;
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
  payment: Omit<ExternalPayment, "transactionTypeName" | "createdAt" | "removedAt">,
): Promise<void> {
  await sql`
    insert into external_payments (merchant_id, id, invoice_id, type, transaction_type_id, currency, amount_minor,
      paid_on, reference, created_at)
    values (${merchantId}, ${payment.id}, ${payment.invoiceId}, ${payment.type}, ${payment.transactionTypeId},
      ${payment.currency}, ${payment.amountMinor}, ${payment.paidOn}, ${payment.reference}, ${now})`;
}

/** One external payment, taken back or not; null when there is none. */
export async function readExternalPayment(
  { sql }: Tx,
  { id }: { id: ExternalPaymentId },
): Promise<ExternalPayment | null> {
  const [row] = await sql<ExternalPayment[]>`
    select ${columns(sql)} from external_payments e
    left join transaction_types t on t.merchant_id = e.merchant_id and t.id = e.transaction_type_id
    where e.id = ${id}`;
  return row ?? null;
}

/** The external payments of an invoice, oldest first, those taken back too. */
export async function listExternalPayments(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<ExternalPayment[]> {
  return sql<ExternalPayment[]>`
    select ${columns(sql)} from external_payments e
    left join transaction_types t on t.merchant_id = e.merchant_id and t.id = e.transaction_type_id
    where e.invoice_id = ${invoiceId} order by e.created_at, e.id`;
}

/** Notes that it was taken back; the row stays. */
export async function markRemoved({ sql, now }: Tx, { id }: { id: ExternalPaymentId }): Promise<void> {
  await sql`update external_payments set removed_at = ${now} where id = ${id}`;
}

function columns(sql: Tx["sql"]) {
  return sql`e.id, e.invoice_id, e.type, e.transaction_type_id, t.name as transaction_type_name, e.currency,
    e.amount_minor, e.paid_on, e.reference, e.created_at, e.removed_at`;
}
