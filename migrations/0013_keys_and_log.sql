-- Keys that nobody needs are forgotten, and the integration log forgets what was sent and answered after a while.

alter table mollie_connections
  alter column key_ciphertext drop not null,
  add column forgotten_at timestamptz,
  add constraint mollie_connections_forgotten check ((key_ciphertext is null) = (forgotten_at is not null)),
  add constraint mollie_connections_active_key check (status <> 'active' or key_ciphertext is not null);

alter table integration_log
  -- what was sent and answered is gone; that it happened stays
  add column bodies_expired boolean not null default false;
create index integration_log_with_bodies on integration_log (merchant_id, at) where not bodies_expired;

grant select (status, ended_at, forgotten_at) on mollie_connections to voldaan_lookup;
grant select (log_retention_days) on merchants to voldaan_lookup;
grant select (merchant_id, id, at, bodies_expired), update (request, answer, bodies_expired) on integration_log to voldaan_lookup;
create policy expire on integration_log for all to voldaan_lookup using (true);

set local role voldaan_lookup;

-- Keys that ended and are still kept, for the hourly look at whether anything needs them.
create function lookup.keys_kept(at_most integer) returns table (merchant_id text, connection_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.merchant_id, c.id from mollie_connections c
  where c.status <> 'active' and c.forgotten_at is null order by c.ended_at limit at_most
$$;

-- Forgets the bodies of entries that are older than their merchant wants; how many, so that the caller knows when to stop.
create function lookup.expire_log_bodies(as_of timestamptz, at_most integer) returns bigint
  language sql volatile security definer set search_path = public, pg_temp as $$
  with old as (
    select l.merchant_id, l.id from merchants m cross join lateral (
      select e.merchant_id, e.id from integration_log e
      where e.merchant_id = m.id and not e.bodies_expired
        and e.at < as_of - m.log_retention_days * interval '1 day'
      order by e.at limit at_most
    ) l limit at_most
  ), gone as (
    update integration_log l set request = null, answer = null, bodies_expired = true
    from old where l.merchant_id = old.merchant_id and l.id = old.id returning 1
  )
  select count(*) from gone
$$;

revoke execute on function lookup.keys_kept, lookup.expire_log_bodies from public;
grant execute on function lookup.keys_kept, lookup.expire_log_bodies to voldaan_app;

reset role;
