import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";

/** The name of the demo's API key; a person's key has another. */
export const DEMO_KEY_NAME = "Demo";

/** Whether this merchant has the demo's API key, which is given last: then the demo is complete. */
export async function hasDemoKey({ sql }: Tx): Promise<boolean> {
  const [row] = await sql<[{ found: boolean }]>`
    select exists (select from api_keys where name = ${DEMO_KEY_NAME}) as found`;
  return row.found;
}

/** Of the demo's API keys only the one with this hash opens the API; one that was replaced before may come back. */
export async function keepOnlyDemoKey({ sql, now }: Tx, { hash }: { hash: Buffer }): Promise<void> {
  await sql`
    update api_keys set revoked_at = case when key_hash = ${hash} then null else ${now}::timestamptz end
    where name = ${DEMO_KEY_NAME} and (revoked_at is null) <> (key_hash = ${hash})`;
}

/** Gives the merchant that `tx` is bound to another name. */
export async function renameMerchant({ sql, merchantId }: Tx, { name }: { name: string }): Promise<void> {
  await sql`update merchants set name = ${name} where id = ${merchantId}`;
}

/** The token of an open invoice that nobody has tried to pay, the newest; null when there is none. */
export async function findUntouchedPayLink({ sql }: Tx): Promise<string | null> {
  const [row] = await sql<{ token: string }[]>`
    select l.token from pay_links l
    join invoices i on i.merchant_id = l.merchant_id and i.id = l.invoice_id
    where i.status = 'open' and i.received_minor = 0
      and not exists (select from payments p where p.merchant_id = i.merchant_id and p.invoice_id = i.id)
    order by i.created_at desc limit 1`;
  return row?.token ?? null;
}

/** The newest open invoices that have a pay link and that nobody has tried to pay. */
export async function findUntouchedInvoices(
  { sql }: Tx,
  { atMost }: { atMost: number },
): Promise<InvoiceId[]> {
  const rows = await sql<{ id: InvoiceId }[]>`
    select i.id from invoices i
    join pay_links l on l.merchant_id = i.merchant_id and l.invoice_id = i.id
    where i.status = 'open' and i.mode = 'live' and i.received_minor = 0
      and not exists (select from payments p where p.merchant_id = i.merchant_id and p.invoice_id = i.id)
    order by i.created_at desc limit ${atMost}`;
  return rows.map(({ id }) => id);
}
