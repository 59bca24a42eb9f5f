-- Rights by role: what the built-in roles may is a table in src/rights/, what a merchant's own roles may is in rows here.

set local role voldaan_auth;
set local search_path = auth;

-- What owners and admins could do, administrators can. Members could do all but administer, which is what Finance may.
alter table member drop constraint member_role_check;
update member set role = case role when 'member' then 'finance' else 'administrator' end;

-- A role that a merchant made for itself. Its rights are `module:action`, as src/rights/rights.ts lists them.
create table "ownRole" (
  "organizationId" text not null references organization (id) on delete cascade,
  id text not null check (id ~ '^rol_'),
  name text not null check (length(name) between 1 and 60),
  rights text[] not null check (array_position(rights, null) is null and cardinality(rights) <= 100),
  "createdAt" timestamptz not null,
  primary key ("organizationId", id)
);
-- Two roles whose names differ in capitals only are taken for one another.
create unique index "ownRole_name" on "ownRole" ("organizationId", lower(name));

-- A member has a built-in role or one of the merchant's own, which stays as long as somebody has it.
alter table member
  add constraint member_role_check
    check (role in ('administrator', 'finance', 'employee', 'read-only') or role ~ '^rol_'),
  add column "ownRoleId" text generated always as (case when role ~ '^rol_' then role end) stored,
  add constraint "member_ownRoleId_fkey"
    foreign key ("organizationId", "ownRoleId") references "ownRole" ("organizationId", id) on delete restrict;
create index "member_ownRoleId" on member ("organizationId", "ownRoleId") where "ownRoleId" is not null;

reset role;
set local search_path = public;
