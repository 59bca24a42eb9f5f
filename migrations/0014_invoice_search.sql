-- Searching and sorting the invoices of a merchant that has a million of them.

-- Both come with PostgreSQL itself (its contrib modules) and are trusted: the database's owner may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- As people type: without capitals and accents.
create function plain_text(words text) returns text language sql immutable parallel safe
  return translate(lower(words), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ', 'aaaaaaceeeeiiiinoooooouuuuyy');

-- What a search for words looks through, stored because making it takes ten times as long as looking. The space in front
-- makes the first word begin like the others.
alter table invoices add column search_words text not null generated always as (
  plain_text(' ' || coalesce(number, '') || ' ' || coalesce(reference, '') || ' ' || coalesce(bill_to ->> 'name', ''))
) stored;

-- With the merchant in front, so that a search costs what its merchant has and not what the installation has.
create index invoices_by_words on invoices using gin (merchant_id, search_words gin_trgm_ops);

create index invoices_by_total on invoices (merchant_id, total_minor, created_at desc, id desc);
create index invoices_by_outstanding on invoices (merchant_id, outstanding_minor, created_at desc, id desc)
  where outstanding_minor > 0;
-- Test invoices are few beside live ones, so looking for them among those would take long.
create index invoices_of_test on invoices (merchant_id, created_at desc, id desc) where mode is distinct from 'live';

-- A draft may have no day yet; it sorts as the last there can be.
create index invoices_by_issued_on on invoices (merchant_id, coalesce(issued_on, date '9999-12-31'), id);
create index invoices_by_due_on on invoices (merchant_id, coalesce(due_on, date '9999-12-31'), id);

-- A page reads the content of its invoices as of any document, by "invoice or credit note": without these, the second
-- half of that question read a million lines.
create index document_lines_by_credit_note on document_lines (merchant_id, credit_note_id)
  where credit_note_id is not null;
create index document_vat_by_credit_note on document_vat (merchant_id, credit_note_id)
  where credit_note_id is not null;
create index document_allowances_by_credit_note on document_allowances (merchant_id, credit_note_id)
  where credit_note_id is not null;

create policy look_up on invoices for select to voldaan_lookup using (true);
grant select (merchant_id, id, search_words, total_minor, outstanding_minor) on invoices to voldaan_lookup;

set local role voldaan_lookup;

-- The invoices of the transaction's merchant that match every word, by its pattern, or by its amount where it is one; not
-- more than `at_most`, in no order.
--
-- A function with rights of its own, because `like` is not leakproof and row-level security therefore keeps it from using
-- the index. Each search is planned for its own words: how rare they are decides the plan.
create function lookup.find_invoices(patterns text[], amounts bigint[], at_most integer) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  conditions text;
begin
  select string_agg(
    case when amount is null
      then format('search_words like %L', plain_text(pattern))
      else format('(search_words like %L or total_minor = %s or (outstanding_minor > 0 and outstanding_minor = %s))',
        plain_text(pattern), amount, amount)
    end, ' and ')
  into conditions from unnest(patterns, amounts) as word (pattern, amount);
  return query execute format('select id from invoices where merchant_id = %L and %s limit %s',
    current_merchant_id(), conditions, at_most);
end $$;

revoke execute on function lookup.find_invoices from public;
grant execute on function lookup.find_invoices to voldaan_app;

reset role;
