-- Whose invoices these are, who may call on their behalf, who pays, and through which Mollie profile.

create table merchants (
  id text primary key check (id ~ '^mer_'),
  name text not null check (length(name) between 1 and 200),
  package text not null check (package in ('basic', 'accelerate', 'maximize', 'pro')),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  time_zone text not null default 'Europe/Amsterdam',
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  payment_term_days integer not null default 14 check (payment_term_days between 0 and 365),
  -- when the pay link opens: by hand, or by itself when an invoice is issued
  payment_creation text not null default 'manual' check (payment_creation in ('manual', 'on_issue')),
  email text,
  phone text,
  street text,
  postal_code text,
  city text,
  country text not null default 'NL' check (country ~ '^[A-Z]{2}$'),
  vat_number text,
  registration_number text,
  iban text,
  bic text,
  -- part of the address that Mollie calls; unguessable, so that strangers cannot fill the inbox
  webhook_secret text not null unique check (length(webhook_secret) >= 32),
  created_at timestamptz not null
);

create table power_ups (
  merchant_id text not null references merchants (id) on delete restrict,
  power_up text not null check (power_up in ('mollie')),
  status text not null check (status in ('trial', 'active', 'inactive')),
  trial_ends_at timestamptz,
  activated_at timestamptz not null,
  primary key (merchant_id, power_up),
  check (status <> 'trial' or trial_ends_at is not null)
);

create table api_keys (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^key_'),
  name text not null check (length(name) between 1 and 100),
  -- SHA-256 of the key: 192 random bits need no slow hash, and the check stays one indexed look-up
  key_hash bytea not null unique,
  key_hint text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (merchant_id, id)
);

create table customers (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^cus_'),
  name text not null check (length(name) between 1 and 200),
  email text,
  phone text,
  street text,
  postal_code text,
  city text,
  country text check (country ~ '^[A-Z]{2}$'),
  vat_number text,
  registration_number text,
  locale text check (locale in ('nl', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id)
);
create index customers_by_name on customers (merchant_id, lower(name));

-- A Mollie API key with the profile and mode that Mollie said it has. A key that was replaced retires but is kept:
-- payments that began with it are asked about with it.
create table mollie_connections (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^mco_'),
  status text not null check (status in ('active', 'retired', 'disconnected')),
  mode text not null check (mode in ('test', 'live')),
  profile_id text not null,
  profile_name text not null,
  website text,
  profile_status text not null,
  -- AES-256-GCM under SECRET_KEY; never shown, logged or exported
  key_ciphertext bytea not null,
  key_hint text not null,
  methods jsonb not null,
  checked_at timestamptz not null,
  -- what Mollie last said about the key itself; null while it works
  trouble text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (merchant_id, id),
  check ((status = 'active') = (ended_at is null))
);
create unique index mollie_connections_one_active on mollie_connections (merchant_id) where status = 'active';

-- Every call to Mollie, every webhook in, every refused API request, secrets masked.
create table integration_log (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^log_'),
  at timestamptz not null,
  direction text not null check (direction in ('in', 'out')),
  integration text not null check (integration in ('mollie', 'api', 'pay-page')),
  operation text not null,
  outcome text not null check (outcome in ('ok', 'refused', 'failed')),
  message text not null,
  http_method text,
  url text,
  http_status integer,
  duration_ms integer,
  invoice_id text,
  payment_id text,
  request jsonb,
  answer jsonb,
  primary key (merchant_id, id)
);
create index integration_log_by_time on integration_log (merchant_id, at desc, id desc);
create index integration_log_by_invoice on integration_log (merchant_id, invoice_id, at desc) where invoice_id is not null;

-- The first answer to each idempotency key, for 24 hours.
create table idempotency_keys (
  merchant_id text not null references merchants (id) on delete restrict,
  key text not null check (length(key) between 1 and 255),
  request_digest bytea not null,
  started_at timestamptz not null,
  answer_status integer,
  answer_type text,
  answer_body text,
  primary key (merchant_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (started_at);

alter table merchants enable row level security;
alter table merchants force row level security;
create policy own on merchants to voldaan_app using (id = (select current_merchant_id()));
create policy read_all on merchants for select to voldaan_reader using (true);
create policy look_up on merchants for select to voldaan_lookup using (true);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['power_ups', 'api_keys', 'customers', 'mollie_connections', 'integration_log', 'idempotency_keys'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
  end loop;
end $$;

grant select on merchants to voldaan_reader;
grant select, insert, update on merchants, power_ups, api_keys, customers, mollie_connections to voldaan_app;
grant select, insert on integration_log to voldaan_app;
grant select, insert, update, delete on idempotency_keys to voldaan_app;

create policy look_up on api_keys for select to voldaan_lookup using (true);
grant select (id, name, package, webhook_secret, created_at) on merchants to voldaan_lookup;
grant select (merchant_id, id, name, key_hash, revoked_at) on api_keys to voldaan_lookup;

-- Deleting what is too old crosses merchants and touches nothing that proves money.
create policy expire on idempotency_keys for all to voldaan_lookup using (true);
grant select (started_at), delete on idempotency_keys to voldaan_lookup;
