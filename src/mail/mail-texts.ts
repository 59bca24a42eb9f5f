import type { Language } from "../languages/languages.ts";
import type { MailKind } from "./mail-kinds.ts";
import { textsDe } from "./texts-de.ts";
import { textsEn } from "./texts-en.ts";
import { textsFr } from "./texts-fr.ts";
import { textsNl } from "./texts-nl.ts";

/** A subject and a message, with variables between double braces. */
export type Wording = { readonly subject: string; readonly message: string };

/** Everything that a mail says in one language of its own accord. */
export type MailTexts = {
  readonly kinds: Readonly<Record<MailKind, Wording>>;
  /** What stands above the message; `{{number}}` is the document's, `{{merchant}}` the business. */
  readonly titles: Readonly<Record<MailKind, string>>;
  readonly testMail: string;
  readonly openInOffice: string;
  readonly acceptInvitation: string;
  readonly viewInvoice: string;
  readonly buttonFails: string;
  readonly sentBy: string;
  readonly scan: string;
};

const TEXTS: Readonly<Record<Language, MailTexts>> = { nl: textsNl, en: textsEn, de: textsDe, fr: textsFr };

/** One language's texts. */
export function mailTexts(language: Language): MailTexts {
  return TEXTS[language];
}
