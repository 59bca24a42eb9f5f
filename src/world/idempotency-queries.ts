import type { Tx } from "../db/tx.ts";

export type KeptAnswer = {
  requestDigest: Buffer;
  startedAt: Date;
  answerStatus: number | null;
  answerType: string | null;
  answerBody: string | null;
};

/** True when nobody used this key before. */
export async function claimKey(
  { sql, now, merchantId }: Tx,
  { key, digest }: { key: string; digest: Buffer },
): Promise<boolean> {
  const inserted = await sql`
    insert into idempotency_keys (merchant_id, key, request_digest, started_at)
    values (${merchantId}, ${key}, ${digest}, ${now})
    on conflict (merchant_id, key) do nothing`;
  return inserted.count === 1;
}

/** Locked, so that two that find it abandoned do not both take it over. */
export async function readKey({ sql }: Tx, { key }: { key: string }): Promise<KeptAnswer | null> {
  const [row] = await sql<KeptAnswer[]>`
    select request_digest, started_at, answer_status, answer_type, answer_body
    from idempotency_keys where key = ${key} for update`;
  return row ?? null;
}

export async function restartKey(
  { sql, now }: Tx,
  { key, digest }: { key: string; digest: Buffer },
): Promise<void> {
  await sql`
    update idempotency_keys set started_at = ${now}, request_digest = ${digest}, answer_status = null,
      answer_type = null, answer_body = null
    where key = ${key}`;
}

/** False when the key has an answer already, or is gone. */
export async function keepAnswer(
  { sql }: Tx,
  { key, status, type, body }: { key: string; status: number; type: string; body: string },
): Promise<boolean> {
  const kept = await sql`
    update idempotency_keys set answer_status = ${status}, answer_type = ${type}, answer_body = ${body}
    where key = ${key} and answer_status is null`;
  return kept.count === 1;
}

/** The request was refused and changed nothing: the key is free again. */
export async function releaseKey({ sql }: Tx, { key }: { key: string }): Promise<void> {
  await sql`delete from idempotency_keys where key = ${key} and answer_status is null`;
}
