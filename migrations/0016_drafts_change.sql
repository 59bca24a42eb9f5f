-- A draft is changed and thrown away as one pleases; what was issued stays as it is.

-- How often the draft was written: whoever changes it names the one that was read, so that two tabs never overwrite each
-- other unseen.
alter table invoices add column revision integer not null default 1 check (revision > 0);

grant delete on invoices, document_lines, document_vat, document_allowances to voldaan_app;

-- A number that was given out has its document for ever, whichever statement is run by mistake.
create function refuse_delete_of_issued() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' then
    raise exception 'invoice % was issued and stays', old.id using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger only_drafts before delete on invoices for each row execute function refuse_delete_of_issued();

-- The same for what a document says: lines, VAT and allowances of an issued invoice or a credit note.
create function refuse_delete_of_issued_content() returns trigger language plpgsql as $$
begin
  if old.invoice_id is null or exists (
    select 1 from invoices i
    where i.merchant_id = old.merchant_id and i.id = old.invoice_id and i.status <> 'draft'
  ) then
    raise exception 'the content of document % was issued and stays', coalesce(old.invoice_id, old.credit_note_id)
      using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger only_drafts before delete on document_lines
  for each row execute function refuse_delete_of_issued_content();
create trigger only_drafts before delete on document_vat
  for each row execute function refuse_delete_of_issued_content();
create trigger only_drafts before delete on document_allowances
  for each row execute function refuse_delete_of_issued_content();
