import type { Sql } from "../db/database.ts";
import type { Tx } from "../db/tx.ts";
import type { EventId, InvoiceId, MailId, MerchantId } from "../ids/ids.ts";
import type { Mail, MailStatus, OfficeMail } from "./mail.ts";
import type { OfficeMailKind } from "./mail-kinds.ts";

type NewMail = Pick<
  Mail,
  "id" | "eventId" | "kind" | "recipient" | "invoiceId" | "language" | "ownSubject" | "ownMessage"
> & { nextTryAt: Date };

/** Queues a mail; false when this fact gave this address one of this kind before. */
export async function insertMail({ sql, now, merchantId }: Tx, mail: NewMail): Promise<boolean> {
  const stored = await sql`
    insert into mails (merchant_id, id, event_id, kind, recipient, invoice_id, language, own_subject, own_message,
      status, next_try_at, created_at, updated_at)
    values (${merchantId}, ${mail.id}, ${mail.eventId}, ${mail.kind}, ${mail.recipient}, ${mail.invoiceId},
      ${mail.language}, ${mail.ownSubject}, ${mail.ownMessage}, 'queued', ${mail.nextTryAt}, ${now}, ${now})
    on conflict (merchant_id, event_id, kind, recipient) do nothing`;
  return stored.count === 1;
}

/** One mail, or null when this merchant has none with that id. */
export async function readMail({ sql }: Tx, { id }: { id: MailId }): Promise<Mail | null> {
  const [row] = await sql<Mail[]>`select ${columns(sql)} from mails where id = ${id}`;
  return row ?? null;
}

/** The same with its row locked. */
export async function lockMail({ sql }: Tx, { id }: { id: MailId }): Promise<Mail | null> {
  const [row] = await sql<Mail[]>`select ${columns(sql)} from mails where id = ${id} for no key update`;
  return row ?? null;
}

/** Those that the office sees, newest first, after the mail of the cursor when there is one. */
export async function listMails(
  { sql }: Tx,
  { invoiceId, status, kind, after, limit }: MailFilter,
): Promise<OfficeMail[]> {
  return sql<OfficeMail[]>`
    select ${columns(sql)} from mails
    where kind <> 'invitation' and (${invoiceId}::text is null or invoice_id = ${invoiceId})
      and (${status}::text is null or status = ${status})
      and (${kind}::text is null or kind = ${kind})
      and (${after === null}::boolean or (created_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}))
    order by created_at desc, id desc limit ${limit}`;
}

export type MailFilter = {
  invoiceId: InvoiceId | null;
  status: MailStatus | null;
  kind: OfficeMailKind | null;
  after: { at: string; id: string } | null;
  limit: number;
};

/**
 * Its end may go: from here on it may have been accepted. False when somebody else was faster, or it no longer waits.
 * The one place where two workers that hold the same mail are told apart.
 */
export async function markHandingOver(
  { sql, now }: Tx,
  { id, subject }: { id: MailId; subject: string },
): Promise<boolean> {
  const marked = await sql`
    update mails set status = 'handing_over', handed_over_at = ${now}, tries = tries + 1, subject = ${subject},
      next_try_at = null, updated_at = ${now}
    where id = ${id} and status = 'queued'`;
  return marked.count === 1;
}

/** Writes down what became of it, if it is still as its sender left it; false when somebody else wrote that already. */
export async function markEnded(
  { sql, now }: Tx,
  { id, from, to, answer }: { id: MailId; from: MailStatus; to: MailStatus; answer: string },
): Promise<boolean> {
  const marked = await sql`
    update mails set status = ${to}, ended_at = ${now}, next_try_at = null, answer = ${answer}, updated_at = ${now}
    where id = ${id} and status = ${from}`;
  return marked.count === 1;
}

/** It waits for another try; `tries` counts the one that failed. */
export async function markWaiting(
  { sql, now }: Tx,
  {
    id,
    from,
    tries,
    nextTryAt,
    answer,
  }: { id: MailId; from: MailStatus; tries: number; nextTryAt: Date; answer: string | null },
): Promise<boolean> {
  const marked = await sql`
    update mails set status = 'queued', tries = ${tries}, next_try_at = ${nextTryAt}, ended_at = null,
      answer = ${answer}, updated_at = ${now}
    where id = ${id} and status = ${from}`;
  return marked.count === 1;
}

/** Mails whose time came before then, and those that somebody began to hand over before then. */
export async function findOverdueMails(
  sql: Sql,
  { before, atMost }: { before: Date; atMost: number },
): Promise<{ merchantId: MerchantId; mailId: MailId }[]> {
  return sql<{ merchantId: MerchantId; mailId: MailId }[]>`
    select merchant_id, mail_id from lookup.mails_overdue(${before}, ${atMost})`;
}

/** Facts that nobody has looked at yet, those that wait longest first. */
export async function findEventsToMail(
  sql: Sql,
  { atMost }: { atMost: number },
): Promise<{ merchantId: MerchantId; eventId: EventId }[]> {
  return sql<{ merchantId: MerchantId; eventId: EventId }[]>`
    select merchant_id, event_id from lookup.events_to_mail(${atMost})`;
}

/** This fact is looked at; false when somebody else did, for whom this waits. */
export async function takeEventToMail({ sql }: Tx, { eventId }: { eventId: EventId }): Promise<boolean> {
  const taken = await sql`delete from events_to_mail where event_id = ${eventId}`;
  return taken.count === 1;
}

function columns(sql: Tx["sql"]) {
  return sql`id, event_id, kind, recipient, invoice_id, language, own_subject, own_message, status, tries, next_try_at,
    subject, handed_over_at, ended_at, answer, created_at, updated_at`;
}
