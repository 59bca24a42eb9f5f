import type { Tx } from "../db/tx.ts";
import type { Id, PaymentId } from "../ids/ids.ts";

export type WebhookCallId = Id<"webhookCall">;

/** A call of Mollie, stored before it was answered. */
export type WebhookCall = {
  id: WebhookCallId;
  mollieId: string;
  receivedAt: Date;
  state: "waiting" | "done" | "set_aside";
  tries: number;
};

/** Puts a call into the inbox, to be handled. */
export async function insertWebhookCall(
  { sql, now, merchantId }: Tx,
  { id, mollieId }: Pick<WebhookCall, "id" | "mollieId">,
): Promise<void> {
  await sql`
    insert into webhook_inbox (merchant_id, id, mollie_id, received_at, state)
    values (${merchantId}, ${id}, ${mollieId}, ${now}, 'waiting')`;
}

/** One call; null when there is none. */
export async function readWebhookCall({ sql }: Tx, { id }: { id: string }): Promise<WebhookCall | null> {
  const [row] = await sql<WebhookCall[]>`
    select id, mollie_id, received_at, state, tries from webhook_inbox where id = ${id}`;
  return row ?? null;
}

/** Ends a call that waits: its payment was found (`done`), or nobody knows what it is about (`set_aside`). */
export async function finishWebhookCall(
  { sql, now }: Tx,
  {
    id,
    state,
    paymentId,
    note,
  }: { id: string; state: "done" | "set_aside"; paymentId: PaymentId | null; note: string | null },
): Promise<void> {
  await sql`
    update webhook_inbox set state = ${state}, payment_id = ${paymentId}, note = ${note}, finished_at = ${now}
    where id = ${id} and state = 'waiting'`;
}

/** Counts one more try to find out what a call is about. */
export async function countTry({ sql }: Tx, { id }: { id: string }): Promise<void> {
  await sql`update webhook_inbox set tries = tries + 1 where id = ${id}`;
}
