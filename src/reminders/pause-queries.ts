import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { CustomerId, InvoiceId } from "../ids/ids.ts";

/** What is not reminded of: one invoice, or all of a customer. */
export type PauseOf = { readonly invoiceId: InvoiceId } | { readonly customerId: CustomerId };

/** The first day on which it is over; null: until somebody resumes. */
export type Pause = { until: Day | null };

/** The pause of an invoice or a customer; null where nobody paused it, or where it is over. */
export async function readPause(
  { sql }: Tx,
  { of, today }: { of: PauseOf; today: Day },
): Promise<Pause | null> {
  const [row] = await sql<Pause[]>`
    select until::text as until from reminder_pauses
    where ${isOf(sql, of)} and (until is null or until > ${today})`;
  return row ?? null;
}

/** Pauses, in place of the pause there was. */
export async function putPause(tx: Tx, { of, until }: Pause & { of: PauseOf }): Promise<void> {
  const { sql, now, merchantId } = tx;
  await deletePause(tx, of);
  await sql`
    insert into reminder_pauses (merchant_id, invoice_id, customer_id, until, paused_at)
    values (${merchantId}, ${"invoiceId" in of ? of.invoiceId : null}, ${"customerId" in of ? of.customerId : null},
      ${until}, ${now})`;
}

/** Resumes; false where nothing was paused. */
export async function deletePause({ sql }: Tx, of: PauseOf): Promise<boolean> {
  const gone = await sql`delete from reminder_pauses where ${isOf(sql, of)}`;
  return gone.count > 0;
}

function isOf(sql: Tx["sql"], of: PauseOf) {
  return "invoiceId" in of ? sql`invoice_id = ${of.invoiceId}` : sql`customer_id = ${of.customerId}`;
}
