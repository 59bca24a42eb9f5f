-- Who may do what. Every connection of the service starts as voldaan_app, which owns nothing and cannot bypass row-level
-- security, so one forgotten "where merchant_id" shows nothing instead of another merchant's money.
-- Roles belong to the cluster, not to the database, hence the guards.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['voldaan_app', 'voldaan_lookup', 'voldaan_reader', 'voldaan_jobs', 'voldaan_auth'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;

-- voldaan_app    the service: rows of one merchant at a time
-- voldaan_lookup owns the few functions that must find a merchant first (token, key, due work); reads narrow columns
-- voldaan_reader audit and backup: reads everything, writes nothing
-- voldaan_jobs   the job queue's own schema
-- voldaan_auth   sign-in's own schema

revoke create on schema public from public;
grant usage on schema public to voldaan_app, voldaan_lookup, voldaan_reader;

create schema lookup authorization voldaan_lookup;
grant usage on schema lookup to voldaan_app;

create schema jobs authorization voldaan_jobs;
grant usage on schema jobs to voldaan_app;

create schema auth authorization voldaan_auth;

-- The merchant that the current transaction is about; null outside one. After a commit the setting is '' rather than
-- unset, hence nullif. Policies call it as (select current_merchant_id()), so that it is evaluated once per query.
create function current_merchant_id() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.merchant_id', true), '');

-- Rows that prove money are added and never changed.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only: a correction is a new row', tg_table_name using errcode = 'restrict_violation';
end $$;

-- What this database is for. The demo refuses to start on a real database and the product on a demo one.
create table installation (
  singleton boolean primary key default true check (singleton),
  kind text not null check (kind in ('demo', 'real')),
  created_at timestamptz not null
);
grant select, insert on installation to voldaan_app;
grant select on installation to voldaan_reader;
