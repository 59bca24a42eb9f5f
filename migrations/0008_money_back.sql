-- Money that goes back: refunds, chargebacks, what is written off, and surplus that pays another invoice.

-- Debt that is no longer expected, and refunds that nobody has explained yet (rule 2; a payer is not asked for those).
alter table invoices
  add column written_off_minor bigint not null default 0 check (written_off_minor >= 0),
  add column unexplained_minor bigint not null default 0 check (unexplained_minor >= 0),
  drop constraint invoices_check6,
  drop constraint invoices_check7,
  -- the balance is the same sum in every status; a void invoice is owed nothing
  add constraint invoices_balance check (
    status = 'draft' or (
      outstanding_minor = greatest(
        case when status = 'void' then 0 else total_minor end
          - prepaid_minor - credited_minor - written_off_minor - received_minor, 0)
      and surplus_minor = greatest(
        received_minor + written_off_minor + credited_minor + prepaid_minor
          - case when status = 'void' then 0 else total_minor end, 0)
    )
  ),
  add constraint invoices_written_off check (
    (written_off_minor > 0) = (written_off_at is not null)
    and (status <> 'uncollectible' or (written_off_minor > 0 and outstanding_minor = 0))
  );

alter table ledger_entries
  drop constraint ledger_entries_account_check,
  add constraint ledger_entries_account_check check (account in (
    'receivable', 'customer_credit', 'revenue', 'vat', 'prepayments', 'mollie', 'refunds_payable', 'bank', 'cash',
    'card_reader', 'other_means', 'bad_debt'
  ));

create table refunds (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^ref_'),
  payment_id text not null,
  invoice_id text not null,
  -- the key it was asked with: a repeated create must use the same one; null when it was made at Mollie
  connection_id text,
  -- who made it: we, or somebody in Mollie's dashboard
  origin text not null check (origin in ('voldaan', 'mollie')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  description text check (length(description) <= 255),
  -- why: it was too much, a credit note goes with it, or it is still owed; null until somebody says so
  purpose text check (purpose in ('surplus', 'credit', 'still-owed')),
  credit_note_id text,
  creation text not null check (creation in ('pending', 'created', 'refused', 'unknown')),
  idempotency_key text not null,
  request_body text,
  asked_at timestamptz not null,
  -- the caller's own idempotency key: a repeat after we died finds what it began
  request_key text check (length(request_key) <= 255),
  refusal text,
  mollie_refund_id text check (mollie_refund_id ~ '^re_'),
  -- Mollie's word in Mollie's spelling; open-ended, because Mollie may add one
  status text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- when the money had left, or the refund came to nothing
  completed_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, mollie_refund_id),
  unique (merchant_id, idempotency_key),
  foreign key (merchant_id, payment_id) references payments on delete restrict,
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, connection_id) references mollie_connections on delete restrict,
  foreign key (merchant_id, credit_note_id) references credit_notes on delete restrict,
  check ((creation = 'created') = (status is not null)),
  check ((creation = 'created') = (mollie_refund_id is not null)),
  check (creation <> 'refused' or refusal is not null),
  check (origin = 'mollie' or (connection_id is not null and request_body is not null)),
  check (credit_note_id is null or purpose = 'credit')
);
create index refunds_by_payment on refunds (merchant_id, payment_id, created_at desc);
create index refunds_by_invoice on refunds (merchant_id, invoice_id, created_at desc);
create index refunds_by_request on refunds (merchant_id, request_key) where request_key is not null;

-- What banks took back from the merchant, and gave again.
create table chargebacks (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^cbk_'),
  payment_id text not null,
  invoice_id text not null,
  mollie_chargeback_id text not null check (mollie_chargeback_id ~ '^chb_'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  -- told of direct debits alone
  reason text,
  charged_back_at timestamptz not null,
  reversed_at timestamptz,
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, mollie_chargeback_id),
  foreign key (merchant_id, payment_id) references payments on delete restrict,
  foreign key (merchant_id, invoice_id) references invoices on delete restrict
);
create index chargebacks_by_payment on chargebacks (merchant_id, payment_id);
create index chargebacks_by_invoice on chargebacks (merchant_id, invoice_id);

-- Surplus of one invoice that pays another one of the same customer.
create table surplus_applications (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^sap_'),
  from_invoice_id text not null,
  to_invoice_id text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  created_at timestamptz not null,
  -- taken back by counter-entries in the ledger; the row stays
  removed_at timestamptz,
  primary key (merchant_id, id),
  foreign key (merchant_id, from_invoice_id) references invoices on delete restrict,
  foreign key (merchant_id, to_invoice_id) references invoices on delete restrict,
  check (from_invoice_id <> to_invoice_id)
);
create index surplus_applications_from on surplus_applications (merchant_id, from_invoice_id);
create index surplus_applications_to on surplus_applications (merchant_id, to_invoice_id);

-- When the refunds and chargebacks of a key's profile were last asked for, and up to when they were read to the end: what
-- no webhook told is found so.
alter table mollie_connections
  add column money_back_asked_at timestamptz,
  add column money_back_read_at timestamptz;

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['refunds', 'chargebacks', 'surplus_applications'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
    execute format('grant select, insert, update on %I to voldaan_app', tenant_table);
  end loop;
end $$;

create policy look_up on refunds for select to voldaan_lookup using (true);
create policy look_up on mollie_connections for select to voldaan_lookup using (true);
grant select (merchant_id, id, creation, asked_at) on refunds to voldaan_lookup;
grant select (merchant_id, id, profile_id, mode, money_back_asked_at) on mollie_connections to voldaan_lookup;
create index refunds_unanswered on refunds (asked_at) where creation = 'pending';

set local role voldaan_lookup;

-- Refunds that Mollie was asked for and whose answer nobody stored, for the sweep that replaces lost jobs.
create function lookup.refunds_unanswered(before timestamptz, at_most integer)
  returns table (merchant_id text, refund_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.merchant_id, r.id from refunds r
  where r.creation = 'pending' and r.asked_at < before order by r.asked_at limit at_most
$$;

-- Profiles at Mollie whose refunds and chargebacks were last asked for before then, or never.
create function lookup.profiles_to_read(before timestamptz, at_most integer)
  returns table (merchant_id text, profile_id text, mode text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.merchant_id, c.profile_id, c.mode from mollie_connections c
  group by c.merchant_id, c.profile_id, c.mode
  having max(c.money_back_asked_at) is null or max(c.money_back_asked_at) < before
  order by max(c.money_back_asked_at) nulls first limit at_most
$$;

revoke execute on function lookup.refunds_unanswered, lookup.profiles_to_read from public;
grant execute on function lookup.refunds_unanswered, lookup.profiles_to_read to voldaan_app;

reset role;
