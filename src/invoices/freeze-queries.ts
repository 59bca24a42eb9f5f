import type { Tx } from "../db/tx.ts";
import type { FreezeId, InvoiceId } from "../ids/ids.ts";

/** Two things in the books of an invoice that should agree and do not: what it is about, and how they differ. */
export type FrozenFor = { about: string; sentence: string };

/** An invoice whose books disagree, from when the auditor found it until a person released it. */
export type Freeze = {
  id: FreezeId;
  invoiceId: InvoiceId;
  invoiceNumber: string | null;
  findings: FrozenFor[];
  frozenAt: Date;
  releasedAt: Date | null;
  note: string | null;
};

/** Stores a freeze; the database allows one at a time on an invoice. */
export async function insertFreeze(
  { sql, now, merchantId }: Tx,
  { id, invoiceId, findings }: Pick<Freeze, "id" | "invoiceId" | "findings">,
): Promise<void> {
  await sql`
    insert into invoice_freezes (merchant_id, id, invoice_id, findings, frozen_at)
    values (${merchantId}, ${id}, ${invoiceId}, ${sql.json(findings)}, ${now})`;
}

/** What the auditor finds now, on a freeze that is still there. */
export async function updateFindings(
  { sql }: Tx,
  { id, findings }: Pick<Freeze, "id" | "findings">,
): Promise<void> {
  await sql`update invoice_freezes set findings = ${sql.json(findings)} where id = ${id}`;
}

/** Notes that a person looked; the row stays. */
export async function markReleased(
  { sql, now }: Tx,
  { id, note }: { id: FreezeId; note: string },
): Promise<void> {
  await sql`update invoice_freezes set released_at = ${now}, note = ${note} where id = ${id}`;
}

/** One freeze, released or not; null when there is none. */
export async function readFreeze({ sql }: Tx, { id }: { id: FreezeId }): Promise<Freeze | null> {
  const [row] = await sql<Freeze[]>`${shown(sql)} where f.id = ${id}`;
  return row ?? null;
}

/** The newest freeze of an invoice, released or not; null when there never was one. */
export async function readLastFreeze(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Freeze | null> {
  const [row] = await sql<Freeze[]>`
    ${shown(sql)} where f.invoice_id = ${invoiceId} order by f.frozen_at desc, f.id desc limit 1`;
  return row ?? null;
}

/** Freezes that nobody released yet, oldest first. */
export async function listOpenFreezes({ sql }: Tx, { limit }: { limit: number }): Promise<Freeze[]> {
  return sql<Freeze[]>`
    ${shown(sql)} where f.released_at is null order by f.frozen_at, f.id limit ${limit}`;
}

/** Since when each of these invoices is frozen; those that are not are left out. */
export async function readFrozenSince(
  { sql }: Tx,
  { ids }: { ids: readonly InvoiceId[] },
): Promise<Map<InvoiceId, Date>> {
  const rows = await sql<{ invoiceId: InvoiceId; frozenAt: Date }[]>`
    select invoice_id, frozen_at from invoice_freezes
    where released_at is null and invoice_id in ${sql(ids)}`;
  return new Map(rows.map(({ invoiceId, frozenAt }) => [invoiceId, frozenAt]));
}

function shown(sql: Tx["sql"]) {
  return sql`
    select f.id, f.invoice_id, i.number as invoice_number, f.findings, f.frozen_at, f.released_at, f.note
    from invoice_freezes f
    join invoices i on i.merchant_id = f.merchant_id and i.id = f.invoice_id`;
}
