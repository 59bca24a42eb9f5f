-- Tries to get into an account that failed lately, by account and by address; the keys are hashes.
set local role voldaan_auth;
set local search_path = auth;

create table "signInTries" (
  key text primary key,
  points integer not null,
  -- milliseconds since 1970
  expire bigint
);

reset role;
set local search_path = public;
