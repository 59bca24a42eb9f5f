import { type Corruption, twin } from "./corruption.ts";

const PAID = "(select id from ledger_transactions where key like 'paid:%' order by key limit 1)";

/** Of the ledger, of invoices, and of what was booked of whatever happened to money. */
export const OF_THE_BOOKS: readonly Corruption[] = [
  {
    name: "a transaction whose debits and credits differ",
    sql: `update ledger_entries set amount_minor = amount_minor + 5 where position = 2 and transaction_id = ${PAID}`,
    found: /Ledger transaction paid:tr_\w+ of invoice \S+: Its debits and credits differ by EUR 0\.05/,
  },
  {
    name: "a transaction without entries",
    sql: `delete from ledger_entries where transaction_id = ${PAID}`,
    found: /Ledger transaction paid:tr_\w+ of invoice \S+: It has no entries/,
  },
  {
    name: "an entry on another invoice's account",
    sql: `update ledger_entries set invoice_id = (select min(id) from invoices where id <> ledger_entries.invoice_id)
      where account = 'receivable' and transaction_id = ${PAID}`,
    found: /It is about invoice \S+, but changes what is owed on invoice/,
  },
  {
    name: "one fact booked twice under its key",
    sql: twin("ledger_transactions", "key like 'paid:%'", "id = id || 'x'", [
      "ledger_transactions_merchant_id_key_key",
    ]),
    found: /Ledger transaction paid:tr_\w+: It is booked 2 times; each fact is booked once\./,
  },
  {
    name: "a payment booked again under another key",
    sql: twin("ledger_transactions", "key like 'paid:%'", "id = id || 'x', key = key || 'x'"),
    found: /Ledger transaction paid:tr_\w+x: It books .* but there is no payment that says so/,
  },
  {
    name: "a booking of a kind that nobody knows",
    sql: `update ledger_transactions set kind = 'gift' where id = ${PAID}`,
    found: /of the unknown kind "gift"/,
  },
  {
    name: "a booking in another currency",
    sql: `update ledger_entries set currency = 'USD' where transaction_id = ${PAID}`,
    found: /It is in EUR, but the ledger has USD -121\.00 on it/,
  },
  {
    name: "a booking in the other mode",
    sql: `update ledger_transactions set mode = 'test' where id = ${PAID}`,
    found: /The invoice is of the mode live, but it is booked as test\./,
  },
  {
    name: "a booking on a draft",
    sql: `update ledger_entries set invoice_id = (select id from invoices where status = 'draft')
      where account = 'receivable' and transaction_id = ${PAID}`,
    found: /It is a draft, but the ledger has bookings on it\./,
  },
  ...[
    ["outstanding", "outstanding_minor = outstanding_minor + 100", "is outstanding"],
    ["surplus", "surplus_minor = surplus_minor + 7", "is surplus"],
    ["received", "received_minor = received_minor + 1", "was received"],
    ["credited", "credited_minor = credited_minor + 1", "was credited"],
    ["prepaid", "prepaid_minor = prepaid_minor + 1", "was prepaid"],
    ["written off", "written_off_minor = written_off_minor + 1", "was written off"],
  ].map(([what = "", change = "", words = ""]) => ({
    name: `an invoice's amount ${what}, changed beside the ledger`,
    sql: `update invoices set ${change} where status = 'open'`,
    found: new RegExp(`It says that EUR \\d+\\.\\d\\d ${words}, but the ledger has EUR \\d+\\.\\d\\d\\.`),
  })),
  {
    name: "a total that is not the sum of its lines and VAT",
    sql: "update invoices set total_minor = total_minor - 100 where status = 'open'",
    found: /It is for EUR \S+ in all, but with its VAT and rounding it comes to EUR 121\.00\./,
  },
  {
    name: "a line changed after the invoice was issued",
    sql: "update document_lines set net_minor = net_minor - 1 where invoice_id is not null",
    found: /Invoice \S+: It is for EUR 100\.00 without VAT, but its lines come to EUR 99\.99\./,
  },
  {
    name: "a VAT row of a credit note lost",
    sql: "delete from document_vat where credit_note_id is not null",
    found:
      /Credit note \S+: It is for EUR 121\.00 in all, but with its VAT and rounding it comes to EUR 100\.00\./,
  },
  {
    name: "an invoice that says it is paid and is not",
    sql: "update invoices set status = 'paid', paid_at = now() where status = 'open'",
    found: /Its status is paid, but by the ledger it should be open/,
  },
  {
    name: "a paid payment that was never booked",
    sql: `delete from ledger_entries where transaction_id = ${PAID}; delete from ledger_transactions where id = ${PAID}`,
    found: /Payment pay_\w+ on invoice \S+ \(paid:tr_\w+\): Its EUR 121\.00 should be booked once/,
  },
  {
    name: "a payment that is kept for another amount",
    sql: "update payments set amount_minor = amount_minor + 100 where status = 'paid'",
    found: /Mollie last said that it is for EUR 121\.00, but it is kept as EUR 122\.00\./,
  },
  {
    name: "a paid payment that is kept as expired",
    sql: "update payments set status = 'expired' where status = 'paid'",
    found: /Mollie last said that it is paid, but it is kept as expired\./,
  },
  {
    name: "two payments with one id at Mollie",
    sql: twin("payments", "status = 'paid'", "id = id || 'x', idempotency_key = id || 'x', status = 'open'", [
      "payments_merchant_id_mollie_payment_id_key",
    ]),
    found: /Mollie payment tr_\w+: It is kept as 2 payments/,
  },
  {
    name: "money that Mollie says went back, and nobody knows of",
    sql: `update payments set last_answer = jsonb_set(last_answer, '{amountRefunded}', '"120.00"') where status = 'paid'`,
    found: /Mollie last said that EUR 120\.00 of it was refunded, but here only EUR/,
  },
  {
    name: "a chargeback that Mollie told and nobody kept",
    sql: `update payments set last_answer = jsonb_set(last_answer, '{amountChargedBack}', '"121.00"') where status = 'paid'`,
    found: /Mollie last said that EUR 121\.00 of it was charged back, but here only EUR/,
  },
  {
    name: "a refund that was never booked",
    sql: "delete from ledger_transactions where kind = 'refund'",
    found: /Refund ref_\w+ on invoice \S+ \(refund:re_\w+\): Its EUR \S+ should be booked once/,
  },
  {
    name: "a refund that arrived, but never left the account of refunds on their way",
    sql: "delete from ledger_transactions where kind = 'refund_paid'",
    found: /Refund paid out, ref_\w+ on invoice \S+ \(refund-paid:re_\w+\): .* should be booked once/,
  },
  {
    name: "a refund that came to nothing, and whose money did not come back",
    sql: "update refunds set status = 'failed' where status = 'pending'",
    found: /Refund that came to nothing, ref_\w+ on invoice \S+ \(refund-reversed:re_\w+\)/,
  },
  {
    name: "an unexplained refund that is forgotten, so that the payer is asked for it",
    sql: "update invoices set unexplained_minor = 0 where unexplained_minor > 0",
    found: /It says that EUR 0\.00 was refunded without a word why, but its refunds say EUR/,
  },
  {
    name: "a chargeback for another amount",
    sql: "update chargebacks set amount_minor = amount_minor - 1",
    found: /Chargeback cbk_\w+ on invoice \S+ .*: It is for EUR \S+, but the ledger has EUR/,
  },
  {
    name: "a chargeback that was reversed on paper only",
    sql: "update chargebacks set reversed_at = now() where reversed_at is null",
    found: /Reversed chargeback cbk_\w+ on invoice \S+ .*should be booked once/,
  },
  {
    name: "a reversal whose chargeback is forgotten",
    sql: "update chargebacks set reversed_at = null where reversed_at is not null",
    found:
      /Ledger transaction chargeback-reversed:chb_\w+: It books EUR .* no reversed chargeback that says so/,
  },
  {
    name: "external money that was never booked",
    sql: twin("external_payments", "removed_at is null", "id = id || 'x'"),
    found: /External payment ext_\w+x on invoice \S+ .*should be booked once/,
  },
  {
    name: "external money taken back on paper only",
    sql: "update external_payments set removed_at = now() where removed_at is null",
    found: /External payment taken back, ext_\w+ .*should be booked once/,
  },
  {
    name: "external money on the wrong account",
    sql: "update external_payments set type = 'cash' where type = 'bank'",
    found: /It is not booked on the account cash\./,
  },
  {
    name: "VAT booked as revenue",
    sql: `update ledger_entries set account = 'revenue' where account = 'vat' and transaction_id in
      (select id from ledger_transactions where kind = 'invoice_issued')`,
    found: /Issued invoice inv_\w+ on invoice \S+ .*: It is not booked on the account vat\./,
  },
  {
    name: "a refund that left for another amount than was promised",
    sql: `update ledger_entries set amount_minor = 2 * amount_minor where transaction_id in
      (select id from ledger_transactions where kind = 'refund_paid')`,
    found:
      /Refund paid out, ref_\w+ on invoice \S+ .*: It is for EUR 10\.00, but the ledger has EUR 20\.00\./,
  },
  {
    name: "a write-off on the wrong account",
    sql: "update ledger_entries set account = 'bank' where account = 'bad_debt'",
    found:
      /Ledger transaction written-off:\S+: It is booked on the account bank, where no write-off belongs\./,
  },
  {
    name: "a booking the wrong way round",
    sql: `update ledger_entries set amount_minor = -amount_minor where transaction_id in
      (select id from ledger_transactions where kind = 'external_payment_removed')`,
    found: /is booked the wrong way round\./,
  },
  {
    name: "applied surplus for another amount",
    sql: "update surplus_applications set amount_minor = amount_minor + 1",
    found: /Surplus of another invoice, sap_\w+ on invoice \S+ .*: It is for EUR/,
  },
  {
    name: "applied surplus that came from nowhere",
    sql: "delete from ledger_transactions where kind = 'surplus_released'",
    found: /Surplus given to another invoice, sap_\w+ on invoice \S+ .*should be booked once/,
  },
  {
    name: "a credit note for another amount",
    sql: "update credit_notes set total_minor = total_minor + 1",
    found: /Credit note crn_\w+ on invoice \S+ .*: It is for EUR 121\.01, but the ledger has EUR 121\.00\./,
  },
  {
    name: "a credit note moved to no invoice",
    sql: "update credit_notes set invoice_id = null",
    found: /It is booked on invoice \S+\./,
  },
  {
    name: "a write-off without a booking",
    sql: "delete from ledger_entries where transaction_id in (select id from ledger_transactions where kind = 'write_off')",
    found: /It says that EUR 121\.00 was written off, but the ledger has EUR 0\.00\./,
  },
  {
    name: "a void invoice that is still owed",
    sql: "delete from ledger_entries where transaction_id in (select id from ledger_transactions where kind = 'invoice_voided')",
    found: /It says that EUR 0\.00 was owed for it, but the ledger has EUR 121\.00\./,
  },
];
