-- What a merchant decides about itself: how it looks to payers, what its pages say, how its documents are numbered, and
-- which ways of paying it tells apart.

alter table merchants
  -- what payers know the business by; the name of the company stays with its bank account
  add column trade_name text check (length(trade_name) between 1 and 200),
  add column brand_color text check (brand_color ~ '^#[0-9a-f]{6}$'),
  -- after so many days the integration log forgets what was sent and answered; that it happened stays
  add column log_retention_days integer not null default 90 check (log_retention_days between 7 and 3650),
  drop constraint merchants_payment_creation_check,
  add constraint merchants_payment_creation_check check (payment_creation in ('manual', 'on_issue', 'on_send'));

-- Apart from the merchant, so that whoever reads the merchant does not fetch a picture.
create table merchant_logos (
  merchant_id text primary key references merchants (id) on delete restrict,
  -- pictures made of points only: an SVG can hold scripts
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  content bytea not null check (octet_length(content) between 1 and 262144),
  width integer not null check (width between 1 and 2000),
  height integer not null check (height between 1 and 2000),
  -- SHA-256 of the content: a browser that has it need not fetch it again
  digest bytea not null check (octet_length(digest) = 32),
  updated_at timestamptz not null
);

-- What a merchant adds to its pages, by language.
create table merchant_texts (
  merchant_id text not null references merchants (id) on delete restrict,
  name text not null check (name in ('payment_instruction', 'thank_you')),
  language text not null check (language in ('nl', 'en')),
  text text not null check (length(text) between 1 and 1000),
  primary key (merchant_id, name, language)
);

-- The merchant's own words for ways of paying beside Mollie. Each is booked as one of the four built-in ways.
create table transaction_types (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^ttp_'),
  name text not null check (length(name) between 1 and 60),
  books_as text not null check (books_as in ('bank', 'cash', 'card_reader', 'other')),
  created_at timestamptz not null,
  -- no longer offered; payments that have it keep it
  archived_at timestamptz,
  primary key (merchant_id, id)
);
create unique index transaction_types_one_name on transaction_types (merchant_id, lower(name)) where archived_at is null;

alter table external_payments
  add column transaction_type_id text,
  add foreign key (merchant_id, transaction_type_id) references transaction_types (merchant_id, id) on delete restrict;

-- How the counts of a series were written before it was changed. The auditor finds their documents by it; counts without
-- a prefix were passed over on purpose, because the merchant let the series go on with a higher number.
create table number_spans (
  merchant_id text not null,
  mode text not null,
  document text not null,
  series text not null,
  period text not null,
  first bigint not null check (first > 0),
  last bigint not null check (last >= first),
  prefix text,
  padding integer,
  ended_at timestamptz not null,
  primary key (merchant_id, mode, document, series, period, first),
  check ((prefix is null) = (padding is null)),
  foreign key (merchant_id, mode, document, series) references number_series (merchant_id, mode, document, series) on delete restrict
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['merchant_logos', 'merchant_texts', 'transaction_types', 'number_spans'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
  end loop;
end $$;

grant select, insert, update, delete on merchant_logos, merchant_texts to voldaan_app;
grant select, insert, update on transaction_types to voldaan_app;
grant select, insert on number_spans to voldaan_app;
