import type { Harness } from "./harness.ts";
import type { Answer } from "./merchant.ts";

export type Call = { path: string; body?: unknown; headers?: Record<string, string> };

/** A POST with an idempotency key. */
export function send(
  t: Pick<Harness, "api">,
  { path, body, headers = {} }: Call,
  key: string,
): Promise<Answer> {
  return t.api("POST", path, body, { ...headers, "idempotency-key": key });
}

let keys = 0;
export function newKey(): string {
  keys += 1;
  return `test-${keys}`;
}

export type Traces = {
  documents: number;
  customers: number;
  ledger: number;
  events: number;
  mails: number;
  calls: number;
};

/** What an effect leaves behind: rows, ledger transactions, facts, mails, calls to Mollie. */
export function traces(t: Pick<Harness, "world">): Promise<Traces> {
  return t.world.read(async ({ sql }) => {
    const [row] = await sql<[Traces]>`
      select
        ((select count(*) from invoices) + (select count(*) from credit_notes)
          + (select count(*) from external_payments) + (select count(*) from pay_links))::int as documents,
        (select count(*) from customers)::int as customers,
        (select count(*) from ledger_transactions)::int as ledger,
        (select count(*) from events)::int as events,
        (select count(*) from mails)::int as mails,
        (select count(*) from integration_log where direction = 'out')::int as calls`;
    return row;
  });
}
