import MailComposer from "nodemailer/lib/mail-composer";
import type { MailId } from "../ids/ids.ts";
import type { Message } from "../outgoing-mail/outgoing-mail.ts";
import type { MailContent } from "./mail-content.ts";
import { LOGO_ID, mailHtml, QR_ID } from "./mail-html.ts";
import { mailText } from "./mail-text.ts";
import { qrPicture } from "./qr-picture.ts";

/** A file that travels with a mail; one with a `contentId` is a picture inside it. */
export type MailFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly contentId: string | null;
  readonly content: Buffer;
};

export type ComposedMail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly files: readonly MailFile[];
};

/** A whole mail: what is written, and the document that goes with it. */
export async function composeMail(content: MailContent): Promise<ComposedMail> {
  const written = writeMail(content);
  const { document } = content;
  if (document === null) return written;
  const { name, make } = document;
  const file = { name, mediaType: "application/pdf", contentId: null, content: await make() };
  return { ...written, files: [...written.files, file] };
}

/** What is written, as HTML and as text, with the pictures inside; the document takes longest and is not looked at. */
export function writeMail(content: MailContent): ComposedMail {
  const html = mailHtml(content);
  const files: MailFile[] = [];
  const { logo, values } = content;
  if (logo !== null) {
    const name = logo.mediaType === "image/png" ? "logo.png" : "logo.jpg";
    files.push({ name, mediaType: logo.mediaType, contentId: LOGO_ID, content: logo.content });
  }
  if (html.includes(`cid:${QR_ID}`)) {
    files.push({ name: "qr.png", mediaType: "image/png", contentId: QR_ID, content: qrPicture(values.qr) });
  }
  return { subject: content.subject, html, text: mailText(content), files };
}

type Addressed = {
  readonly mailId: MailId;
  readonly recipient: string;
  /** The address of `MAIL_FROM`, which the server lets us send from. */
  readonly from: string;
  readonly content: MailContent;
  readonly composed: ComposedMail;
  readonly publicUrl: string;
  readonly at: Date;
};

/** The whole message as bytes. Its id stays the same however often it is tried, so that a reader's program can tell. */
export async function messageOf(addressed: Addressed): Promise<Message> {
  const { mailId, recipient, from, content, composed, publicUrl, at } = addressed;
  const bytes = await new MailComposer({
    from: { name: content.senderName, address: from },
    to: { name: "", address: recipient },
    ...(content.replyTo === null ? {} : { replyTo: { name: content.senderName, address: content.replyTo } }),
    subject: composed.subject,
    messageId: `<${mailId}@${new URL(publicUrl).hostname}>`,
    date: at,
    // So that out-of-office programs do not answer. Source: https://datatracker.ietf.org/doc/html/rfc3834#section-5
    headers: { "auto-submitted": "auto-generated", "content-language": content.language },
    text: composed.text,
    html: composed.html,
    attachments: composed.files.map((file) => ({
      filename: file.name,
      contentType: file.mediaType,
      content: file.content,
      ...(file.contentId === null ? {} : { cid: file.contentId, contentDisposition: "inline" }),
    })),
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { from, to: recipient, bytes };
}
