import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Chargeback } from "./chargeback-queries.ts";
import type { Payment } from "./payment.ts";
import type { Refund } from "./refund.ts";

/** The invoice that money belongs to, as far as a list shows it. */
export type OfInvoice = { invoiceId: InvoiceId; invoiceNumber: string | null; customerName: string };

/** What every list of money can be narrowed to. */
export type MoneyFilter = {
  mode: Mode | null;
  status: string | null;
  /** Part of an invoice's number or a customer's name, or a whole id of ours or Mollie's. */
  q: string | null;
  /** Days in `timeZone`, both included. */
  from: Day | null;
  to: Day | null;
  timeZone: string;
  /** The id before which the page begins; ids sort by time. */
  before: string | null;
  limit: number;
};

export type ListedPayment = OfInvoice &
  Pick<
    Payment,
    | "id"
    | "status"
    | "creation"
    | "mode"
    | "method"
    | "currency"
    | "amountMinor"
    | "molliePaymentId"
    | "refusal"
    | "setAsideReason"
    | "createdAt"
    | "expiresAt"
    | "paidAt"
    | "completedAt"
    | "replacedAt"
  >;

/** Payments of all invoices, newest first. */
export async function listPayments(
  { sql }: Tx,
  filter: MoneyFilter & { method: string | null },
): Promise<ListedPayment[]> {
  return sql<ListedPayment[]>`
    select p.id, p.invoice_id, i.number as invoice_number, i.bill_to->>'name' as customer_name, p.status, p.creation,
      p.mode, p.method, p.currency, p.amount_minor, p.mollie_payment_id, p.refusal, p.set_aside_reason, p.created_at,
      p.expires_at, p.paid_at, p.completed_at, p.replaced_at
    from payments p
    join invoices i on i.merchant_id = p.merchant_id and i.id = p.invoice_id
    where (${filter.status}::text is null or p.status = ${filter.status} or p.creation = ${filter.status})
      and (${filter.method}::text is null or p.method = ${filter.method})
      and (${filter.mode}::text is null or p.mode = ${filter.mode})
      and ${narrowed(sql, filter, { row: "p", mollieId: "mollie_payment_id", at: "created_at" })}
    order by p.id desc limit ${filter.limit}`;
}

export type ListedRefund = OfInvoice & Refund & { mode: Mode };

/** Refunds of all invoices, newest first. */
export async function listRefunds({ sql }: Tx, filter: MoneyFilter): Promise<ListedRefund[]> {
  return sql<ListedRefund[]>`
    select r.id, r.payment_id, r.invoice_id, i.number as invoice_number, i.bill_to->>'name' as customer_name, i.mode,
      r.connection_id, r.origin, r.currency, r.amount_minor, r.description, r.purpose, r.credit_note_id, r.creation,
      r.idempotency_key, r.request_body, r.asked_at, r.request_key, r.refusal, r.mollie_refund_id, r.status,
      r.created_at, r.updated_at, r.completed_at
    from refunds r
    join invoices i on i.merchant_id = r.merchant_id and i.id = r.invoice_id
    where (${filter.status}::text is null or r.status = ${filter.status} or r.creation = ${filter.status}
        or (${filter.status} = 'unexplained' and r.purpose is null and r.status not in ('failed', 'canceled')))
      and (${filter.mode}::text is null or i.mode = ${filter.mode})
      and ${narrowed(sql, filter, { row: "r", mollieId: "mollie_refund_id", at: "created_at" })}
    order by r.id desc limit ${filter.limit}`;
}

export type ListedChargeback = OfInvoice & Chargeback & { mode: Mode };

/** Chargebacks of all invoices, those that were told last first. */
export async function listChargebacks({ sql }: Tx, filter: MoneyFilter): Promise<ListedChargeback[]> {
  return sql<ListedChargeback[]>`
    select c.id, c.payment_id, c.invoice_id, i.number as invoice_number, i.bill_to->>'name' as customer_name, i.mode,
      c.mollie_chargeback_id, c.currency, c.amount_minor, c.reason, c.charged_back_at, c.reversed_at, c.created_at
    from chargebacks c
    join invoices i on i.merchant_id = c.merchant_id and i.id = c.invoice_id
    where (${filter.status}::text is null or (${filter.status} = 'reversed') = (c.reversed_at is not null))
      and (${filter.mode}::text is null or i.mode = ${filter.mode})
      and ${narrowed(sql, filter, { row: "c", mollieId: "mollie_chargeback_id", at: "charged_back_at" })}
    order by c.id desc limit ${filter.limit}`;
}

/** What all three have in common; `row` is the alias of the table, and `i` the invoice's. */
function narrowed(
  sql: Tx["sql"],
  filter: MoneyFilter,
  { row, mollieId, at }: { row: "p" | "r" | "c"; mollieId: string; at: string },
) {
  const like = filter.q === null ? null : `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
  const column = (name: string) => sql(`${row}.${name}`);
  return sql`(${filter.before}::text is null or ${column("id")} < ${filter.before})
    and (${filter.from}::date is null
      or ${column(at)} >= ${filter.from}::date::timestamp at time zone ${filter.timeZone})
    and (${filter.to}::date is null
      or ${column(at)} < (${filter.to}::date + 1)::timestamp at time zone ${filter.timeZone})
    and (${like}::text is null or i.number ilike ${like} or i.bill_to->>'name' ilike ${like}
      or ${column("id")} = ${filter.q} or ${column(mollieId)} = ${filter.q})`;
}
