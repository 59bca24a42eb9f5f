import type { Tx } from "../db/tx.ts";
import type { EventId, InvoiceId, MailId } from "../ids/ids.ts";
import { addJob } from "../jobs/jobs.ts";
import type { Language } from "../languages/languages.ts";
import type { MailKind } from "./mail-kinds.ts";
import { insertMail } from "./mail-queries.ts";

/**
 * Queues a mail and the job that sends it, in the caller's transaction. A fact gives an address one mail of a kind, so
 * whoever looks at the fact again queues nothing; null then.
 */
export async function queueMail(
  tx: Tx,
  {
    eventId,
    kind,
    recipient,
    invoiceId,
    language = null,
    own = null,
    sendAt = tx.now,
  }: {
    eventId: EventId;
    kind: MailKind;
    recipient: string;
    invoiceId: InvoiceId | null;
    language?: Language | null;
    /** Written for this one mail, in place of the merchant's text. */
    own?: { subject: string; message: string } | null;
    sendAt?: Date;
  },
): Promise<MailId | null> {
  const id = tx.newId("mail");
  const isNew = await insertMail(tx, {
    id,
    eventId,
    kind,
    recipient,
    invoiceId,
    language,
    ownSubject: own?.subject ?? null,
    ownMessage: own?.message ?? null,
    nextTryAt: sendAt,
  });
  if (!isNew) return null;
  await addSending(tx, { mailId: id, runAt: sendAt });
  return id;
}

/** Adds the job that hands it over at that time. */
export async function addSending(tx: Tx, { mailId, runAt }: { mailId: MailId; runAt: Date }): Promise<void> {
  await addJob(tx, {
    name: "send-mail",
    payload: { merchantId: tx.merchantId, mailId },
    runAt,
    key: `send-mail:${mailId}`,
  });
}
