-- What waits since the same instant comes in one order, too, so that the same state is always worked through alike; the
-- simulator, whose clock stands still between steps, repeats a history by that.
set local role voldaan_lookup;

create or replace function lookup.changed_invoices(at_most integer)
  returns table (merchant_id text, invoice_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.merchant_id, c.invoice_id from invoice_changes c
  group by c.merchant_id, c.invoice_id order by min(c.changed_at), c.invoice_id limit at_most
$$;

create or replace function lookup.refunds_unanswered(before timestamptz, at_most integer)
  returns table (merchant_id text, refund_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.merchant_id, r.id from refunds r
  where r.creation = 'pending' and r.asked_at < before order by r.asked_at, r.id limit at_most
$$;

create or replace function lookup.profiles_to_read(before timestamptz, at_most integer)
  returns table (merchant_id text, profile_id text, mode text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.merchant_id, c.profile_id, c.mode from mollie_connections c
  group by c.merchant_id, c.profile_id, c.mode
  having max(c.money_back_asked_at) is null or max(c.money_back_asked_at) < before
  order by max(c.money_back_asked_at) nulls first, c.profile_id, c.mode limit at_most
$$;

create or replace function lookup.payments_overdue_for_check(before timestamptz, at_most integer)
  returns table (merchant_id text, payment_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.merchant_id, p.id from payments p
  where p.next_check_at < before order by p.next_check_at, p.id limit at_most
$$;

create or replace function lookup.webhook_calls_waiting(before timestamptz, at_most integer)
  returns table (merchant_id text, webhook_call_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.merchant_id, w.id from webhook_inbox w
  where w.state = 'waiting' and w.received_at < before order by w.received_at, w.id limit at_most
$$;

create or replace function lookup.keys_kept(at_most integer) returns table (merchant_id text, connection_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.merchant_id, c.id from mollie_connections c
  where c.status <> 'active' and c.forgotten_at is null order by c.ended_at, c.id limit at_most
$$;

reset role;
