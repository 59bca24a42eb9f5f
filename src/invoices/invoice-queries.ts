import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Invoice, InvoiceStatus } from "./invoice.ts";

/** Stores a draft. */
export async function insertInvoice(
  { sql, now, merchantId }: Tx,
  invoice: Pick<
    Invoice,
    | "id"
    | "customerId"
    | "number"
    | "series"
    | "currency"
    | "totalMinor"
    | "totalExclVatMinor"
    | "prepaidMinor"
    | "roundingMinor"
    | "issuedOn"
    | "dueOn"
    | "reference"
    | "paymentReference"
    | "note"
    | "billTo"
    | "source"
  >,
): Promise<void> {
  await sql`
    insert into invoices (merchant_id, id, customer_id, status, number, series, currency, total_minor,
      total_excl_vat_minor, prepaid_minor, rounding_minor, issued_on, due_on, reference, payment_reference, note,
      bill_to, source, created_at, updated_at)
    values (${merchantId}, ${invoice.id}, ${invoice.customerId}, 'draft', ${invoice.number}, ${invoice.series},
      ${invoice.currency}, ${invoice.totalMinor}, ${invoice.totalExclVatMinor}, ${invoice.prepaidMinor},
      ${invoice.roundingMinor}, ${invoice.issuedOn}, ${invoice.dueOn}, ${invoice.reference},
      ${invoice.paymentReference}, ${invoice.note}, ${sql.json(invoice.billTo)}, ${invoice.source}, ${now}, ${now})`;
}

/** One invoice, or null when this merchant has none with that id. */
export async function readInvoice({ sql }: Tx, { id }: { id: InvoiceId }): Promise<Invoice | null> {
  const [row] = await sql<Invoice[]>`select ${invoiceColumns(sql)} from invoices where id = ${id}`;
  return row ?? null;
}

/** Whatever moves an invoice's money takes this lock first, then its payments' locks. */
export async function lockInvoice({ sql }: Tx, { id }: { id: InvoiceId }): Promise<Invoice | null> {
  const [row] = await sql<
    Invoice[]
  >`select ${invoiceColumns(sql)} from invoices where id = ${id} for no key update`;
  return row ?? null;
}

/** The issued invoice with this number; drafts may wish for the same one. */
export async function findInvoiceByNumber(
  { sql }: Tx,
  { number, mode }: { number: string; mode: Mode },
): Promise<Invoice | null> {
  const [row] = await sql<Invoice[]>`
    select ${invoiceColumns(sql)} from invoices where mode = ${mode} and number = ${number} and status <> 'draft'`;
  return row ?? null;
}

/** Draft becomes issued. Number, mode and day are fixed from here on. */
export async function markIssued(
  { sql, now }: Tx,
  invoice: {
    id: InvoiceId;
    status: "open" | "paid";
    mode: Mode;
    number: string;
    issuedOn: Day;
    dueOn: Day;
    outstandingMinor: bigint;
    surplusMinor: bigint;
  },
): Promise<void> {
  await sql`
    update invoices set status = ${invoice.status}, mode = ${invoice.mode}, number = ${invoice.number},
      issued_on = ${invoice.issuedOn}, due_on = ${invoice.dueOn}, issued_at = ${now},
      outstanding_minor = ${invoice.outstandingMinor}, surplus_minor = ${invoice.surplusMinor},
      paid_at = ${invoice.status === "paid" ? now : null}, updated_at = ${now}
    where id = ${invoice.id} and status = 'draft'`;
}

/** What the ledger says, written beside the invoice. */
export async function updateBalance(
  { sql, now }: Tx,
  balance: {
    id: InvoiceId;
    status: InvoiceStatus;
    creditedMinor: bigint;
    writtenOffMinor: bigint;
    receivedMinor: bigint;
    outstandingMinor: bigint;
    surplusMinor: bigint;
    unexplainedMinor: bigint;
    paidAt: Date | null;
    writtenOffAt: Date | null;
  },
): Promise<void> {
  await sql`
    update invoices set status = ${balance.status}, credited_minor = ${balance.creditedMinor},
      written_off_minor = ${balance.writtenOffMinor}, received_minor = ${balance.receivedMinor},
      outstanding_minor = ${balance.outstandingMinor}, surplus_minor = ${balance.surplusMinor},
      unexplained_minor = ${balance.unexplainedMinor}, paid_at = ${balance.paidAt},
      written_off_at = ${balance.writtenOffAt}, updated_at = ${now}
    where id = ${balance.id}`;
}

/** Open becomes void, and asks for nothing any more. */
export async function markVoid({ sql, now }: Tx, { id }: { id: InvoiceId }): Promise<void> {
  await sql`
    update invoices set status = 'void', voided_at = ${now}, outstanding_minor = 0, updated_at = ${now}
    where id = ${id}`;
}

/** It went to the customer; the first time counts. */
export async function markSent({ sql, now }: Tx, { id }: { id: InvoiceId }): Promise<void> {
  await sql`update invoices set sent_at = coalesce(sent_at, ${now}), updated_at = ${now} where id = ${id}`;
}

/** Every column of an invoice's row. */
export function invoiceColumns(sql: Tx["sql"]) {
  return sql`id, customer_id, status, mode, number, series, currency, total_minor, total_excl_vat_minor, prepaid_minor,
    rounding_minor, credited_minor, written_off_minor, received_minor, outstanding_minor, surplus_minor,
    unexplained_minor, issued_on, due_on, reference,
    payment_reference, note, bill_to, source, revision, created_at, updated_at, issued_at, sent_at, paid_at, voided_at,
    written_off_at`;
}
