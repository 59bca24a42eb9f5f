import type { Tx } from "../db/tx.ts";
import type { Language } from "../languages/languages.ts";
import { MAIL_KINDS, type MailKind } from "./mail-kinds.ts";

/** What the merchant decided about its mail. */
export type MailSettings = {
  /** Null: what payers know the business by. */
  senderName: string | null;
  /** Null: the merchant's own address. */
  replyTo: string | null;
  /** Kinds that go by themselves and that the merchant does not want. */
  switchedOff: readonly string[];
};

const DEFAULTS: MailSettings = { senderName: null, replyTo: null, switchedOff: [] };

/** What the merchant decided, or what holds until it does. */
export async function readMailSettings({ sql }: Tx): Promise<MailSettings> {
  const [row] = await sql<MailSettings[]>`select sender_name, reply_to, switched_off from mail_settings`;
  return row ?? DEFAULTS;
}

/** Puts the settings in place of those there were. */
export async function putMailSettings({ sql, now, merchantId }: Tx, settings: MailSettings): Promise<void> {
  await sql`
    insert into mail_settings (merchant_id, sender_name, reply_to, switched_off, updated_at)
    values (${merchantId}, ${settings.senderName}, ${settings.replyTo}, ${[...settings.switchedOff]}, ${now})
    on conflict (merchant_id) do update set sender_name = ${settings.senderName}, reply_to = ${settings.replyTo},
      switched_off = ${[...settings.switchedOff]}, updated_at = ${now}`;
}

/** Whether mails of this kind go; those that somebody or a scheme of reminders asks for always do. */
export function isOn({ switchedOff }: MailSettings, kind: MailKind): boolean {
  return MAIL_KINDS[kind].goes !== "by_itself" || !switchedOff.includes(kind);
}

export type MailText = { kind: MailKind; language: Language; subject: string; message: string };

/** The merchant's own texts; those that it never wrote are not there. */
export async function listMailTexts({ sql }: Tx): Promise<MailText[]> {
  return sql<MailText[]>`select kind, language, subject, message from mail_texts order by kind, language`;
}

/** The merchant's own text of one kind in one language; null where it wrote none. */
export async function readMailText(
  { sql }: Tx,
  { kind, language }: { kind: MailKind; language: Language },
): Promise<MailText | null> {
  const [row] = await sql<MailText[]>`
    select kind, language, subject, message from mail_texts where kind = ${kind} and language = ${language}`;
  return row ?? null;
}

/** Writes a text, in place of the one there was. */
export async function putMailText({ sql, merchantId }: Tx, text: MailText): Promise<void> {
  await sql`
    insert into mail_texts (merchant_id, kind, language, subject, message)
    values (${merchantId}, ${text.kind}, ${text.language}, ${text.subject}, ${text.message})
    on conflict (merchant_id, kind, language) do update set subject = ${text.subject}, message = ${text.message}`;
}

/** Takes a text away, so that the product's own is used again. */
export async function deleteMailText(
  { sql }: Tx,
  { kind, language }: { kind: MailKind; language: Language },
): Promise<void> {
  await sql`delete from mail_texts where kind = ${kind} and language = ${language}`;
}
