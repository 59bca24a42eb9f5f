-- The few questions that are asked before a merchant is known, each as narrow as it can be, and the door to the queue.

grant select on schema_migrations to voldaan_lookup;

set local role voldaan_lookup;

create function lookup.merchant_of_api_key(hash bytea) returns table (merchant_id text, api_key_id text, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.merchant_id, k.id, k.name from api_keys k where k.key_hash = hash and k.revoked_at is null
$$;

create function lookup.invoice_of_pay_token(pay_token text) returns table (merchant_id text, invoice_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.merchant_id, l.invoice_id from pay_links l where l.token = pay_token
$$;

create function lookup.merchant_of_webhook_secret(secret text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from merchants m where m.webhook_secret = secret
$$;

create function lookup.merchants() returns table (id text, name text, package text, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.name, m.package, m.created_at from merchants m order by m.created_at, m.id
$$;

-- Payments whose next look at Mollie is overdue, for the sweep that replaces lost jobs.
create function lookup.payments_overdue_for_check(before timestamptz, at_most integer)
  returns table (merchant_id text, payment_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.merchant_id, p.id from payments p where p.next_check_at < before order by p.next_check_at limit at_most
$$;

create function lookup.webhook_calls_waiting(before timestamptz, at_most integer)
  returns table (merchant_id text, webhook_call_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.merchant_id, w.id from webhook_inbox w
  where w.state = 'waiting' and w.received_at < before order by w.received_at limit at_most
$$;

create function lookup.forget_idempotency_keys(before timestamptz) returns bigint
  language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (delete from idempotency_keys k where k.started_at < before returning 1) select count(*) from gone
$$;

-- Whether this database has a migration; the service asks before it calls itself ready.
create function lookup.has_migration(wanted text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from schema_migrations m where m.name = wanted)
$$;

revoke execute on all functions in schema lookup from public;
grant execute on all functions in schema lookup to voldaan_app;

set local role voldaan_jobs;

-- Another role cannot call graphile_worker.add_job despite grants, because its tables have row-level security.
-- Returns null when the job key is held by a worker at this instant and nothing was added: the caller tries again.
create function jobs.add(name text, payload json, run_at timestamptz, job_key text, job_key_mode text) returns bigint
  language plpgsql volatile security definer set search_path = graphile_worker, pg_temp as $$
begin
  return (graphile_worker.add_job(
    name, payload := payload, run_at := run_at, job_key := job_key, job_key_mode := job_key_mode, max_attempts := 25
  )).id;
end $$;

-- Workers that are alive say so here; the jobs of one that stopped saying so are freed.
create table jobs.workers (
  worker_id text primary key,
  seen_at timestamptz not null
);

grant select on jobs.workers to voldaan_app;

revoke execute on all functions in schema jobs from public;
grant execute on all functions in schema jobs to voldaan_app;

reset role;
