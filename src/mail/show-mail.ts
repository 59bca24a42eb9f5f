import type { Tx } from "../db/tx.ts";
import type { MailId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { Problem } from "../problems/problems.ts";
import { recognise } from "../sentences/recognise.ts";
import { say } from "../sentences/say.ts";
import { isOfficeMail, maySendAgain, type OfficeMail } from "./mail.ts";
import { readMailContent } from "./mail-content-queries.ts";
import { readMail } from "./mail-queries.ts";
import type { MailAnswer, MailContentAnswer } from "./mail-schemas.ts";
import { mailStatusLabel } from "./mail-status-label.ts";

/** A mail as the API gives it. */
export function showMail(mail: OfficeMail, { locale }: { locale: Language }): MailAnswer {
  return {
    id: mail.id,
    kind: mail.kind,
    to: mail.recipient,
    invoiceId: mail.invoiceId,
    subject: mail.subject ?? mail.ownSubject,
    status: mail.status,
    statusLabel: mailStatusLabel(mail.status, locale),
    tries: mail.tries,
    nextTryAt: mail.nextTryAt?.toISOString() ?? null,
    answer: mail.answer === null ? null : recognise(mail.answer).in(locale),
    maySendAgain: maySendAgain(mail),
    createdAt: mail.createdAt.toISOString(),
    endedAt: mail.endedAt?.toISOString() ?? null,
  };
}

/** The mail's row, unlocked, or the problem `not_found`. */
export async function requireMail(tx: Tx, { id }: { id: MailId }): Promise<OfficeMail> {
  const mail = await readMail(tx, { id });
  if (!mail || !isOfficeMail(mail))
    throw new Problem("not_found", { detail: say("There is no mail {{id}}.", { id }) });
  return mail;
}

/** What a mail said when it was handed over, to be shown in a frame that may load nothing. */
export async function showMailContent(tx: Tx, { id }: { id: MailId }): Promise<MailContentAnswer> {
  const mail = await requireMail(tx, { id });
  const kept = await readMailContent(tx, { mailId: id });
  if (!kept || mail.subject === null) {
    throw new Problem("not_found", {
      detail: say("What this mail says is not kept: it was not handed over yet, or that was long ago."),
    });
  }
  return {
    subject: mail.subject,
    html: withPictures(kept.html, kept.attachments),
    text: kept.text,
    attachments: kept.attachments
      .filter(({ contentId }) => contentId === null)
      .map(({ name, mediaType, bytes, content }) => ({ name, mediaType, bytes, content })),
  };
}

type Picture = { contentId: string | null; mediaType: string; content: string | null };

/** A frame finds pictures that travel with a mail by their data, and not by their id. */
export function withPictures(html: string, pictures: readonly Picture[]): string {
  return pictures.reduce(
    (shown, { contentId, mediaType, content }) =>
      contentId === null || content === null
        ? shown
        : shown.replaceAll(`"cid:${contentId}"`, `"data:${mediaType};base64,${content}"`),
    html,
  );
}
