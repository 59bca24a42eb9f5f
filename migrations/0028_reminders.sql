-- Reminders: the schemes of a merchant, whose customers have another than the usual one, what is paused, and each reminder
-- of an invoice.

create table reminder_schemes (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^rsc_'),
  name text not null check (length(name) between 1 and 100),
  -- the one of every customer that has none of its own
  is_default boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id)
);
create unique index reminder_schemes_name on reminder_schemes (merchant_id, lower(name));
create unique index reminder_schemes_default on reminder_schemes (merchant_id) where is_default;

create table reminder_steps (
  merchant_id text not null,
  id text not null check (id ~ '^rst_'),
  scheme_id text not null,
  -- after the due date, or before it when negative
  days integer not null check (days between -60 and 365),
  -- the kind of mail that goes
  mail_kind text not null check (mail_kind ~ '^reminder_[a-z]+$'),
  -- Invoices whose time for this step came before this day are not written to: who sets a scheme up today does not
  -- remind everybody of last year.
  since date not null,
  primary key (merchant_id, id),
  unique (merchant_id, scheme_id, days),
  foreign key (merchant_id, scheme_id) references reminder_schemes (merchant_id, id) on delete cascade
);

-- Customers with another scheme than the default one.
create table customer_reminder_schemes (
  merchant_id text not null,
  customer_id text not null,
  scheme_id text not null,
  primary key (merchant_id, customer_id),
  foreign key (merchant_id, customer_id) references customers (merchant_id, id) on delete restrict,
  foreign key (merchant_id, scheme_id) references reminder_schemes (merchant_id, id) on delete cascade
);
create index customer_reminder_schemes_by_scheme on customer_reminder_schemes (merchant_id, scheme_id);

-- Nobody is reminded of this invoice, or this customer of any, until that day comes or somebody resumes.
create table reminder_pauses (
  merchant_id text not null references merchants (id) on delete restrict,
  invoice_id text,
  customer_id text,
  -- null: stopped, until somebody resumes
  until date,
  paused_at timestamptz not null,
  check (num_nonnulls(invoice_id, customer_id) = 1),
  foreign key (merchant_id, invoice_id) references invoices (merchant_id, id) on delete restrict,
  foreign key (merchant_id, customer_id) references customers (merchant_id, id) on delete restrict
);
create unique index reminder_pauses_of_invoice on reminder_pauses (merchant_id, invoice_id) where invoice_id is not null;
create unique index reminder_pauses_of_customer on reminder_pauses (merchant_id, customer_id) where customer_id is not null;

create table reminders (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^rem_'),
  invoice_id text not null,
  -- null: asked for by a person, or a step that is no longer part of its scheme
  step_id text,
  days integer check (days between -60 and 365),
  mail_kind text not null check (mail_kind ~ '^reminder_[a-z]+$'),
  -- the fact that its mail hangs on; null while it waits
  event_id text,
  queued_at timestamptz,
  -- why it waits, and when to look again
  reason text check (reason ~ '^[a-z_]+$'),
  next_look_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id),
  -- a step reminds of an invoice once
  unique (merchant_id, invoice_id, step_id),
  unique (merchant_id, event_id),
  foreign key (merchant_id, invoice_id) references invoices (merchant_id, id) on delete restrict,
  foreign key (merchant_id, step_id) references reminder_steps (merchant_id, id) on delete set null (step_id),
  foreign key (merchant_id, event_id) references events (merchant_id, id) on delete restrict,
  check ((event_id is null) = (queued_at is null)),
  check ((event_id is null) = (reason is not null and next_look_at is not null))
);
create index reminders_by_step on reminders (merchant_id, step_id);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['reminder_schemes', 'reminder_steps', 'customer_reminder_schemes',
    'reminder_pauses', 'reminders'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('create policy look_up on %I for select to voldaan_lookup using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader, voldaan_lookup', tenant_table);
  end loop;
end $$;
grant select, insert, update, delete on reminder_schemes, reminder_steps, customer_reminder_schemes, reminder_pauses
  to voldaan_app;
grant select, insert, update on reminders to voldaan_app;
grant select (customer_id, mode, sent_at, status, unexplained_minor) on invoices to voldaan_lookup;
grant select (time_zone) on merchants to voldaan_lookup;

-- A reminder that became due is a fact that somebody is written to about, like those of migration 0026.
drop trigger note_to_mail on events;
create trigger note_to_mail after insert on events
  for each row when (new.mode = 'live' and new.type in ('payment.paid', 'payment.failed', 'payment.expired',
    'refund.accepted', 'refund.found', 'refund.refunded', 'credit_note.issued', 'chargeback.received',
    'surplus.recorded', 'reminder.due'))
  execute function note_event_to_mail();

set local role voldaan_lookup;

-- Invoices that a step of their scheme is due for: on its day from nine o'clock where the merchant is, and a week long.
-- Of two steps that are due the later one. What was paused, reminded of or looked at lately is left out; whether the
-- invoice may be reminded of at all is asked again by whoever reminds. `offset 0` keeps PostgreSQL from reading every open
-- invoice: it takes a range whose ends it does not know for a third of them.
create function lookup.reminders_due(as_of timestamptz, at_most integer)
  returns table (merchant_id text, invoice_id text, step_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select due.merchant_id, due.invoice_id, due.step_id from (
    select distinct on (i.merchant_id, i.id) i.merchant_id, i.id as invoice_id, s.id as step_id, i.due_on + s.days as due_for
    from (select m.id, (as_of at time zone m.time_zone - interval '9 hours')::date as today from merchants m) m
    join reminder_steps s on s.merchant_id = m.id
    join reminder_schemes scheme on scheme.merchant_id = m.id and scheme.id = s.scheme_id
    cross join lateral (
      select i.merchant_id, i.id, i.customer_id, i.due_on from invoices i
      where i.merchant_id = m.id and i.status = 'open'
        and i.due_on between greatest(m.today - 6, s.since) - s.days and m.today - s.days
        and i.mode = 'live' and i.sent_at is not null and i.outstanding_minor > 0 and i.unexplained_minor = 0
      offset 0
    ) i
    left join customer_reminder_schemes own on own.merchant_id = m.id and own.customer_id = i.customer_id
    where case when own.scheme_id is null then scheme.is_default else scheme.id = own.scheme_id end
      and not exists (
        select from reminder_pauses p
        where p.merchant_id = m.id and p.invoice_id = i.id and (p.until is null or p.until > m.today))
      and not exists (
        select from reminder_pauses p
        where p.merchant_id = m.id and p.customer_id = i.customer_id and (p.until is null or p.until > m.today))
    order by i.merchant_id, i.id, s.days desc
  ) due
  where not exists (
    select from reminders r
    where r.merchant_id = due.merchant_id and r.invoice_id = due.invoice_id and r.step_id = due.step_id
      and (r.event_id is not null or r.next_look_at > as_of))
  order by due.due_for, due.invoice_id limit at_most
$$;

revoke execute on function lookup.reminders_due from public;
grant execute on function lookup.reminders_due to voldaan_app;

reset role;
