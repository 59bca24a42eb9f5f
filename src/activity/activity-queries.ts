import type { Day } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import type { EventRow } from "../events/event-queries.ts";
import type { EventType } from "../events/record-event.ts";
import type { CustomerId } from "../ids/ids.ts";

export type ActivityRow = EventRow & {
  apiKeyId: string | null;
  apiKeyName: string | null;
  invoiceNumber: string | null;
  customerId: CustomerId | null;
  customerName: string | null;
  /** Of the team, whom it is about, and what they are called while that is known here. */
  personId: string | null;
  personName: string | null;
};

/** Who did it: one of the team by their id, any program with an API key, or the service by itself. */
export type By = { userId: string } | "api" | "system";

export type ActivityFilter = {
  types: readonly EventType[];
  by: By | null;
  /** Days in `timeZone`, both included. */
  from: Day | null;
  to: Day | null;
  timeZone: string;
};

/** Newest first, before a sequence number when one is given. */
export async function listActivity(
  { sql }: Tx,
  { before, limit, types, by, from, to, timeZone }: ActivityFilter & { before: bigint | null; limit: number },
): Promise<ActivityRow[]> {
  const userId = typeof by === "object" && by !== null ? by.userId : null;
  const isProgram = by === "api";
  const isSystem = by === "system";
  return sql<ActivityRow[]>`
    select e.id, e.sequence, e.type, e.mode, e.invoice_id, e.payment_id, e.source, e.user_id, u.name as user_name,
      e.api_key_id, k.name as api_key_name, i.number as invoice_number, c.id as customer_id, c.name as customer_name,
      e.data ->> 'userId' as person_id, p.name as person_name, e.data, e.created_at
    from events e
    left join auth."user" u on u.id = e.user_id
    left join api_keys k on k.merchant_id = e.merchant_id and k.id = e.api_key_id
    left join invoices i on i.merchant_id = e.merchant_id and i.id = e.invoice_id
    left join customers c on c.merchant_id = e.merchant_id and c.id = coalesce(e.data ->> 'customerId', i.customer_id)
    left join auth."user" p on p.id = e.data ->> 'userId'
    where e.type = any (${[...types]})
      and (${before}::bigint is null or e.sequence < ${before})
      and (${userId}::text is null or e.user_id = ${userId})
      and (not ${isProgram} or e.source = 'api')
      and (not ${isSystem} or (e.source <> 'api' and e.user_id is null))
      and (${from}::date is null or e.created_at >= ${from}::date::timestamp at time zone ${timeZone})
      and (${to}::date is null or e.created_at < (${to}::date + 1)::timestamp at time zone ${timeZone})
    order by e.sequence desc limit ${limit}`;
}
