-- Lists and searches of invoices of years ago, among a million.

-- Row-level security lets an index decide only by what leaks nothing, and PostgreSQL does not count `coalesce` among that:
-- a page far down a list by day read everything above it. `case` it does count.
drop index invoices_by_issued_on;
drop index invoices_by_due_on;
create index invoices_by_issued_on on invoices
  (merchant_id, (case when issued_on is null then date '9999-12-31' else issued_on end), id);
create index invoices_by_due_on on invoices
  (merchant_id, (case when due_on is null then date '9999-12-31' else due_on end), id);

-- The day as a last column lets a walk from the newest to those of a month pass by all others inside the index.
drop index invoices_by_created;
create index invoices_by_created on invoices
  (merchant_id, created_at desc, id desc, (case when issued_on is null then date '9999-12-31' else issued_on end));

grant select (created_at, issued_on, due_on) on invoices to voldaan_lookup;

set local role voldaan_lookup;

-- As before, and with what a list sorts by: so that a page of it reads its own invoices, and not all that were found.
drop function lookup.find_invoices;
create function lookup.find_invoices(patterns text[], amounts bigint[], at_most integer)
  returns table (found_id text, found_created_at timestamptz, found_issued_on date, found_due_on date)
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
  return query execute format(
    'select id, created_at, issued_on, due_on from invoices where merchant_id = %L and %s limit %s',
    current_merchant_id(), conditions, at_most);
end $$;

revoke execute on function lookup.find_invoices from public;
grant execute on function lookup.find_invoices to voldaan_app;

reset role;
