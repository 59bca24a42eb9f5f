-- The invoices of a month long past, newest first: the day as a last column lets the walk of a million invoices pass by
-- all others inside the index.
drop index invoices_by_created;
create index invoices_by_created on invoices
  (merchant_id, created_at desc, id desc, coalesce(issued_on, date '9999-12-31'));
