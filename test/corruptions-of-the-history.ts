import { type Corruption, twin } from "./corruption.ts";

/** Of numbers, of events, and of what is promised beside the sums. */
export const OF_THE_HISTORY: readonly Corruption[] = [
  {
    name: "a gap in the numbers",
    sql: "update invoices set number = 'elsewhere' where status = 'void'",
    found: /Number F\S+: It was given out, but no invoice has it\./,
  },
  {
    name: "a counter that ran ahead",
    sql: "update number_counters set last = last + 3 where document = 'invoice'",
    found: /Numbers F\S+ to F\S+: These 3 were given out, but no invoice has them\./,
  },
  {
    name: "one number on two invoices",
    sql: `drop index if exists invoices_number; alter table invoices drop constraint if exists invoices_merchant_id_mode_number_key;
      update invoices set number = (select min(number) from invoices) where status = 'void'`,
    found: /Number F\S+: 2 invoices have it; a number belongs to one\./,
  },
  {
    name: "an issued invoice whose history is silent",
    sql: "delete from events where type = 'invoice.issued'",
    found: /its history tells nothing of that \(invoice\.issued\)/,
  },
  {
    name: "an issuing that is told twice",
    sql: `insert into events (merchant_id, id, type, invoice_id, source, data, created_at)
      select merchant_id, id || 'x', type, invoice_id, source, data, created_at from events where type = 'invoice.issued'`,
    found: /its history tells of it 2 times \(invoice\.issued\)/,
  },
  {
    name: "a paid, void or written-off invoice without the event that made it so",
    sql: "delete from events where type in ('invoice.paid', 'invoice.voided', 'invoice.written_off')",
    found:
      /It is paid, but its history does not say when[^]*It is void, but its history does not say when|It is void, but its history does not say when[^]*It is paid, but its history does not say when/,
  },
  {
    name: "a payment, external payment or chargeback that no event tells of",
    sql: "delete from events where type in ('payment.paid', 'external_payment.registered', 'chargeback.reversed')",
    found:
      /Chargeback cbk_\w+ on invoice \S+: It happened, but no event tells of it \(chargeback\.reversed\)\./,
  },
  {
    name: "a freeze that disappeared",
    sql: "delete from invoice_freezes",
    found:
      /Its history tells that it was frozen 1 and released 1 times, but it has 0 freezes, 0 of them released\./,
  },
  {
    name: "a freeze that somebody released without a trace",
    sql: "delete from events where type = 'invoice.released'",
    found:
      /Its history tells that it was frozen 1 and released 0 times, but it has 1 freezes, 1 of them released\./,
  },
  {
    name: "two payments on offer at the same time",
    sql: `drop index payments_one_on_offer;
      update payments set status = 'open', replaced_at = null where invoice_id in (
        select invoice_id from payments where creation = 'created' limit 1
      );
      ${twin(
        "payments",
        "status = 'open'",
        "id = id || 'x', idempotency_key = idempotency_key || 'x', mollie_payment_id = mollie_payment_id || 'x'",
      )}`,
    found: /Invoice \S+: 2 payments of it can be paid at the same time \(pay_\w+, pay_\w+\)/,
  },
  {
    name: "surplus that nobody is told of",
    sql: "delete from events where type = 'surplus.recorded'",
    found: /Invoice \S+: It has surplus, but no event tells of it/,
  },
  {
    name: "a call of Mollie's that was taken and never handled",
    sql: `update webhook_inbox set state = 'waiting', finished_at = null, received_at = now() - interval '3 days'
      where id = (select min(id) from webhook_inbox)`,
    found: /Webhook call whc_\w+ about tr_\w+: It was taken at \S+ and nothing came of it/,
  },
];
