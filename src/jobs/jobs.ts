import type { JsonValue } from "../db/database.ts";
import type { Source, Tx } from "../db/tx.ts";
import type { InvoiceId, MailId, MerchantId, PaymentId, RefundId } from "../ids/ids.ts";

/** Every job there is, with its payload. Handlers are bound in `worker.ts`; one without a handler does not compile. */
export type Jobs = {
  /** Mollie has not answered a create, or the answer was lost: ask again with the same key. */
  "resume-payment": { merchantId: MerchantId; paymentId: PaymentId };
  /** Bring our record of one payment into agreement with Mollie's; a planned look only if it is still due. */
  "reconcile-payment": {
    merchantId: MerchantId;
    paymentId: PaymentId;
    source: Source;
    isPlanned: boolean;
  };
  /** What an invoice asks for has changed: take back an open payment that no longer fits. */
  "withdraw-payments": { merchantId: MerchantId; invoiceId: InvoiceId };
  /** A payment that another one replaced: cancel it where Mollie allows. */
  "cancel-payment": { merchantId: MerchantId; paymentId: PaymentId };
  /** Mollie has not answered a refund, or the answer was lost: ask again with the same key. */
  "resume-refund": { merchantId: MerchantId; refundId: RefundId };
  /** Read the refunds and chargebacks of a profile at Mollie: what no webhook told is found so. */
  "read-money-back": { merchantId: MerchantId; profileId: string; mode: "test" | "live" };
  /** A call of Mollie in the inbox: find its payment and reconcile it. */
  "handle-webhook": { merchantId: MerchantId; webhookCallId: string };
  /** Hand one mail over, if it still waits for that. */
  "send-mail": { merchantId: MerchantId; mailId: MailId };
  /** Every minute: look again at what a lost job left behind. */
  sweep: Record<string, never>;
  /** Every hour: drop what may be forgotten. */
  "forget-old": Record<string, never>;
};

export type JobName = keyof Jobs;

/**
 * Adds a job that exists once the caller's transaction commits. With a `key`, one job with that key waits at most: a
 * later add replaces its time and payload. `now` and `later` need two keys, because one would postpone or hurry the
 * other (`reconcile-now:…`, `reconcile-at:…`).
 */
export async function addJob<N extends JobName>(
  tx: Pick<Tx, "sql" | "now">,
  { name, payload, runAt, key }: { name: N; payload: Jobs[N]; runAt?: Date; key?: string },
): Promise<void> {
  const due = runAt ?? tx.now;
  const triesWithKey = key === undefined ? 0 : TRIES_WITH_KEY;
  for (let tries = 0; tries < triesWithKey; tries++) {
    if (await add(tx, { name, payload, due, key: key ?? null })) return;
  }
  // Without a key it is always added; a job too many is harmless, since every handler can run twice.
  await add(tx, { name, payload, due, key: null });
}

/**
 * The queue answers null, and has added nothing, when a worker takes or finishes the job with this key at the same
 * instant. That instant is over at the next statement, nearly always.
 */
const TRIES_WITH_KEY = 3;

async function add(
  tx: Pick<Tx, "sql">,
  { name, payload, due, key }: { name: string; payload: JsonValue; due: Date; key: string | null },
): Promise<boolean> {
  const [row] = await tx.sql<{ id: bigint | null }[]>`
    select jobs.add(${name}, ${tx.sql.json(payload)}::json, ${due}, ${key}, 'replace') as id`;
  return row?.id != null;
}
