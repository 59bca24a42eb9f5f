-- Money on its way and money that came: tries through Mollie, money that came another way, and Mollie's calls.

create table payments (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^pay_'),
  invoice_id text not null,
  -- the key it began with: a repeated create must use the same one, because Mollie binds idempotency keys to it
  connection_id text not null,
  profile_id text not null,
  mode text not null check (mode in ('test', 'live')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  -- pending: not answered yet; refused: Mollie said no; unknown: the answer was lost and could not be found again
  creation text not null check (creation in ('pending', 'created', 'refused', 'unknown')),
  idempotency_key text not null,
  -- the exact bytes sent, so that a repeat is the same request
  request_body text not null,
  -- when Mollie was first asked with this idempotency key; it remembers one for an hour
  asked_at timestamptz not null,
  refusal text,
  mollie_payment_id text check (mollie_payment_id ~ '^tr_'),
  -- Mollie's word in Mollie's spelling; open-ended, because Mollie may add one
  status text,
  method text,
  checkout_url text,
  expires_at timestamptz,
  is_cancelable boolean not null default false,
  paid_at timestamptz,
  -- when it reached its final status
  completed_at timestamptz,
  -- counts the answers applied; an answer fetched before a newer one was applied is fetched again
  observation bigint not null default 0,
  -- what Mollie said last, without what is personal
  last_answer jsonb,
  -- no longer offered to the payer, because another one took its place
  replaced_at timestamptz,
  -- why an answer about this id was not applied: it is not the payment that we stored
  set_aside_reason text,
  next_check_at timestamptz,
  checks integer not null default 0,
  -- when the return page last asked for a look at Mollie; it may ask every few seconds at most
  looked_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, mollie_payment_id),
  unique (merchant_id, idempotency_key),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, connection_id) references mollie_connections on delete restrict,
  check ((creation = 'created') = (status is not null)),
  check ((creation = 'created') = (mollie_payment_id is not null)),
  check (creation <> 'refused' or refusal is not null)
);
-- at most one payment that the pay page may send a payer to
create unique index payments_one_on_offer on payments (merchant_id, invoice_id)
  where replaced_at is null and (creation in ('pending', 'unknown') or status = 'open');
create index payments_by_invoice on payments (merchant_id, invoice_id, created_at desc);
create index payments_due on payments (next_check_at) where next_check_at is not null;

create table external_payments (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^ext_'),
  invoice_id text not null,
  type text not null check (type in ('bank', 'cash', 'card_reader', 'other')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  paid_on date not null,
  reference text check (length(reference) <= 200),
  created_at timestamptz not null,
  -- taken back by a counter-entry in the ledger; the row stays
  removed_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict
);
create index external_payments_by_invoice on external_payments (merchant_id, invoice_id, created_at);

-- Mollie's calls, stored before they are answered.
create table webhook_inbox (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^whc_'),
  mollie_id text not null check (length(mollie_id) <= 100),
  received_at timestamptz not null,
  -- waiting: no payment of ours has this id yet; set_aside: it never became one
  state text not null check (state in ('waiting', 'done', 'set_aside')),
  tries integer not null default 0,
  payment_id text,
  finished_at timestamptz,
  note text,
  primary key (merchant_id, id),
  foreign key (merchant_id, payment_id) references payments on delete restrict,
  check ((state = 'waiting') = (finished_at is null))
);
create index webhook_inbox_by_time on webhook_inbox (merchant_id, received_at desc);
create index webhook_inbox_waiting on webhook_inbox (received_at) where state = 'waiting';

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['payments', 'external_payments', 'webhook_inbox'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
    execute format('grant select, insert, update on %I to voldaan_app', tenant_table);
  end loop;
end $$;

create policy look_up on payments for select to voldaan_lookup using (true);
create policy look_up on webhook_inbox for select to voldaan_lookup using (true);
grant select (merchant_id, id, next_check_at) on payments to voldaan_lookup;
grant select (merchant_id, id, state, received_at) on webhook_inbox to voldaan_lookup;
