-- Who changed what: a program acts with a key that has a name, and the fact keeps which one it was.

alter table events add column api_key_id text;
