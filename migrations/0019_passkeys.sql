-- Passkeys: a key in a person's device opens their account, with a fingerprint or PIN instead of a password and a code.

set local role voldaan_auth;
set local search_path = auth;

create table passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references "user" (id) on delete cascade,
  "credentialID" text not null unique,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index "passkey_userId" on passkey ("userId");

-- Whoever makes or drops one, its owner can see that it happened; an account that is deleted has no history to add to.
create function note_passkey() returns trigger
  language plpgsql set search_path = auth, pg_temp as $$
begin
  insert into "securityEvent" ("userId", type)
  select u.id, case tg_op when 'INSERT' then 'passkey_added' else 'passkey_removed' end
  from "user" u where u.id = case tg_op when 'INSERT' then new."userId" else old."userId" end;
  return null;
end $$;
create trigger note_passkey after insert or delete on passkey for each row execute function note_passkey();
revoke execute on function note_passkey from public;

-- As before, and with the passkeys: the phone that is gone may hold them too.
create or replace function reset_second_factor(of_member text) returns text
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
  delete from passkey where "userId" = of_user;
  delete from session where "userId" = of_user;
  return 'done';
end $$;

reset role;
set local search_path = public;
