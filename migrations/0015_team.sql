-- The team: who is invited and who acted. The service may read and change the memberships, roles and invitations of the
-- one merchant that its transaction is about, and still reaches no password, session or second factor.

alter table events add column user_id text;

set local role voldaan_auth;
set local search_path = auth;

-- Ids say what they are, as everywhere else. They were UUIDs, whose letters are all in our alphabet.
update member set id = 'mbr_' || left(replace(id, '-', ''), 26) where id !~ '^mbr_';
alter table member add constraint member_id_check check (id ~ '^mbr_');

-- An invitation is a link that works once; only its token's hash is kept. It is deleted when it was accepted or taken
-- back, since events tell that it was there. better-auth has a table of that name which is sent by mail and never used
-- here; it refuses to start on one with columns that it does not know.
create table "inviteLink" (
  "organizationId" text not null references organization (id) on delete cascade,
  id text not null check (id ~ '^ivt_'),
  email text not null check (email = lower(email)),
  role text not null check (role in ('administrator', 'finance', 'employee', 'read-only') or role ~ '^rol_'),
  "ownRoleId" text generated always as (case when role ~ '^rol_' then role end) stored,
  "tokenHash" bytea not null unique check (length("tokenHash") = 32),
  -- null when a program invited
  "inviterId" text references "user" (id) on delete set null,
  "createdAt" timestamptz not null,
  "expiresAt" timestamptz not null,
  primary key ("organizationId", id),
  unique ("organizationId", email),
  foreign key ("organizationId", "ownRoleId") references "ownRole" ("organizationId", id) on delete cascade
);
create index "inviteLink_ownRoleId" on "inviteLink" ("organizationId", "ownRoleId") where "ownRoleId" is not null;
create index "inviteLink_inviterId" on "inviteLink" ("inviterId");

grant usage on schema auth to voldaan_app;
grant select (id, "createdAt"), insert (id, name, slug, "createdAt") on organization to voldaan_app;
grant select, insert (id, "organizationId", "userId", role, "createdAt"), update (role), delete on member to voldaan_app;
grant select, insert, update (name, rights), delete on "ownRole" to voldaan_app;
grant select,
  insert ("organizationId", id, email, role, "tokenHash", "inviterId", "createdAt", "expiresAt"),
  delete on "inviteLink" to voldaan_app;

-- Sign-in itself owns the tables and sees all of them: it asks before a merchant is known.
alter table organization enable row level security;
create policy own on organization to voldaan_app using (id = (select public.current_merchant_id()));
alter table member enable row level security;
create policy own on member to voldaan_app using ("organizationId" = (select public.current_merchant_id()));
alter table "ownRole" enable row level security;
create policy own on "ownRole" to voldaan_app using ("organizationId" = (select public.current_merchant_id()));
alter table "inviteLink" enable row level security;
create policy own on "inviteLink" to voldaan_app using ("organizationId" = (select public.current_merchant_id()));

-- Second factors: an authenticator app's secret and backup codes, both encrypted by better-auth.
alter table "user" add column "twoFactorEnabled" boolean default false;
create table "twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references "user" (id) on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret" on "twoFactor" (secret);
create index "twoFactor_userId" on "twoFactor" ("userId");

-- Of a person the service sees the name and address, and only of the merchant's own members.
grant select (id, name, email, "twoFactorEnabled") on "user" to voldaan_app;
alter table "user" enable row level security;
create policy colleagues on "user" to voldaan_app using (
  exists (
    select from member m
    where m."userId" = "user".id and m."organizationId" = (select public.current_merchant_id())
  )
);

reset role;
set local search_path = public;
