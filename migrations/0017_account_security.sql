-- One's own account: what happened to it, a second factor that a business asks of everybody, and one that an
-- administrator takes from a colleague who lost it. Triggers note these facts, because sign-in's library changes the rows
-- by itself: whoever changes them, by whatever road, the note is in the same transaction.

set local role voldaan_auth;
set local search_path = auth;

alter table organization add column "requiresSecondFactor" boolean not null default false;
grant select ("requiresSecondFactor"), update ("requiresSecondFactor") on organization to voldaan_app;

-- What a person is shown of their own account; nobody else sees it.
create table "securityEvent" (
  id bigint generated always as identity primary key,
  "userId" text not null references "user" (id) on delete cascade,
  type text not null check (type ~ '^[a-z_]+$'),
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default current_timestamp
);
create index "securityEvent_userId" on "securityEvent" ("userId", id desc);

reset role;
set local search_path = public;

-- A fact of the merchant's about a member's own account. Sign-in may write nothing else there.
grant insert on events to voldaan_lookup;
create policy second_factors on events for insert to voldaan_lookup with check (type like 'second\_factor.%');
grant usage on schema lookup to voldaan_auth;

set local role voldaan_lookup;

-- An id as the service makes them (src/ids/ids.ts): 48 bits of time, then chance.
create function lookup.new_event_id(at timestamptz) returns text
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  select 'evt_' || string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', digit + 1, 1), '' order by place)
  from (
    select place, ((floor(extract(epoch from at) * 1000)::bigint >> (5 * (9 - place))) & 31)::integer as digit
    from generate_series(0, 9) as place
    union all
    select 10 + place, get_byte(chance.bytes, place) & 31
    from generate_series(0, 15) as place, (select uuid_send(gen_random_uuid()) as bytes) as chance
  ) as digits
$$;

create function lookup.record_second_factor(of_merchant text, of_user text, actor text, is_on boolean) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into events (merchant_id, id, type, source, user_id, data, created_at)
  select m.id, lookup.new_event_id(current_timestamp),
    case when is_on then 'second_factor.enabled' else 'second_factor.disabled' end,
    case when actor is null then 'system' else 'backoffice' end, actor, jsonb_build_object('userId', of_user),
    current_timestamp
  from merchants m where m.id = of_merchant
$$;

revoke execute on function lookup.new_event_id, lookup.record_second_factor from public;
grant execute on function lookup.record_second_factor to voldaan_auth;

reset role;
set local role voldaan_auth;
set local search_path = auth;

-- Browsers that are trusted to be asked for no code are so because of the second factor and the password of then.
create function forget_trusted_browsers(of_user text) returns void
  language sql volatile set search_path = auth, pg_temp as $$
  delete from verification where value = of_user and identifier like 'trust-device-%'
$$;

-- Who switches it does so for themselves, except an operator (who says so in app.actor), and an administrator of the
-- merchant, whose change the service records with their name.
create function note_second_factor() returns trigger
  language plpgsql set search_path = auth, pg_temp as $$
declare
  is_on boolean := coalesce(new."twoFactorEnabled", false);
begin
  insert into "securityEvent" ("userId", type)
  values (new.id, case when is_on then 'second_factor_enabled' else 'second_factor_disabled' end);
  if not is_on then
    perform forget_trusted_browsers(new.id);
  end if;
  if public.current_merchant_id() is null then
    perform lookup.record_second_factor(
      m."organizationId", new.id, case when current_setting('app.actor', true) = 'system' then null else new.id end, is_on
    ) from member m where m."userId" = new.id;
  end if;
  return null;
end $$;
create trigger note_second_factor after update on "user" for each row
  when (coalesce(old."twoFactorEnabled", false) is distinct from coalesce(new."twoFactorEnabled", false))
  execute function note_second_factor();

create function note_password() returns trigger
  language plpgsql set search_path = auth, pg_temp as $$
begin
  insert into "securityEvent" ("userId", type) values (new."userId", 'password_changed');
  perform forget_trusted_browsers(new."userId");
  return null;
end $$;
create trigger note_password after update on account for each row
  when (old.password is distinct from new.password)
  execute function note_password();

-- Takes the second factor from a member of the merchant that the transaction is about, and ends their sessions: what was
-- lost may be in somebody's hands. Answers what came of it. Somebody who works at another merchant too keeps it: what
-- protects that one is not this one's to drop.
create function reset_second_factor(of_member text) returns text
  language plpgsql security definer set search_path = auth, pg_temp as $$
declare
  of_user text;
begin
  select "userId" into of_user from member
  where id = of_member and "organizationId" = (select public.current_merchant_id());
  if of_user is null then
    return 'unknown';
  end if;
  if exists (select from member where "userId" = of_user and id <> of_member) then
    return 'elsewhere';
  end if;
  delete from "twoFactor" where "userId" = of_user;
  update "user" set "twoFactorEnabled" = false where id = of_user and "twoFactorEnabled";
  if not found then
    return 'none';
  end if;
  delete from session where "userId" = of_user;
  return 'done';
end $$;
revoke execute on function forget_trusted_browsers, note_second_factor, note_password, reset_second_factor from public;
grant execute on function reset_second_factor to voldaan_app;

-- What a colleague did keeps their name after they left.
drop policy colleagues on "user";
create policy colleagues on "user" to voldaan_app using (
  exists (
    select from member m
    where m."userId" = "user".id and m."organizationId" = (select public.current_merchant_id())
  )
  or exists (
    select from public.events e
    where e.user_id = "user".id and e.merchant_id = (select public.current_merchant_id())
  )
);

reset role;
set local search_path = public;

-- The activity log asks by kind and by person, newest first.
create index events_by_type on events (merchant_id, type, sequence desc);
create index events_by_user on events (merchant_id, user_id, sequence desc) where user_id is not null;
