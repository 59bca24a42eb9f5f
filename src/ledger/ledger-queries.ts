import type { Tx } from "../db/tx.ts";
import type { CustomerId, Id, InvoiceId } from "../ids/ids.ts";
import type { Currency } from "../money/currency.ts";
import { type Entry, PART_OF_KIND, type Part, type TransactionKind } from "./book.ts";

/** False when a transaction with this key is there already. */
export async function insertTransaction(
  { sql, now, merchantId, source }: Tx,
  transaction: {
    id: Id<"ledgerTransaction">;
    key: string;
    kind: TransactionKind;
    mode: "test" | "live";
    invoiceId: InvoiceId | null;
    customerId: CustomerId | null;
    occurredAt: Date;
  },
): Promise<boolean> {
  const { id, key, kind, mode, invoiceId, customerId, occurredAt } = transaction;
  const inserted = await sql`
    insert into ledger_transactions
      (merchant_id, id, key, kind, mode, invoice_id, customer_id, source, occurred_at, booked_at)
    values (${merchantId}, ${id}, ${key}, ${kind}, ${mode}, ${invoiceId}, ${customerId}, ${source}, ${occurredAt}, ${now})
    on conflict (merchant_id, key) do nothing`;
  return inserted.count === 1;
}

/** Stores the entries of a transaction, in their order; that they balance was checked before. */
export async function insertEntries(
  { sql, merchantId }: Tx,
  {
    transactionId,
    currency,
    entries,
  }: { transactionId: Id<"ledgerTransaction">; currency: Currency; entries: readonly Entry[] },
): Promise<void> {
  await sql`insert into ledger_entries ${sql(
    entries.map(({ account, minor, invoiceId }, index) => ({
      merchant_id: merchantId,
      transaction_id: transactionId,
      position: index + 1,
      account,
      invoice_id: invoiceId ?? null,
      amount_minor: minor,
      currency,
    })),
  )}`;
}

/** What the ledger says of one invoice, in minor units of its currency; each part as a positive amount. */
export async function accountOfInvoice(
  { sql }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Record<Part, bigint>> {
  const rows = await sql<{ kind: TransactionKind; sum: bigint }[]>`
    select t.kind, sum(e.amount_minor)::bigint as sum
    from ledger_entries e
    join ledger_transactions t on t.merchant_id = e.merchant_id and t.id = e.transaction_id
    where e.invoice_id = ${invoiceId} and e.account = 'receivable'
    group by t.kind`;
  const account: Record<Part, bigint> = { owed: 0n, prepaid: 0n, credited: 0n, writtenOff: 0n, received: 0n };
  for (const { kind, sum } of rows) {
    const part = PART_OF_KIND[kind];
    account[part] += part === "owed" ? sum : -sum;
  }
  return account;
}

/** How many transactions of a kind an invoice has; for the keys of what can happen to it more than once. */
export async function countTransactions(
  { sql }: Tx,
  { invoiceId, kind }: { invoiceId: InvoiceId; kind: TransactionKind },
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from ledger_transactions where invoice_id = ${invoiceId} and kind = ${kind}`;
  return row?.count ?? 0;
}
