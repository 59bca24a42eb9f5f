import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Mode } from "../mollie-connections/mollie-connection-queries.ts";
import type { Currency } from "../money/currency.ts";

/** An invoice that waits for somebody, with the amount that it is about; `found` is how many there are in all. */
export type WaitingInvoice = {
  id: InvoiceId;
  number: string | null;
  customerName: string;
  currency: Currency;
  amountMinor: bigint;
  found: number;
};

type Asked = { mode: Mode; limit: number };

/** More was paid than was owed. */
export async function listWithSurplus({ sql }: Tx, { mode, limit }: Asked): Promise<WaitingInvoice[]> {
  return sql<WaitingInvoice[]>`
    select id, number, bill_to->>'name' as customer_name, currency, surplus_minor as amount_minor,
      (count(*) over ())::int as found
    from invoices where mode = ${mode} and surplus_minor > 0
    order by updated_at desc, id limit ${limit}`;
}

/** Refunds made at Mollie that nobody has explained. */
export async function listUnexplained({ sql }: Tx, { mode, limit }: Asked): Promise<WaitingInvoice[]> {
  return sql<WaitingInvoice[]>`
    select id, number, bill_to->>'name' as customer_name, currency, unexplained_minor as amount_minor,
      (count(*) over ())::int as found
    from invoices where mode = ${mode} and unexplained_minor > 0
    order by updated_at desc, id limit ${limit}`;
}

/** Money that the bank took back and did not give again, as long as the invoice asks for it. */
export async function listChargedBack({ sql }: Tx, { mode, limit }: Asked): Promise<WaitingInvoice[]> {
  return sql<WaitingInvoice[]>`
    select i.id, i.number, i.bill_to->>'name' as customer_name, c.currency, c.amount_minor, (count(*) over ())::int as found
    from chargebacks c
    join invoices i on i.merchant_id = c.merchant_id and i.id = c.invoice_id
    where c.reversed_at is null and i.mode = ${mode} and i.status = 'open'
    order by c.charged_back_at desc, c.id limit ${limit}`;
}

/** Invoices that no money may leave, because their books disagree. */
export async function listFrozen({ sql }: Tx, { mode, limit }: Asked): Promise<WaitingInvoice[]> {
  return sql<WaitingInvoice[]>`
    select i.id, i.number, i.bill_to->>'name' as customer_name, i.currency, i.total_minor as amount_minor,
      (count(*) over ())::int as found
    from invoice_freezes f
    join invoices i on i.merchant_id = f.merchant_id and i.id = f.invoice_id
    where f.released_at is null and i.mode = ${mode}
    order by f.frozen_at, f.id limit ${limit}`;
}

/** Payments at Mollie of which something is not as we asked for it, so that it was not booked. */
export async function listSetAside({ sql }: Tx, { mode, limit }: Asked): Promise<WaitingInvoice[]> {
  return sql<WaitingInvoice[]>`
    select i.id, i.number, i.bill_to->>'name' as customer_name, p.currency, p.amount_minor,
      (count(*) over ())::int as found
    from payments p
    join invoices i on i.merchant_id = p.merchant_id and i.id = p.invoice_id
    where p.mode = ${mode} and p.set_aside_reason is not null
    order by p.updated_at desc, p.id limit ${limit}`;
}

/**
 * Open invoices whose customer was written to in vain, or perhaps in vain, since then, and was not written to about the
 * same again.
 */
export async function listNotMailed(
  { sql }: Tx,
  { mode, limit, since }: Asked & { since: Date },
): Promise<WaitingInvoice[]> {
  return sql<WaitingInvoice[]>`
    select i.id, i.number, i.bill_to->>'name' as customer_name, i.currency, i.outstanding_minor as amount_minor,
      (count(*) over ())::int as found
    from (
      select m.merchant_id, m.invoice_id, max(m.ended_at) as ended_at from mails m
      where m.status in ('refused', 'failed', 'unknown') and m.ended_at > ${since} and not exists (
        select from mails later
        where later.merchant_id = m.merchant_id and later.invoice_id = m.invoice_id and later.kind = m.kind
          and later.created_at > m.created_at and later.status in ('queued', 'handing_over', 'sent')
      )
      group by m.merchant_id, m.invoice_id
    ) mail
    join invoices i on i.merchant_id = mail.merchant_id and i.id = mail.invoice_id
    where i.mode = ${mode} and i.status = 'open'
    order by mail.ended_at desc, i.id limit ${limit}`;
}
