import { readCustomer } from "../customers/customer-queries.ts";
import type { Tx } from "../db/tx.ts";
import { type EventRow, readEvent } from "../events/event-queries.ts";
import type { CreditNoteId, InvoiceId } from "../ids/ids.ts";
import { readLogo } from "../merchants/logo-queries.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import {
  type PdfDocument,
  readCreditNoteDocument,
  readInvoiceDocument,
  readReceipt,
} from "../pay-links/documents/read-documents.ts";
import { readPayPage } from "../pay-links/load-pay-page.ts";
import { loadInvitationMail } from "./load-invitation-mail.ts";
import type { Mail } from "./mail.ts";
import type { MailContent } from "./mail-content.ts";
import { MAIL_KINDS } from "./mail-kinds.ts";
import { readMailSettings, readMailText } from "./mail-settings-queries.ts";
import { mailTexts, type Wording } from "./mail-texts.ts";
import { type Page, tellInMail } from "./tell-in-mail.ts";

/** What a mail is about: the fact that it tells of, for a reader, in the merchant's words unless it has its own. */
export type Subject = Pick<Mail, "kind" | "language"> & {
  readonly invoiceId: InvoiceId;
  /** The fact; null for what is looked at before anything happened. */
  readonly event: Pick<EventRow, "data"> | null;
  readonly own: Wording | null;
};

/** A mail that is ready to be written. */
export type LoadedMail = {
  readonly content: MailContent;
  /** What becomes true with its last byte. */
  readonly onLetGo: ((tx: Tx) => Promise<void>) | null;
};

/** Everything that a queued mail says, as things are now; null where its invoice has no page any more. */
export async function loadMailContent(
  tx: Tx,
  { mail, publicUrl }: { mail: Mail; publicUrl: string },
): Promise<LoadedMail | null> {
  if (mail.kind === "invitation") return loadInvitationMail(tx, { mail, publicUrl });
  const { kind, language, invoiceId, ownSubject, ownMessage } = mail;
  if (invoiceId === null) return null;
  const event = await readEvent(tx, { id: mail.eventId });
  const own =
    ownSubject === null || ownMessage === null ? null : { subject: ownSubject, message: ownMessage };
  const content = await loadContentFor(tx, { subject: { kind, language, invoiceId, event, own }, publicUrl });
  return content && { content, onLetGo: null };
}

/** The same for what nobody has queued. */
export async function loadContentFor(
  tx: Tx,
  { subject, publicUrl }: { subject: Subject; publicUrl: string },
): Promise<MailContent | null> {
  const { kind, invoiceId, event } = subject;
  const asked = { invoiceId, publicUrl, wishes: await wishesFor(tx, subject) };
  const page = await readPayPage(tx, { ...asked, token: "", view: { kind: "invoice" }, notice: null });
  if (!page) return null;
  const wording = subject.own ?? (await wordingFor(tx, { ...subject, language: page.reader.language }));
  return {
    ...tellInMail({ ...page, kind, data: event?.data ?? null, wording, publicUrl }),
    ...(await readSender(tx, { kind, page })),
    logo: await readLogo(tx),
    document: await readDocument(tx, { subject, asked }),
  };
}

/** The merchant's own words for this kind in this language, else the product's. */
export async function wordingFor(
  tx: Tx,
  { kind, language }: Parameters<typeof readMailText>[1],
): Promise<Wording> {
  return (await readMailText(tx, { kind, language })) ?? mailTexts(language).kinds[kind];
}

/** A customer's own language unless another was asked for; the business reads its own. */
async function wishesFor(tx: Tx, { kind, language }: Subject) {
  const asked =
    MAIL_KINDS[kind].reader === "merchant" ? (await readMerchant(tx)).locale : (language ?? undefined);
  return { asked, acceptLanguage: undefined };
}

/** Whom it is from, and whom an answer is for: who answers a mail to the business means the customer. */
async function readSender(
  tx: Tx,
  { kind, page: { content } }: { kind: Mail["kind"]; page: Page },
): Promise<Pick<MailContent, "senderName" | "replyTo">> {
  const { senderName, replyTo } = await readMailSettings(tx);
  const { merchant, invoice } = content;
  const sender = senderName ?? merchant.name;
  if (MAIL_KINDS[kind].reader === "payer") {
    return { senderName: sender, replyTo: replyTo ?? merchant.email };
  }
  const customer = await readCustomer(tx, { id: invoice.customerId });
  return { senderName: sender, replyTo: customer?.email ?? null };
}

async function readDocument(
  tx: Tx,
  { subject: { kind, event }, asked }: { subject: Subject; asked: Parameters<typeof readReceipt>[1] },
): Promise<PdfDocument | null> {
  switch (MAIL_KINDS[kind].document) {
    case null:
      return null;
    case "invoice":
      return readInvoiceDocument(tx, asked);
    case "receipt":
      return readReceipt(tx, asked);
    case "credit_note": {
      const id = event?.data.creditNoteId;
      // justified: the event has it from the credit note that it tells of
      const creditNoteId = (typeof id === "string" ? id : "") as CreditNoteId;
      return readCreditNoteDocument(tx, { creditNoteId, wishes: asked.wishes });
    }
  }
}
