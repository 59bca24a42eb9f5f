-- What is owed: invoices and credit notes as documents, their numbers, and the links by which they are paid.

create table number_series (
  merchant_id text not null references merchants (id) on delete restrict,
  mode text not null check (mode in ('test', 'live')),
  document text not null check (document in ('invoice', 'credit_note')),
  series text not null check (series ~ '^[a-z0-9-]{1,30}$'),
  -- may hold {year}; then the count begins again each year by itself
  prefix text not null check (length(prefix) <= 30),
  padding integer not null check (padding between 1 and 12),
  primary key (merchant_id, mode, document, series)
);

-- The last number given out. Issuing locks this row until it commits, so numbers have no gaps and no twins.
create table number_counters (
  merchant_id text not null,
  mode text not null,
  document text not null,
  series text not null,
  period text not null,
  last bigint not null check (last > 0),
  primary key (merchant_id, mode, document, series, period),
  foreign key (merchant_id, mode, document, series) references number_series on delete restrict
);

create table invoices (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^inv_'),
  customer_id text not null,
  status text not null check (status in ('draft', 'open', 'paid', 'void', 'uncollectible')),
  -- fixed when the invoice is issued
  mode text check (mode in ('test', 'live')),
  number text check (length(number) between 1 and 100),
  series text not null default 'default',
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total_minor bigint not null,
  total_excl_vat_minor bigint not null,
  prepaid_minor bigint not null default 0 check (prepaid_minor >= 0),
  rounding_minor bigint not null default 0,
  -- what the ledger says about this invoice, kept beside it; checked against each other by the audit
  credited_minor bigint not null default 0,
  received_minor bigint not null default 0,
  outstanding_minor bigint not null default 0 check (outstanding_minor >= 0),
  surplus_minor bigint not null default 0 check (surplus_minor >= 0),
  issued_on date,
  due_on date,
  reference text check (length(reference) <= 200),
  payment_reference text check (length(payment_reference) <= 200),
  note text,
  -- the customer as it was when the invoice was issued: later changes of address do not rewrite a document
  bill_to jsonb not null,
  source text not null check (source in ('api', 'backoffice', 'ubl', 'demo')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  issued_at timestamptz,
  sent_at timestamptz,
  paid_at timestamptz,
  voided_at timestamptz,
  written_off_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, customer_id) references customers on delete restrict,
  check (status = 'draft' or (number is not null and mode is not null and issued_at is not null and issued_on is not null)),
  check (status <> 'draft' or (mode is null and issued_at is null)),
  check ((status = 'paid') = (paid_at is not null)),
  check ((status = 'void') = (voided_at is not null)),
  check (status <> 'paid' or outstanding_minor = 0),
  check (status <> 'open' or outstanding_minor > 0),
  check (status not in ('open', 'paid') or (
    outstanding_minor = greatest(total_minor - prepaid_minor - credited_minor - received_minor, 0)
    and surplus_minor = greatest(received_minor + credited_minor + prepaid_minor - total_minor, 0)
  )),
  check (status not in ('void', 'uncollectible') or (outstanding_minor = 0 and surplus_minor = greatest(received_minor, 0)))
);
-- a draft may hold a number chosen by its maker, but numbers bind only once issued
create unique index invoices_number on invoices (merchant_id, mode, number) where status <> 'draft';
create index invoices_by_created on invoices (merchant_id, created_at desc, id desc);
create index invoices_by_status on invoices (merchant_id, status, created_at desc, id desc);
create index invoices_by_due on invoices (merchant_id, due_on) where status = 'open';
create index invoices_by_customer on invoices (merchant_id, customer_id, created_at desc);

create table credit_notes (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^crn_'),
  customer_id text not null,
  -- null: held as credit of the customer, because the document named no invoice of ours
  invoice_id text,
  mode text not null check (mode in ('test', 'live')),
  number text not null check (length(number) between 1 and 100),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total_minor bigint not null,
  total_excl_vat_minor bigint not null,
  rounding_minor bigint not null default 0,
  issued_on date not null,
  reason text,
  bill_to jsonb not null,
  source text not null check (source in ('api', 'backoffice', 'ubl', 'demo')),
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, mode, number),
  foreign key (merchant_id, customer_id) references customers on delete restrict,
  foreign key (merchant_id, invoice_id) references invoices on delete restrict
);
create index credit_notes_by_invoice on credit_notes (merchant_id, invoice_id);

-- Lines and VAT of both kinds of document; exactly one of the two ids is there.
create table document_lines (
  merchant_id text not null,
  invoice_id text,
  credit_note_id text,
  position integer not null check (position > 0),
  description text not null check (length(description) between 1 and 1000),
  quantity numeric not null,
  unit text,
  unit_price numeric not null,
  discount_minor bigint not null default 0,
  net_minor bigint not null,
  vat_category text not null check (vat_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  vat_rate numeric not null check (vat_rate between 0 and 100),
  exemption_reason text,
  check (num_nonnulls(invoice_id, credit_note_id) = 1),
  unique nulls not distinct (merchant_id, invoice_id, credit_note_id, position),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, credit_note_id) references credit_notes on delete restrict
);

-- VAT per category (UNCL 5305) and rate: rounded once here, never per line.
create table document_vat (
  merchant_id text not null,
  invoice_id text,
  credit_note_id text,
  vat_category text not null check (vat_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M')),
  vat_rate numeric not null check (vat_rate between 0 and 100),
  taxable_minor bigint not null,
  vat_minor bigint not null,
  exemption_reason text,
  check (num_nonnulls(invoice_id, credit_note_id) = 1),
  unique nulls not distinct (merchant_id, invoice_id, credit_note_id, vat_category, vat_rate),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, credit_note_id) references credit_notes on delete restrict
);

-- Allowances (negative) and charges (positive) on a whole document, as UBL knows them.
create table document_allowances (
  merchant_id text not null,
  invoice_id text,
  credit_note_id text,
  position integer not null check (position > 0),
  reason text,
  amount_minor bigint not null,
  vat_category text not null,
  vat_rate numeric not null,
  check (num_nonnulls(invoice_id, credit_note_id) = 1),
  unique nulls not distinct (merchant_id, invoice_id, credit_note_id, position),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, credit_note_id) references credit_notes on delete restrict
);

-- The documents as they came in, byte for byte: the same one again answers the same thing.
create table imported_documents (
  merchant_id text not null references merchants (id) on delete restrict,
  kind text not null check (kind in ('invoice', 'credit_note')),
  mode text not null check (mode in ('test', 'live')),
  number text not null,
  digest bytea not null,
  content bytea not null,
  invoice_id text,
  credit_note_id text,
  imported_at timestamptz not null,
  primary key (merchant_id, kind, mode, number),
  check (num_nonnulls(invoice_id, credit_note_id) = 1),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, credit_note_id) references credit_notes on delete restrict
);

-- One permanent address per invoice, for its whole life.
create table pay_links (
  merchant_id text not null,
  id text not null check (id ~ '^lnk_'),
  invoice_id text not null,
  token text not null unique check (length(token) >= 32),
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, invoice_id),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['number_series', 'number_counters', 'invoices', 'credit_notes', 'document_lines',
    'document_vat', 'document_allowances', 'imported_documents', 'pay_links'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
  end loop;
end $$;

grant select, insert, update on number_series, number_counters, invoices, pay_links to voldaan_app;
grant select, insert on credit_notes, document_lines, document_vat, document_allowances, imported_documents to voldaan_app;

create policy look_up on pay_links for select to voldaan_lookup using (true);
grant select (merchant_id, invoice_id, token) on pay_links to voldaan_lookup;
