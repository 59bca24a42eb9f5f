import type pg from "pg";

/**
 * Books of one merchant with `invoices` invoices of 121.00, written straight into the tables as the service would have
 * written them: six of ten paid through Mollie, the others open, paid in part by bank, refunded in part, or paid too
 * much.
 */
export async function writeFullBooks(
  owner: pg.ClientBase,
  { invoices }: { invoices: number },
): Promise<void> {
  await owner.query("begin; set local session_replication_role = replica");
  await owner.query(`
    insert into merchants (id, name, package, webhook_secret, created_at)
    values ('mer_full', 'Garage Jansen', 'pro', repeat('s', 32), now());
    insert into customers (merchant_id, id, name, created_at, updated_at)
    select 'mer_full', 'cus_' || n, 'Klant ' || n, now(), now() from generate_series(1, 1000) n;
    insert into number_series (merchant_id, mode, document, series, prefix, padding)
    values ('mer_full', 'live', 'invoice', 'default', 'F{year}-', 5);
    insert into number_counters (merchant_id, mode, document, series, period, last)
    values ('mer_full', 'live', 'invoice', 'default', '2026', ${invoices})`);
  await owner.query(
    `create temporary table plan on commit drop as
     select n, 'inv_' || lpad(n::text, 8, '0') as id, n % 10 as kind,
       case when n % 10 < 6 or n % 10 in (8, 9) then 12100 else 0 end as through_mollie,
       case n % 10 when 7 then 5000 when 9 then 2100 else 0 end as by_bank,
       case n % 10 when 8 then 2100 else 0 end as refunded
     from generate_series(1, $1::int) n`,
    [invoices],
  );
  for (const statement of STATEMENTS) await owner.query(statement);
  await owner.query("commit");
  await owner.query("analyze");
}

/** One fact as a transaction: its key and its amounts as SQL, the first account with something on it. */
function booked(key: string, kind: string, entries: readonly [account: string, minor: string][]): string[] {
  const from = `from plan where (${entries[0]?.[1]}) <> 0`;
  return [
    `insert into ledger_transactions
       (merchant_id, id, key, kind, mode, invoice_id, customer_id, source, occurred_at, booked_at)
     select 'mer_full', 'ltx_${kind}_' || n, ${key}, '${kind}', 'live', id, 'cus_' || (1 + n % 1000), 'webhook',
       now(), now() ${from}`,
    ...entries.map(
      ([account, minor], index) =>
        `insert into ledger_entries (merchant_id, transaction_id, position, account, invoice_id, amount_minor, currency)
         select 'mer_full', 'ltx_${kind}_' || n, ${index + 1}, '${account}',
           ${account === "receivable" ? "id" : "null"}, ${minor}, 'EUR' ${from}`,
    ),
  ];
}

const STATEMENTS: readonly string[] = [
  `insert into invoices (merchant_id, id, customer_id, status, mode, number, currency, total_minor,
     total_excl_vat_minor, received_minor, outstanding_minor, surplus_minor, issued_on, due_on, bill_to, source,
     created_at, updated_at, issued_at, paid_at)
   select 'mer_full', id, 'cus_' || (1 + n % 1000), case when received < 12100 then 'open' else 'paid' end, 'live',
     'F2026-' || lpad(n::text, greatest(5, length(n::text)), '0'), 'EUR', 12100, 10000, received,
     greatest(12100 - received, 0), greatest(received - 12100, 0), current_date, current_date + 14,
     '{"name": "Klant"}', 'api', now(), now(), now(), case when received >= 12100 then now() end
   from (select *, through_mollie + by_bank - refunded as received from plan) p`,
  `insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
   select 'mer_full', 'evt_issued_' || n, 'invoice.issued', id, 'api', '{}', now() from plan`,
  `insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
   select 'mer_full', 'evt_paid_' || n, 'invoice.paid', id, 'webhook', '{}', now() from plan where through_mollie > 0`,
  `insert into events (merchant_id, id, type, invoice_id, payment_id, source, data, created_at)
   select 'mer_full', 'evt_payment_' || n, 'payment.paid', id, 'pay_' || n, 'webhook', '{}', now()
   from plan where through_mollie > 0`,
  `insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
   select 'mer_full', 'evt_external_' || n, 'external_payment.registered', id, 'api',
     jsonb_build_object('externalPaymentId', 'ext_' || n), now()
   from plan where by_bank > 0`,
  `insert into document_lines (merchant_id, invoice_id, position, description, quantity, unit_price, net_minor,
     vat_category, vat_rate)
   select 'mer_full', id, position, 'Onderhoud', 1, 50, 5000, 'S', 21 from plan, generate_series(1, 2) position`,
  `insert into document_vat (merchant_id, invoice_id, vat_category, vat_rate, taxable_minor, vat_minor)
   select 'mer_full', id, 'S', 21, 10000, 2100 from plan`,
  `insert into payments (merchant_id, id, invoice_id, connection_id, profile_id, mode, currency, amount_minor, creation,
     idempotency_key, request_body, asked_at, mollie_payment_id, status, method, paid_at, completed_at, last_answer,
     created_at, updated_at)
   select 'mer_full', 'pay_' || n, id, 'mco_full', 'pfl_full', 'live', 'EUR', 12100, 'created', 'pay_' || n, '{}', now(),
     'tr_' || n, 'paid', 'ideal', now(), now(),
     jsonb_build_object('id', 'tr_' || n, 'status', 'paid', 'amount', jsonb_build_object('value', '121.00', 'currency',
       'EUR'), 'amountRefunded', case when refunded > 0 then '21.00' end), now(), now()
   from plan where through_mollie > 0`,
  `insert into refunds (merchant_id, id, payment_id, invoice_id, connection_id, origin, currency, amount_minor, purpose,
     creation, idempotency_key, request_body, asked_at, mollie_refund_id, status, created_at, updated_at)
   select 'mer_full', 'ref_' || n, 'pay_' || n, id, 'mco_full', 'voldaan', 'EUR', 2100, 'still-owed', 'created',
     'ref_' || n, '{}', now(), 're_' || n, 'processing', now(), now()
   from plan where refunded > 0`,
  `insert into external_payments (merchant_id, id, invoice_id, type, currency, amount_minor, paid_on, created_at)
   select 'mer_full', 'ext_' || n, id, 'bank', 'EUR', by_bank, current_date, now() from plan where by_bank > 0`,
  ...booked("'issued:' || id", "invoice_issued", [
    ["receivable", "12100"],
    ["revenue", "-10000"],
    ["vat", "-2100"],
  ]),
  ...booked("'paid:tr_' || n", "payment", [
    ["receivable", "-through_mollie"],
    ["mollie", "through_mollie"],
  ]),
  ...booked("'external:ext_' || n", "external_payment", [
    ["receivable", "-by_bank"],
    ["bank", "by_bank"],
  ]),
  ...booked("'refund:re_' || n", "refund", [
    ["receivable", "refunded"],
    ["refunds_payable", "-refunded"],
  ]),
];
