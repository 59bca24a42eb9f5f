import type { TransactionSql } from "../db/database.ts";
import type { Tx } from "../db/tx.ts";
import type { InvoiceId } from "../ids/ids.ts";
import type { Scope } from "./audit-queries.ts";
import { answerFindings } from "./check-answers.ts";
import { bookingFindings } from "./check-bookings.ts";
import { documentFindings } from "./check-documents.ts";
import { historyFindings } from "./check-history.ts";
import { invoiceFindings } from "./check-invoices.ts";
import { ledgerFindings } from "./check-ledger.ts";
import { promiseFindings } from "./check-promises.ts";
import type { Finding } from "./finding.ts";

/**
 * Everything that must hold about these invoices: their balance, status, history and sums, each fact and its booking,
 * each payment and Mollie's last word on it, and what is promised beside. The audit asks it batch by batch, the live
 * auditor invoice by invoice.
 */
export async function batchFindings(
  sql: TransactionSql,
  batch: Scope & { invoiceIds: readonly InvoiceId[] },
): Promise<Finding[]> {
  return [
    ...(await ledgerFindings(sql, batch)),
    ...(await invoiceFindings(sql, batch)),
    ...(await historyFindings(sql, batch)),
    ...(await documentFindings(sql, batch)),
    ...(await bookingFindings(sql, batch)),
    ...(await answerFindings(sql, batch)),
    ...(await promiseFindings(sql, batch)),
  ];
}

/** What belongs to no invoice: credit of a customer. */
export async function remainderFindings(sql: TransactionSql, scope: Scope): Promise<Finding[]> {
  const batch = { ...scope, invoiceIds: null };
  return [
    ...(await ledgerFindings(sql, batch)),
    ...(await bookingFindings(sql, batch)),
    ...(await documentFindings(sql, batch)),
  ];
}

/** One invoice, in a transaction of its merchant. */
export async function checkInvoice(
  { sql, merchantId }: Tx,
  { invoiceId }: { invoiceId: InvoiceId },
): Promise<Finding[]> {
  return batchFindings(sql, { merchantId, invoiceIds: [invoiceId] });
}
