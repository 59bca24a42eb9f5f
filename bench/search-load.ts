import type pg from "pg";

export const MERCHANT = "mer_00000000000000000000000000";

/**
 * A merchant of long standing: `invoices` invoices over five years, of forty thousand customers with names as they are
 * in a telephone book, six of ten paid through Mollie. Only what the list of invoices reads is written; the books are
 * those of `full-books.ts`.
 */
export async function writeSearchLoad(
  owner: pg.ClientBase,
  { invoices }: { invoices: number },
): Promise<void> {
  await owner.query("begin; set local session_replication_role = replica");
  for (const statement of STATEMENTS) await owner.query(statement.replaceAll("$invoices", String(invoices)));
  await owner.query("commit");
  await owner.query("vacuum analyze");
}

/** An id of the right form, in the order of `n`. */
const id = (prefix: string, n: string) => `'${prefix}_' || lpad(${n}::text, 26, '0')`;

/** Words that come back in many names, as in reality; a family name in front of a town makes a name of its own. */
const NAMES = `array['Jansen', 'De Vries', 'Van den Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'De Boer', 'Mulder',
  'De Groot', 'Bos', 'Vos', 'Peters', 'Hendriks', 'Van Leeuwen', 'Dekker', 'Brouwer', 'De Wit', 'Dijkstra', 'Smits',
  'De Graaf', 'Van der Meer', 'Kok', 'Jacobs', 'Vermeulen', 'Schouten', 'Willems', 'Hoekstra', 'Koster', 'Verhoeven']`;
const TRADES = `array['Installatie', 'Schoonmaak', 'Garage', 'Bouw', 'Schilderwerken', 'Coöperatie', 'Café', 'VvE']`;
const TOWNS = `array['Utrecht', 'Zwolle', 'Breda', 'Gouda', 'Assen', 'Delft', 'Venlo', 'Hoorn', 'Goes', 'Ede', 'Sneek']`;

const NO_ADDRESS = `'{"email": null, "phone": null, "street": null, "postalCode": null, "city": null, "country": null,
  "vatNumber": null, "registrationNumber": null}'::jsonb`;

const pick = (list: string, n: string) => `(${list})[1 + (${n}) % cardinality(${list})]`;
const customerName = (n: string) =>
  `${pick(TRADES, n)} || ' ' || ${pick(NAMES, `${n} / 8`)} || ' ' || ${pick(TOWNS, `${n} / 240`)} || ' ' || ${n} / 2640`;

const STATEMENTS: readonly string[] = [
  `insert into merchants (id, name, package, webhook_secret, created_at)
   values ('${MERCHANT}', 'Installatiebedrijf Groot', 'pro', repeat('s', 32), now())`,
  `insert into customers (merchant_id, id, name, created_at, updated_at)
   select '${MERCHANT}', ${id("cus", "n")}, ${customerName("n")}, now(), now() from generate_series(0, 39999) n`,
  // Built once at the end, which takes a third of the time of keeping it up row by row.
  "drop index invoices_by_words",
  `insert into invoices (merchant_id, id, customer_id, status, mode, number, currency, total_minor,
     total_excl_vat_minor, received_minor, outstanding_minor, surplus_minor, issued_on, due_on, reference, bill_to,
     source, created_at, updated_at, issued_at, paid_at)
   select '${MERCHANT}', ${id("inv", "n")}, ${id("cus", "customer")}, status, case when status <> 'draft' then 'live' end,
     case when status <> 'draft' then 'F' || to_char(at, 'YYYY') || '-' || lpad(n::text, 7, '0') end, 'EUR', total,
     total * 100 / 121, received, greatest(total - received, 0), greatest(received - total, 0), at::date, at::date + 14,
     case when n % 3 = 0 then 'Werkbon ' || n::bigint * 7919 % 10000000 end,
     jsonb_build_object('name', ${customerName("customer")}) || ${NO_ADDRESS}, 'api', at, at, case when status <> 'draft' then at end,
     case when status = 'paid' then at + interval '3 days' end
   from (select n, (n::bigint * 104729 % 40000)::int as customer, 1000 + n::bigint * 7907 % 250000 as total,
       now() - (($invoices - n) * interval '5 years' / $invoices) as at,
       case when n > $invoices - 200 then 'draft' when n % 10 < 6 then 'paid' else 'open' end as status,
       case when n > $invoices - 200 then 0 when n % 10 < 6 then 1000 + n::bigint * 7907 % 250000 + (case when n % 5000 = 5 then 100 else 0 end)
         when n % 50 = 7 then 500 else 0 end as received
     from generate_series(1, $invoices) n) p`,
  `insert into document_lines (merchant_id, invoice_id, position, description, quantity, unit_price, net_minor,
     vat_category, vat_rate)
   select '${MERCHANT}', id, 1, 'Onderhoud cv-ketel', 1, total_excl_vat_minor / 100.0, total_excl_vat_minor, 'S', 21
   from invoices`,
  `insert into document_vat (merchant_id, invoice_id, vat_category, vat_rate, taxable_minor, vat_minor)
   select '${MERCHANT}', id, 'S', 21, total_excl_vat_minor, total_minor - total_excl_vat_minor from invoices`,
  `insert into payments (merchant_id, id, invoice_id, connection_id, profile_id, mode, currency, amount_minor, creation,
     idempotency_key, request_body, asked_at, mollie_payment_id, status, method, paid_at, completed_at, created_at,
     updated_at)
   select '${MERCHANT}', 'pay_' || substr(id, 5), id, 'mco_load', 'pfl_load', 'live', 'EUR', received_minor, 'created',
     id, '{}', created_at, 'tr_' || md5(id), 'paid', 'ideal', paid_at, paid_at, created_at, paid_at
   from invoices where status = 'paid'`,
  `create index invoices_by_words on invoices
     using gin (merchant_id, search_words gin_trgm_ops)`,
];
