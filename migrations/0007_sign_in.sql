-- Sign-in has a schema and a role of its own, so that a fault in a query of the service cannot reach passwords or
-- sessions, and a fault in sign-in cannot reach invoices. Tables and columns carry the names that better-auth gives
-- them, which is why they are quoted; its own comparison finds nothing missing (a test asks it).

set local role voldaan_auth;
set local search_path = auth;

create table "user" (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);

-- An organization is a merchant: its id is the merchant's. Merchants live in another schema under another role, hence
-- no foreign key.
create table organization (
  id text primary key check (id ~ '^mer_'),
  name text not null,
  slug text not null unique,
  logo text,
  "createdAt" timestamptz not null,
  metadata text
);

create table member (
  id text primary key,
  "organizationId" text not null references organization (id) on delete cascade,
  "userId" text not null references "user" (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'member')),
  "createdAt" timestamptz not null,
  unique ("organizationId", "userId")
);
create index member_user_id on member ("userId");

create table invitation (
  id text primary key,
  "organizationId" text not null references organization (id) on delete cascade,
  email text not null,
  role text,
  status text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "inviterId" text not null references "user" (id) on delete cascade
);
create index invitation_organization_id on invitation ("organizationId");
create index invitation_email on invitation (email);

create table session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references "user" (id) on delete cascade,
  "activeOrganizationId" text
);
create index session_user_id on session ("userId");

-- How a user proves who they are; for a password the provider is 'credential'.
create table account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  unique ("userId", "providerId", "accountId")
);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier on verification (identifier);

-- Tries per address and path, in the database so that several processes count together and a restart forgets none.
create table "rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

reset role;
set local search_path = public;
