-- Mail: what the merchant decided about it, each message to each address, what it said, and the facts that nobody has yet
-- looked at to see whether somebody should be written to.

create table mail_settings (
  merchant_id text primary key references merchants (id) on delete restrict,
  -- null: what payers know the business by, and its own address
  sender_name text check (length(sender_name) between 1 and 100),
  reply_to text check (length(reply_to) between 3 and 254),
  -- kinds that go by themselves and that the merchant does not want
  switched_off text[] not null default '{}',
  updated_at timestamptz not null
);

-- The merchant's own words for one kind of mail in one language; without a row the product's own are used.
create table mail_texts (
  merchant_id text not null references merchants (id) on delete restrict,
  kind text not null,
  language text not null check (language in ('nl', 'en', 'de', 'fr')),
  subject text not null check (length(subject) between 1 and 200),
  message text not null check (length(message) between 1 and 5000),
  primary key (merchant_id, kind, language)
);

create table mails (
  merchant_id text not null references merchants (id) on delete restrict,
  id text not null check (id ~ '^mai_'),
  -- the fact that it tells of: one fact gives one address one mail of a kind, however often it is looked at
  event_id text not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  recipient text not null check (length(recipient) between 3 and 254),
  invoice_id text,
  -- null: the customer's own
  language text check (language in ('nl', 'en', 'de', 'fr')),
  -- written for this one mail, in place of the merchant's text; variables are filled in when it is sent
  own_subject text check (length(own_subject) between 1 and 200),
  own_message text check (length(own_message) between 1 and 5000),
  status text not null check (status in ('queued', 'handing_over', 'sent', 'refused', 'failed', 'unknown', 'dropped')),
  -- how often the server was spoken to since it was queued
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz,
  -- as it was handed over
  subject text,
  handed_over_at timestamptz,
  ended_at timestamptz,
  -- the server's last words, or why none were heard
  answer text check (length(answer) <= 1000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, event_id, kind, recipient),
  foreign key (merchant_id, event_id) references events (merchant_id, id) on delete restrict,
  foreign key (merchant_id, invoice_id) references invoices (merchant_id, id) on delete restrict,
  check ((status = 'queued') = (next_try_at is not null)),
  check ((status in ('queued', 'handing_over')) = (ended_at is null)),
  check ((own_subject is null) = (own_message is null))
);
create index mails_by_time on mails (merchant_id, created_at desc, id desc);
create index mails_by_invoice on mails (merchant_id, invoice_id, created_at desc, id desc);
create index mails_waiting on mails (next_try_at) where status = 'queued';
create index mails_in_hand on mails (handed_over_at) where status = 'handing_over';

-- What a mail said, as it was handed over; forgotten with the bodies of the integration log.
create table mail_contents (
  merchant_id text not null,
  mail_id text not null,
  html text not null,
  text text not null,
  -- an array of { name, mediaType, bytes, contentId, content }: the content in base64 where nobody else keeps it
  attachments jsonb not null check (jsonb_typeof(attachments) = 'array'),
  kept_at timestamptz not null,
  primary key (merchant_id, mail_id),
  foreign key (merchant_id, mail_id) references mails (merchant_id, id) on delete restrict
);
create index mail_contents_by_time on mail_contents (kept_at);

-- Facts that somebody may have to be written to about. The row is made in the transaction that made the fact true, so no
-- process that dies loses it, and deleted in the transaction that plans the mails. A table and not a place in the
-- sequence, because transactions commit in another order than they took their numbers. Facts of before this migration
-- have no row, and give no mail.
create table events_to_mail (
  merchant_id text not null references merchants (id) on delete restrict,
  event_id text not null,
  noted_at timestamptz not null,
  primary key (merchant_id, event_id)
);
create index events_to_mail_by_time on events_to_mail (noted_at, event_id);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['mail_settings', 'mail_texts', 'mails', 'mail_contents', 'events_to_mail'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy own on %I to voldaan_app using (merchant_id = (select current_merchant_id()))', tenant_table);
    execute format('create policy read_all on %I for select to voldaan_reader using (true)', tenant_table);
    execute format('grant select on %I to voldaan_reader', tenant_table);
  end loop;
end $$;
grant select, insert, update on mail_settings, mails, mail_contents to voldaan_app;
grant select, insert, update, delete on mail_texts to voldaan_app;
grant select, insert, delete on events_to_mail to voldaan_app;

create policy look_up on events_to_mail for select to voldaan_lookup using (true);
create policy look_up on mails for select to voldaan_lookup using (true);
create policy look_up on mail_contents for select to voldaan_lookup using (true);
create policy forget on mail_contents for delete to voldaan_lookup using (true);
grant select on events_to_mail to voldaan_lookup;
grant select (merchant_id, id, status, next_try_at, handed_over_at) on mails to voldaan_lookup;
grant select (merchant_id, mail_id, kept_at), delete on mail_contents to voldaan_lookup;

create function note_event_to_mail() returns trigger language plpgsql as $$
begin
  insert into events_to_mail (merchant_id, event_id, noted_at) values (new.merchant_id, new.id, new.created_at);
  return null;
end $$;

-- Test money is nobody's business but the merchant's, who looks at the screen.
create trigger note_to_mail after insert on events
  for each row when (new.mode = 'live' and new.type in ('payment.paid', 'payment.failed', 'payment.expired',
    'refund.accepted', 'refund.found', 'refund.refunded', 'credit_note.issued', 'chargeback.received',
    'surplus.recorded'))
  execute function note_event_to_mail();

set local role voldaan_lookup;

-- Facts that wait to be looked at, those that wait longest first.
create function lookup.events_to_mail(at_most integer) returns table (merchant_id text, event_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.merchant_id, e.event_id from events_to_mail e order by e.noted_at, e.event_id limit at_most
$$;

-- Mails that should have been sent before then, or whose end nobody wrote down: their job was lost.
create function lookup.mails_overdue(before timestamptz, at_most integer)
  returns table (merchant_id text, mail_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  (select m.merchant_id, m.id from mails m
   where m.status = 'queued' and m.next_try_at < before order by m.next_try_at, m.id limit at_most)
  union all
  (select m.merchant_id, m.id from mails m
   where m.status = 'handing_over' and m.handed_over_at < before order by m.handed_over_at, m.id limit at_most)
$$;

-- Forgets what mails said, after as many days as the merchant keeps bodies in its log; how many it did.
create function lookup.expire_mail_contents(as_of timestamptz, at_most integer) returns bigint
  language sql volatile security definer set search_path = public, pg_temp as $$
  with old as (
    select c.merchant_id, c.mail_id from mail_contents c join merchants m on m.id = c.merchant_id
    where c.kept_at < as_of - m.log_retention_days * interval '1 day' limit at_most
  ), gone as (
    delete from mail_contents c using old
    where c.merchant_id = old.merchant_id and c.mail_id = old.mail_id returning 1
  )
  select count(*) from gone
$$;

revoke execute on function lookup.events_to_mail, lookup.mails_overdue, lookup.expire_mail_contents from public;
grant execute on function lookup.events_to_mail, lookup.mails_overdue, lookup.expire_mail_contents to voldaan_app;

reset role;
