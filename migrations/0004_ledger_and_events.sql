-- The proof: double-entry transactions and facts, only ever added.

create table ledger_transactions (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^ltx_'),
  -- what makes booking twice impossible: paid:tr_…, issued:inv_…, external:ext_…
  key text not null check (length(key) between 3 and 200),
  kind text not null,
  mode text not null check (mode in ('test', 'live')),
  invoice_id text,
  customer_id text,
  source text not null,
  occurred_at timestamptz not null,
  booked_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, key),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, customer_id) references customers on delete restrict
);
create index ledger_transactions_by_invoice on ledger_transactions (merchant_id, invoice_id);

-- Debit is positive, credit is negative; each transaction sums to zero.
create table ledger_entries (
  merchant_id text not null,
  transaction_id text not null,
  position integer not null check (position > 0),
  account text not null check (account in (
    'receivable', 'customer_credit', 'revenue', 'vat', 'prepayments', 'mollie', 'bank', 'cash', 'card_reader', 'other_means'
  )),
  invoice_id text,
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (merchant_id, transaction_id, position),
  foreign key (merchant_id, transaction_id) references ledger_transactions on delete restrict,
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  check (account <> 'receivable' or invoice_id is not null)
);
create index ledger_entries_by_invoice on ledger_entries (merchant_id, invoice_id) where account = 'receivable';

-- Checked when the transaction commits, because its entries arrive one after the other.
create function ledger_transaction_balances() returns trigger
  language plpgsql as $$
begin
  if exists (
    select from ledger_entries
    where merchant_id = new.merchant_id and transaction_id = new.transaction_id
    group by currency
    having sum(amount_minor) <> 0
  ) then
    raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger ledger_entries_balance
  after insert on ledger_entries deferrable initially deferred
  for each row execute function ledger_transaction_balances();

-- Facts, in the order in which they became true for each invoice (which its row lock gives).
create table events (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^evt_'),
  sequence bigint generated always as identity,
  type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  mode text check (mode in ('test', 'live')),
  invoice_id text,
  payment_id text,
  -- where the fact came from: webhook, schedule, return-page, payer, api, backoffice, import, system
  source text not null,
  data jsonb not null,
  created_at timestamptz not null,
  primary key (merchant_id, id)
);
create index events_by_sequence on events (merchant_id, sequence desc);
create index events_by_invoice on events (merchant_id, invoice_id, sequence);

create trigger append_only before update or delete on ledger_transactions for each row execute function refuse_change();
create trigger append_only before update or delete on ledger_entries for each row execute function refuse_change();
create trigger append_only before update or delete on events for each row execute function refuse_change();
create trigger no_truncate before truncate on ledger_transactions for each statement execute function refuse_change();
create trigger no_truncate before truncate on ledger_entries for each statement execute function refuse_change();
create trigger no_truncate before truncate on events for each statement execute function refuse_change();

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['ledger_transactions', 'ledger_entries', 'events'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
    execute format('grant select, insert on %I to voldaan_app', tenant_table);
  end loop;
end $$;
