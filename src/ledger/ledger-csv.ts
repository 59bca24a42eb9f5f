import { csvHeadLine, csvLine } from "../http/csv.ts";
import { money, toDecimal } from "../money/money.ts";
import { CHART_OF_ACCOUNTS } from "./chart-of-accounts.ts";
import type { ExportedTransaction } from "./ledger-export-queries.ts";

const COLUMNS = [
  "date",
  "transaction",
  "kind",
  "account_code",
  "account",
  "debit",
  "credit",
  "currency",
  "invoice",
  "customer",
  "mode",
  "source",
  "key",
  "booked_at",
];

/** The first line. */
export function csvHead(): string {
  return csvHeadLine(COLUMNS);
}

/** One line per entry, as RFC 4180 writes them; decimals with a dot, days as YYYY-MM-DD. */
export function csvLines(transaction: ExportedTransaction): string {
  return transaction.entries
    .map(({ account, minor, currency }) => {
      const amount = BigInt(minor);
      const size = toDecimal(money(amount < 0n ? -amount : amount, currency));
      const { code, name } = CHART_OF_ACCOUNTS[account];
      const cells = [
        transaction.date,
        transaction.id,
        transaction.kind,
        code,
        name,
        amount > 0n ? size : "",
        amount < 0n ? size : "",
        currency,
        transaction.invoiceNumber ?? "",
        transaction.customerName ?? "",
        transaction.mode,
        transaction.source,
        transaction.key,
        transaction.bookedAt.toISOString(),
      ];
      return csvLine(cells);
    })
    .join("");
}
