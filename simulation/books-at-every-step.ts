import { euros, violation } from "./violation.ts";

/** What the rules that hold at every step are about, all of one moment. */
export type Books = {
  readonly unbalanced: readonly { readonly key: string; readonly sum: number }[];
  /** What is booked as paid through Mollie, per invoice. */
  readonly booked: readonly { readonly invoiceId: string; readonly cents: number }[];
  /** Payments that were booked as paid and have another status now. */
  readonly unpaid: readonly { readonly id: string; readonly status: string }[];
  /**
   * Invoices whose status does not fit their balance. A void one stays void whatever comes, also when the bank took back
   * what had been refunded already.
   */
  readonly misfits: readonly {
    readonly id: string;
    readonly status: string;
    readonly outstanding: number;
    readonly surplus: number;
  }[];
  /** Webhook calls that are kept, per payment. */
  readonly calls: readonly { readonly mollieId: string; readonly times: number }[];
};

/** One question, since it is asked after every step. */
export const BOOKS = `
  with entries as (
    select t.id, t.key, t.kind, t.invoice_id, e.account, e.amount_minor from ledger_transactions t
    join ledger_entries e on e.merchant_id = t.merchant_id and e.transaction_id = t.id where t.merchant_id = $1
  )
  select
    (select coalesce(jsonb_agg(odd), '[]') from (
      select key, sum(amount_minor)::int as sum from entries group by id, key having sum(amount_minor) <> 0
    ) odd) as unbalanced,
    (select coalesce(jsonb_agg(booked), '[]') from (
      select invoice_id as "invoiceId", sum(amount_minor)::int as cents from entries
      where kind = 'payment' and account = 'mollie' group by invoice_id
    ) booked) as booked,
    (select coalesce(jsonb_agg(undone), '[]') from (
      select p.id, p.status from payments p where p.merchant_id = $1 and p.status <> 'paid'
      and exists (select from entries e where e.key = 'paid:' || p.mollie_payment_id)
    ) undone) as unpaid,
    (select coalesce(jsonb_agg(wrong), '[]') from (
      select id, status, outstanding_minor::int as outstanding, surplus_minor::int as surplus from invoices
      where merchant_id = $1 and status <> 'draft' and (
        (status <> 'void' and (status = 'open') <> (outstanding_minor > 0))
        or (outstanding_minor > 0 and surplus_minor > 0)
      )
    ) wrong) as misfits,
    (select coalesce(jsonb_agg(kept), '[]') from (
      select mollie_id as "mollieId", count(*)::int as times from webhook_inbox
      where merchant_id = $1 group by mollie_id
    ) kept) as calls`;

/** Throws what is wrong with them, given what is paid at Mollie per invoice and which webhook calls were answered 200. */
export function checkBooks(
  books: Books,
  { paid, acknowledged }: { paid: ReadonlyMap<string, number>; acknowledged: ReadonlyMap<string, number> },
): void {
  for (const { key, sum } of books.unbalanced) {
    throw violation(`ledger transaction ${key} is out of balance by ${sum}`);
  }
  for (const { invoiceId, cents: booked } of books.booked) {
    const most = paid.get(invoiceId) ?? 0;
    if (booked > most) {
      throw violation(
        `${euros(booked)} of payments is booked on ${invoiceId}, but ${euros(most)} was paid at Mollie`,
      );
    }
  }
  for (const { id, status } of books.unpaid) {
    throw violation(`${id} was paid and booked, and is ${status} now`);
  }
  for (const { id, status, outstanding, surplus } of books.misfits) {
    throw violation(
      `${id} is ${status} with ${euros(outstanding)} outstanding and ${euros(surplus)} surplus`,
    );
  }
  const kept = new Map(books.calls.map(({ mollieId, times }) => [mollieId, times]));
  for (const [mollieId, answered] of acknowledged) {
    const times = kept.get(mollieId) ?? 0;
    if (times < answered) {
      throw violation(
        `${answered} webhook calls about ${mollieId} were answered with 200, and ${times} are kept`,
      );
    }
  }
}
