import type { Tx } from "../db/tx.ts";
import type { MailId } from "../ids/ids.ts";

/** A file of a mail as it is kept: with its content where nobody else keeps it. */
export type KeptFile = {
  name: string;
  mediaType: string;
  contentId: string | null;
  bytes: number;
  /** In base64. */
  content: string | null;
};

export type KeptContent = { html: string; text: string; attachments: KeptFile[] };

/** Keeps what a mail says as it is handed over, in place of what an earlier try said. */
export async function putMailContent(
  { sql, now, merchantId }: Tx,
  { mailId, html, text, attachments }: KeptContent & { mailId: MailId },
): Promise<void> {
  await sql`
    insert into mail_contents (merchant_id, mail_id, html, text, attachments, kept_at)
    values (${merchantId}, ${mailId}, ${html}, ${text}, ${sql.json(attachments)}, ${now})
    on conflict (merchant_id, mail_id) do update set html = ${html}, text = ${text},
      attachments = ${sql.json(attachments)}, kept_at = ${now}`;
}

/** What a mail said; null before it was handed over, and once it was forgotten. */
export async function readMailContent(
  { sql }: Tx,
  { mailId }: { mailId: MailId },
): Promise<KeptContent | null> {
  const [row] = await sql<KeptContent[]>`
    select html, text, attachments from mail_contents where mail_id = ${mailId}`;
  return row ?? null;
}
