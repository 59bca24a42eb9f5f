import type { Tx } from "../db/tx.ts";
import type { MollieConnectionId } from "../ids/ids.ts";

/** What still needs a key, counted; `lastPaidAt` is of the newest payment of its profile and mode. */
export type KeyUse = {
  /** Payments and refunds whose creation began with this very key and is not answered yet. */
  unanswered: number;
  /** Payments of its profile and mode that are not final, or whose refunds are on their way. */
  undecided: number;
  lastPaidAt: Date | null;
  /** Whether another key of its profile and mode can ask in its place. */
  hasSuccessor: boolean;
};

/** What still needs a key. */
export async function readKeyUse({ sql }: Tx, { id }: { id: MollieConnectionId }): Promise<KeyUse> {
  const [row] = await sql<[KeyUse]>`
    select
      ((select count(*) from payments p where p.connection_id = c.id and p.creation = 'pending')
        + (select count(*) from refunds r where r.connection_id = c.id and r.creation = 'pending'))::int as unanswered,
      (select count(*) from payments p
        where p.profile_id = c.profile_id and p.mode = c.mode and p.next_check_at is not null)::int as undecided,
      (select max(p.paid_at) from payments p where p.profile_id = c.profile_id and p.mode = c.mode) as last_paid_at,
      exists (
        select from mollie_connections o
        where o.id <> c.id and o.profile_id = c.profile_id and o.mode = c.mode and o.status = 'active'
      ) as has_successor
    from mollie_connections c where c.id = ${id}`;
  return row;
}
