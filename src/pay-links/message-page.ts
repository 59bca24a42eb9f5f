import { html } from "ghtml";
import { type Language } from "../languages/languages.ts";
import { pageFrame } from "./page-frame.ts";
import { type PlainTextKey, translator } from "./translate.ts";

/** The messages that stand on a page of their own, for when there is no invoice to show. */
const MESSAGES = {
  unknown: { title: "unknownTitle", lead: "unknownLead" },
  pay_by_button: { title: "payByButtonTitle", lead: "payByButtonLead" },
  too_many: { title: "tooManyTitle", lead: "tooManyLead" },
  no_document: { title: "noDocumentTitle", lead: "noDocumentLead" },
  broken: { title: "brokenTitle", lead: "brokenLead" },
} as const satisfies Record<string, { title: PlainTextKey; lead: PlainTextKey }>;
export type Message = keyof typeof MESSAGES;

/** A page that says one thing and reveals nothing; `invoicePath` adds a link to the invoice. */
export function messagePage({
  message,
  language,
  invoicePath,
}: {
  message: Message;
  language: Language;
  invoicePath?: string;
}): string {
  const t = translator(language);
  const { title, lead } = MESSAGES[message];
  const link =
    invoicePath === undefined
      ? ""
      : html`<p><a class="home" href="${invoicePath}">${t("backToInvoice")}</a></p>`;
  return pageFrame({
    language,
    t,
    title: t(title),
    business: "",
    pathIn: (other) => `?lang=${other}`,
    body: html`<section class="card"><h1>${t(title)}</h1><p>${t(lead)}</p>!${link}</section>`,
  });
}
