-- A payment that was booked counts as received, also when something else of it, such as a refund, was set aside later.
drop index payments_received;
create index payments_received on payments (merchant_id, mode, paid_at)
  include (currency, method, amount_minor) where status = 'paid';
