-- A page per merchant on which whoever holds a printed invoice finds it by its number and its amount.

alter table merchants
  -- closed until the merchant opens it: anybody may ask such a page whether it knows an invoice
  add column find_page_open boolean not null default false;

-- Where the page is, `/pay/{slug}`. What was printed on paper goes on leading there: a merchant who chooses another
-- address keeps those it had, and nobody else gets them. The one chosen last is the one that is printed now.
create table find_page_addresses (
  slug text primary key check (length(slug) between 3 and 60 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  merchant_id text not null references merchants (id) on delete restrict,
  chosen_at timestamptz not null
);
create index find_page_addresses_of_merchant on find_page_addresses (merchant_id, chosen_at desc);

alter table find_page_addresses enable row level security;
alter table find_page_addresses force row level security;
create policy own on find_page_addresses to voldaan_app using (merchant_id = (select current_merchant_id()));
create policy read_all on find_page_addresses for select to voldaan_reader using (true);
create policy look_up on find_page_addresses for select to voldaan_lookup using (true);
grant select, insert, update on find_page_addresses to voldaan_app;
grant select on find_page_addresses to voldaan_reader;
grant select (slug, merchant_id) on find_page_addresses to voldaan_lookup;
grant select (find_page_open) on merchants to voldaan_lookup;

-- What all ways of typing a number have in common: its letters, and its digits without the zeros. A few invoices share
-- one, and the service tells them apart.
create function number_key(number text) returns text language sql immutable parallel safe
  return regexp_replace(upper(number collate "C") collate "C", '[^1-9A-Z]', '', 'g');

-- Stored, because row-level security lets an index decide only by what leaks nothing, which a function of ours is not
-- taken for and the comparison of a column is.
alter table invoices add column number_key text generated always as (number_key(number)) stored;
create index invoices_by_number_key on invoices (merchant_id, number_key) where mode = 'live' and status <> 'draft';

set local role voldaan_lookup;

create function lookup.merchant_of_find_page(page_slug text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.merchant_id from find_page_addresses a join merchants m on m.id = a.merchant_id
  where a.slug = page_slug and m.find_page_open
$$;

revoke execute on function lookup.merchant_of_find_page from public;
grant execute on function lookup.merchant_of_find_page to voldaan_app;

reset role;

-- Tries in vain of strangers, counted for all processes together. It belongs to no merchant and holds nothing of one: its
-- keys are hashes.
create schema tries;
grant usage on schema tries to voldaan_app;

create table tries.in_vain (
  key text primary key,
  points integer not null,
  -- milliseconds since 1970
  expire bigint
);
grant select, insert, update, delete on tries.in_vain to voldaan_app;
