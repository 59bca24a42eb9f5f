-- The live auditor: what changed and was not yet recomputed, and invoices that are frozen because their books disagree.

-- One row per invoice and transaction that touched its money, made by triggers so that no code path can forget it, and
-- deleted by the auditor once it recomputed the invoice. Keyed by the transaction, so two transactions never wait for
-- each other here.
create table invoice_changes (
  merchant_id text not null references merchants (id) on delete restrict,
  invoice_id text not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  changed_at timestamptz not null,
  primary key (merchant_id, invoice_id, transaction_id)
);
create index invoice_changes_by_time on invoice_changes (changed_at);

-- The fuse. A freeze stays until a person looked and released it, and stays in the history after that.
create table invoice_freezes (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^frz_'),
  invoice_id text not null,
  -- what the auditor found: an array of { about, sentence }
  findings jsonb not null check (jsonb_typeof(findings) = 'array' and jsonb_array_length(findings) > 0),
  frozen_at timestamptz not null,
  released_at timestamptz,
  -- what the person who released it wrote: what was wrong, and why it is right now
  note text check (length(note) between 1 and 1000),
  primary key (merchant_id, id),
  foreign key (merchant_id, invoice_id) references invoices on delete restrict,
  check ((released_at is null) = (note is null))
);
create unique index invoice_freezes_open on invoice_freezes (merchant_id, invoice_id) where released_at is null;
create index invoice_freezes_by_time on invoice_freezes (merchant_id, frozen_at desc, id desc);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['invoice_changes', 'invoice_freezes'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
    execute format('create policy look_up on %I for select to voldaan_lookup using (true)', tenant_table);
  end loop;
end $$;
grant select, insert, delete on invoice_changes to voldaan_app;
grant select, insert, update on invoice_freezes to voldaan_app;
grant select (merchant_id, invoice_id, changed_at) on invoice_changes to voldaan_lookup;
grant select (merchant_id, id, released_at) on invoice_freezes to voldaan_lookup;

create function note_invoice_change(changed_merchant text, changed_invoice text) returns void
  language sql as $$
  insert into invoice_changes (merchant_id, invoice_id, changed_at)
  values (changed_merchant, changed_invoice,
    -- the clock of the work that is being done, so that tests and simulations can step it
    coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()))
  on conflict do nothing
$$;

create function invoice_changed() returns trigger language plpgsql as $$
begin
  perform note_invoice_change(new.merchant_id, new.id);
  return null;
end $$;

-- For whatever belongs to an invoice; a credit note without one is the customer's.
create function part_of_invoice_changed() returns trigger language plpgsql as $$
begin
  if new.invoice_id is not null then
    perform note_invoice_change(new.merchant_id, new.invoice_id);
  end if;
  return null;
end $$;

create function surplus_application_changed() returns trigger language plpgsql as $$
begin
  perform note_invoice_change(new.merchant_id, new.from_invoice_id);
  perform note_invoice_change(new.merchant_id, new.to_invoice_id);
  return null;
end $$;

create trigger note_change after insert or update on invoices
  for each row execute function invoice_changed();
create trigger note_change after insert or update on surplus_applications
  for each row execute function surplus_application_changed();

do $$
declare
  part text;
begin
  foreach part in array array['payments', 'refunds', 'chargebacks', 'external_payments', 'credit_notes',
    'ledger_transactions'] loop
    execute format('create trigger note_change after insert or update on %I
      for each row execute function part_of_invoice_changed()', part);
  end loop;
end $$;

set local role voldaan_lookup;

-- Invoices that changed and were not recomputed since, those that wait longest first.
create function lookup.changed_invoices(at_most integer)
  returns table (merchant_id text, invoice_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.merchant_id, c.invoice_id from invoice_changes c
  group by c.merchant_id, c.invoice_id order by min(c.changed_at) limit at_most
$$;

-- For the metrics of the whole installation: how many wait, since when, and how many are frozen.
create function lookup.audit_state()
  returns table (waiting bigint, oldest timestamptz, frozen bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct c.invoice_id), min(c.changed_at),
    (select count(*) from invoice_freezes f where f.released_at is null)
  from invoice_changes c
$$;

revoke execute on function lookup.changed_invoices, lookup.audit_state from public;
grant execute on function lookup.changed_invoices, lookup.audit_state to voldaan_app;

reset role;
