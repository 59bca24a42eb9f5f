import type { Tx } from "../db/tx.ts";
import type { InvoiceId, SurplusApplicationId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";

/** Surplus of one invoice that pays another one of the same customer; the amount in minor units of `currency`. */
export type SurplusApplication = {
  id: SurplusApplicationId;
  fromInvoiceId: InvoiceId;
  fromNumber: string;
  toInvoiceId: InvoiceId;
  toNumber: string;
  currency: Currency;
  amountMinor: bigint;
  createdAt: Date;
  removedAt: Date | null;
};

/** Stores an application; booking it on both invoices is the use case's. */
export async function insertSurplusApplication(
  { sql, now, merchantId }: Tx,
  application: Pick<SurplusApplication, "id" | "fromInvoiceId" | "toInvoiceId" | "currency" | "amountMinor">,
): Promise<void> {
  await sql`
    insert into surplus_applications (merchant_id, id, from_invoice_id, to_invoice_id, currency, amount_minor,
      created_at)
    values (${merchantId}, ${application.id}, ${application.fromInvoiceId}, ${application.toInvoiceId},
      ${application.currency}, ${application.amountMinor}, ${now})`;
}

/** One application, taken back or not; null when there is none. */
export async function readSurplusApplication(
  { sql }: Tx,
  { id }: { id: SurplusApplicationId },
): Promise<SurplusApplication | null> {
  const [row] = await sql<SurplusApplication[]>`${shown(sql)} where s.id = ${id}`;
  return row ?? null;
}

/** What this invoice gave to others and got from others, oldest first, those taken back too. */
export async function listSurplusApplications(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<SurplusApplication[]> {
  return sql<SurplusApplication[]>`
    ${shown(sql)} where s.from_invoice_id = ${invoiceId} or s.to_invoice_id = ${invoiceId}
    order by s.created_at, s.id`;
}

/** Notes that it was taken back; the row stays. */
export async function markApplicationRemoved(
  { sql, now }: Tx,
  { id }: { id: SurplusApplicationId },
): Promise<void> {
  await sql`update surplus_applications set removed_at = ${now} where id = ${id}`;
}

function shown(sql: Tx["sql"]) {
  return sql`
    select s.id, s.from_invoice_id, giving.number as from_number, s.to_invoice_id, receiving.number as to_number,
      s.currency, s.amount_minor, s.created_at, s.removed_at
    from surplus_applications s
    join invoices giving on giving.merchant_id = s.merchant_id and giving.id = s.from_invoice_id
    join invoices receiving on receiving.merchant_id = s.merchant_id and receiving.id = s.to_invoice_id`;
}
