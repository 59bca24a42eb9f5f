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

/** The first line. A byte-order mark before it tells spreadsheets that what follows is UTF-8. */
export function csvHead(): string {
  return `\uFEFF${COLUMNS.join(",")}\r\n`;
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
      return `${cells.map(cell).join(",")}\r\n`;
    })
    .join("");
}

/**
 * A spreadsheet runs a text that begins like a formula, and a customer chooses their own name; an apostrophe before it
 * makes it a text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
