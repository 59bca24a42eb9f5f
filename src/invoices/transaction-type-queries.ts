import type { Tx } from "../db/tx.ts";
import type { TransactionTypeId } from "../ids/ids.ts";
import type { ExternalPaymentType } from "./external-payment-queries.ts";

/** A merchant's own word for a way of paying beside Mollie, booked as one of the built-in ways. */
export type TransactionType = {
  id: TransactionTypeId;
  name: string;
  booksAs: ExternalPaymentType;
  createdAt: Date;
  /** No longer offered since; payments that have it keep it. */
  archivedAt: Date | null;
};

/** Stores a type; false when one that is offered has this name already. */
export async function insertTransactionType(
  { sql, now, merchantId }: Tx,
  { id, name, booksAs }: Pick<TransactionType, "id" | "name" | "booksAs">,
): Promise<boolean> {
  const made = await sql`
    insert into transaction_types (merchant_id, id, name, books_as, created_at)
    values (${merchantId}, ${id}, ${name}, ${booksAs}, ${now})
    on conflict do nothing`;
  return made.count === 1;
}

/** Those that are offered, in the order of their names. */
export async function listTransactionTypes({ sql }: Tx): Promise<TransactionType[]> {
  return sql<TransactionType[]>`
    select id, name, books_as, created_at, archived_at from transaction_types where archived_at is null
    order by lower(name), id`;
}

/** One type, offered or not; null when there is none. */
export async function readTransactionType(
  { sql }: Tx,
  { id }: { id: string },
): Promise<TransactionType | null> {
  const [row] = await sql<TransactionType[]>`
    select id, name, books_as, created_at, archived_at from transaction_types where id = ${id}`;
  return row ?? null;
}

/** Offers it no longer; the first time counts. */
export async function archiveTransactionType(
  { sql, now }: Tx,
  { id }: { id: TransactionTypeId },
): Promise<void> {
  await sql`update transaction_types set archived_at = ${now} where id = ${id} and archived_at is null`;
}
