import type { TransactionSql } from "../db/database.ts";
import { type Batch, misplacedEntries, oddTransactions, repeatedKeys } from "./audit-queries.ts";
import { amount, type Finding } from "./finding.ts";

/**
 * Every ledger transaction of these invoices is there once, balances per currency, and moves the account of the invoice
 * that it is about.
 */
export async function ledgerFindings(sql: TransactionSql, batch: Batch): Promise<Finding[]> {
  const odd = await oddTransactions(sql, batch);
  const misplaced = await misplacedEntries(sql, batch);
  const repeated = await repeatedKeys(sql, batch);
  return [
    ...repeated.map(({ key, times }) => ({
      about: `Ledger transaction ${key}`,
      sentence: `It is booked ${times} times; each fact is booked once.`,
    })),
    ...odd.map(({ key, currency, minor, invoiceNumber }) => ({
      about: `Ledger transaction ${key}${invoiceNumber === null ? "" : ` of invoice ${invoiceNumber}`}`,
      sentence:
        currency === null || minor === null
          ? "It has no entries, so it books nothing."
          : `Its debits and credits differ by ${amount(minor, currency)}; they should be equal.`,
    })),
    ...misplaced.map(({ key, named, moved }) => ({
      about: `Ledger transaction ${key}`,
      sentence: `It is about ${named === null ? "no invoice" : `invoice ${named}`}, but changes what is owed on invoice ${moved}.`,
    })),
  ];
}
