import type { JsonValue } from "../db/database.ts";
import { methodInSentence } from "../mollie/method-names.ts";
import type { MoneyJson } from "../money/money.ts";
import { transferFacts } from "../pay-links/bank-details.ts";
import { merchantLines } from "../pay-links/documents/party-lines.ts";
import { documentFacts } from "../pay-links/invoice-details.ts";
import type { PayPageContent, Reader } from "../pay-links/pay-page-content.ts";
import { isSomething } from "../pay-links/went-back.ts";
import { isReminderMail } from "../reminders/reminder.ts";
import type { MailContent } from "./mail-content.ts";
import { MAIL_KINDS, type MailKind } from "./mail-kinds.ts";
import { paragraphsOf, subjectOf, type Variable } from "./mail-template.ts";
import { type MailTexts, mailTexts, type Wording } from "./mail-texts.ts";

/** What the online invoice says, and whom it speaks to. */
export type Page = { readonly content: PayPageContent; readonly reader: Reader };

export type Telling = Page & {
  readonly kind: MailKind;
  /** Of the fact that the mail tells of; null for what is looked at before anything happened. */
  readonly data: Readonly<Record<string, JsonValue>> | null;
  readonly wording: Wording;
  readonly publicUrl: string;
};

/** What a mail says that follows from its invoice, its fact and its wording. */
export function tellInMail(telling: Telling): Told {
  const { kind, content, reader, wording } = telling;
  const texts = mailTexts(reader.language);
  const values = valuesFor(telling);
  const isTest = content.invoice.mode === "test";
  return {
    language: reader.language,
    texts,
    subject: `${isTest ? "[TEST] " : ""}${subjectOf(wording.subject, values)}`,
    title: titleOf(kind, { texts, values }),
    isTest,
    merchant: content.merchant,
    message: paragraphsOf(wording.message),
    values,
    button: buttonOf(telling, texts),
    facts: factsOf(telling),
    transfer: transferOf(telling),
    foot: merchantLines(content.merchant, reader),
  };
}

type Told = Omit<MailContent, "senderName" | "replyTo" | "logo" | "document">;

function valuesFor({ data, content, reader }: Telling): Record<Variable, string> {
  const { invoice, merchant } = content;
  const { formats } = reader;
  const amount = [data?.amount, data?.total, data?.surplus].find(isMoney);
  const method = typeof data?.method === "string" ? data.method : null;
  const described = content.methods.find(({ id }) => id === method);
  return {
    "customer.name": invoice.customer.name,
    "merchant.name": merchant.name,
    "invoice.number": invoice.number ?? "",
    "invoice.total": formats.money(invoice.total),
    "invoice.outstanding": formats.money(invoice.payable),
    "invoice.issuedOn": invoice.issuedOn === null ? "" : formats.day(invoice.issuedOn),
    "invoice.dueOn": invoice.dueOn === null ? "" : formats.day(invoice.dueOn),
    "invoice.reference": invoice.reference ?? "",
    "creditNote.number": typeof data?.number === "string" ? data.number : "",
    amount: amount === undefined ? "" : formats.money(amount),
    "inviter.name": "",
    method: method === null ? "Mollie" : methodInSentence(described ?? { id: method }, reader.language),
    payLink: invoice.payLink?.url ?? "",
    qr: invoice.payLink?.url ?? "",
  };
}

function isMoney(value: unknown): value is MoneyJson {
  return typeof value === "object" && value !== null && "value" in value && "currency" in value;
}

function titleOf(
  kind: MailKind,
  { texts, values }: { texts: MailTexts; values: Readonly<Record<Variable, string>> },
): string {
  const number = values[kind === "credit_note" ? "creditNote.number" : "invoice.number"];
  return texts.titles[kind].replace("{{number}}", number);
}

function buttonOf({ kind, content, reader, publicUrl }: Telling, texts: MailTexts): MailContent["button"] {
  const { invoice } = content;
  const { t, formats } = reader;
  if (MAIL_KINDS[kind].reader === "merchant") {
    return { label: texts.openInOffice, url: `${publicUrl}/invoices/${invoice.id}` };
  }
  if (invoice.payLink === null) return null;
  const { url } = invoice.payLink;
  if (!asksForMoney(kind) || invoice.status !== "open" || !isSomething(invoice.payable)) {
    return { label: texts.viewInvoice, url };
  }
  const amount = formats.money(invoice.payable);
  return { label: kind === "payment_failed" ? t("payAgain", { amount }) : t("payNow", { amount }), url };
}

/** Whether the reader is to pay: what tells of money that came or went asks for none. */
function asksForMoney(kind: MailKind): boolean {
  return kind === "invoice" || kind === "payment_failed" || isReminderMail(kind);
}

function factsOf({ kind, content: { invoice }, reader }: Telling): MailContent["facts"] {
  const asked = asksForMoney(kind) && isSomething(invoice.payable);
  const outstanding = reader.formats.money(invoice.payable);
  return [
    ...documentFacts(invoice, reader),
    ...(asked ? [[reader.t("payableNow"), outstanding] as const] : []),
  ];
}

function transferOf({ kind, content, reader }: Telling): MailContent["transfer"] {
  if (!asksForMoney(kind)) return null;
  const hasLink = content.invoice.payLink !== null;
  // Without a link there is no other way, whatever the merchant prefers.
  const merchant = hasLink ? content.merchant : { ...content.merchant, bankDetails: "with_qr" as const };
  const facts = transferFacts({ ...content, merchant }, reader);
  if (facts.length === 0) return null;
  return { title: reader.t(hasLink ? "bankTitle" : "bankTitleOnly"), facts };
}
