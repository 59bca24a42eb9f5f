-- What the first page of the back office adds up, read from indexes alone: it is opened all day long, with a million
-- invoices behind it, of which few are open, were paid lately, or wait for somebody.

create index invoices_outstanding on invoices (merchant_id, mode, currency)
  include (due_on, outstanding_minor, unexplained_minor) where status = 'open';
create index invoices_paid_lately on invoices (merchant_id, mode, paid_at)
  include (issued_on, received_minor) where status = 'paid';
create index invoices_with_surplus on invoices (merchant_id, mode, updated_at desc) where surplus_minor > 0;
create index invoices_unexplained on invoices (merchant_id, mode, updated_at desc) where unexplained_minor > 0;
create index payments_received on payments (merchant_id, mode, paid_at)
  include (currency, method, amount_minor) where status = 'paid' and set_aside_reason is null;
create index payments_set_aside on payments (merchant_id, mode, updated_at desc) where set_aside_reason is not null;
create index external_payments_received on external_payments (merchant_id, paid_on) where removed_at is null;
create index chargebacks_standing on chargebacks (merchant_id, charged_back_at desc) where reversed_at is null;
