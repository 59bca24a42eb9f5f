import type { MerchantId } from "../src/ids/ids.ts";
import type { Theatre } from "./theatre.ts";

/** How many transactions wait for a lock at this instant. */
export async function waitersForLocks({ lookout }: Theatre): Promise<number> {
  const { rows } = await lookout.query<{ waiters: number }>(
    "select count(*)::int as waiters from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rows[0]?.waiters ?? 0;
}

/** Leaves nothing of a history that the sweeps of the next ones would look at. */
export async function forget({ owner }: Theatre, merchantId: MerchantId): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    await client.query("update payments set next_check_at = null where merchant_id = $1", [merchantId]);
    await client.query(
      "update mollie_connections set money_back_asked_at = '2999-01-01' where merchant_id = $1",
      [merchantId],
    );
    await client.query(
      "update refunds set creation = 'unknown' where merchant_id = $1 and creation = 'pending'",
      [merchantId],
    );
    await client.query("delete from invoice_changes where merchant_id = $1", [merchantId]);
    await client.query(
      "update webhook_inbox set state = 'set_aside', note = 'the history ended', finished_at = received_at where merchant_id = $1 and state = 'waiting'",
      [merchantId],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
}
