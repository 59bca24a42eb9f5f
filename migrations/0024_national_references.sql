-- Belgian and Dutch payers' banks check references of their own while they are typed: the structured communication (OGM),
-- and the betalingskenmerk.
alter table merchants
  drop constraint merchants_payment_reference_check,
  add constraint merchants_payment_reference_check
    check (payment_reference in ('number', 'rf', 'ogm', 'betalingskenmerk'));
