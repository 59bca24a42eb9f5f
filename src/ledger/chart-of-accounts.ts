import type { Account } from "./book.ts";

/** What an account holds, for whoever imports the ledger; numbers as Dutch bookkeeping programs usually have them. */
export type AccountDetails = { readonly code: string; readonly name: string; readonly type: AccountType };
type AccountType = "asset" | "liability" | "revenue" | "expense";

/**
 * The chart of accounts, the same for each merchant. A code never changes its meaning. Revenue and VAT are there so that
 * every transaction balances; the invoicing program's own books remain the ones for the tax return.
 */
export const CHART_OF_ACCOUNTS: Readonly<Record<Account, AccountDetails>> = {
  cash: { code: "1000", name: "Cash", type: "asset" },
  bank: { code: "1100", name: "Bank (to be matched)", type: "asset" },
  mollie: { code: "1220", name: "Mollie (to be paid out)", type: "asset" },
  card_reader: { code: "1230", name: "Card reader (to be paid out)", type: "asset" },
  other_means: { code: "1240", name: "Other means of payment", type: "asset" },
  receivable: { code: "1300", name: "Receivable", type: "asset" },
  refunds_payable: { code: "1600", name: "Refunds on their way", type: "liability" },
  customer_credit: { code: "1610", name: "Credit of customers", type: "liability" },
  prepayments: { code: "1620", name: "Prepaid before the invoice", type: "liability" },
  vat: { code: "1630", name: "VAT (memo)", type: "liability" },
  bad_debt: { code: "4900", name: "Written off as uncollectible", type: "expense" },
  revenue: { code: "8000", name: "Revenue (memo)", type: "revenue" },
};
