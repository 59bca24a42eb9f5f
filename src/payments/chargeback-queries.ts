import type { Tx } from "../db/tx.ts";
import type { ChargebackId, InvoiceId, PaymentId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";

/** Money that the payer's bank took back from the merchant; the amount in minor units of `currency`. */
export type Chargeback = {
  id: ChargebackId;
  paymentId: PaymentId;
  invoiceId: InvoiceId;
  mollieChargebackId: string;
  currency: Currency;
  amountMinor: bigint;
  /** Mollie tells it of direct debits alone. */
  reason: string | null;
  chargedBackAt: Date;
  /** When the bank gave it again. */
  reversedAt: Date | null;
  createdAt: Date;
};

/** Stores a chargeback that Mollie told of. */
export async function insertChargeback(
  { sql, now, merchantId }: Tx,
  chargeback: Omit<Chargeback, "createdAt">,
): Promise<void> {
  await sql`
    insert into chargebacks (merchant_id, id, payment_id, invoice_id, mollie_chargeback_id, currency, amount_minor, reason,
      charged_back_at, reversed_at, created_at)
    values (${merchantId}, ${chargeback.id}, ${chargeback.paymentId}, ${chargeback.invoiceId},
      ${chargeback.mollieChargebackId}, ${chargeback.currency}, ${chargeback.amountMinor}, ${chargeback.reason},
      ${chargeback.chargedBackAt}, ${chargeback.reversedAt}, ${now})`;
}

/** Those of a payment, oldest first. */
export async function listChargebacksOfPayment(
  { sql }: Tx,
  { paymentId }: { paymentId: PaymentId },
): Promise<Chargeback[]> {
  return sql<Chargeback[]>`
    select ${columns(sql)} from chargebacks where payment_id = ${paymentId} order by charged_back_at, id`;
}

/** Those of an invoice's payments, newest first. */
export async function listChargebacksOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Chargeback[]> {
  return sql<Chargeback[]>`
    select ${columns(sql)} from chargebacks where invoice_id = ${invoiceId} order by charged_back_at desc, id desc`;
}

/** The bank gave the money again; the first time counts. */
export async function markReversed(
  { sql }: Tx,
  { id, reversedAt }: { id: ChargebackId; reversedAt: Date },
): Promise<void> {
  await sql`update chargebacks set reversed_at = ${reversedAt} where id = ${id} and reversed_at is null`;
}

/** Which of Mollie's chargebacks are known, each as `received` or `reversed`. */
export async function knownChargebacks(
  { sql }: Tx,
  { mollieIds }: { mollieIds: readonly string[] },
): Promise<Map<string, string>> {
  if (mollieIds.length === 0) return new Map();
  const rows = await sql<{ mollieChargebackId: string; state: string }[]>`
    select mollie_chargeback_id, case when reversed_at is null then 'received' else 'reversed' end as state
    from chargebacks where mollie_chargeback_id in ${sql(mollieIds)}`;
  return new Map(rows.map(({ mollieChargebackId, state }) => [mollieChargebackId, state]));
}

function columns(sql: Tx["sql"]) {
  return sql`id, payment_id, invoice_id, mollie_chargeback_id, currency, amount_minor, reason, charged_back_at,
    reversed_at, created_at`;
}
