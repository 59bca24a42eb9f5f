import type { Language } from "../languages/languages.ts";
import type { Logo } from "../merchants/logo-queries.ts";
import type { PdfDocument } from "../pay-links/documents/read-documents.ts";
import type { Fact } from "../pay-links/headline.ts";
import type { Payee } from "../pay-links/pay-page-content.ts";
import type { Piece, Variable } from "./mail-template.ts";
import type { MailTexts } from "./mail-texts.ts";

/** Everything that one mail says, decided and loaded; writing it as HTML and as text asks nothing more. */
export type MailContent = {
  readonly language: Language;
  readonly texts: MailTexts;
  readonly subject: string;
  /** What stands above the message. */
  readonly title: string;
  readonly isTest: boolean;
  readonly merchant: Payee;
  readonly senderName: string;
  readonly replyTo: string | null;
  readonly logo: Logo | null;
  readonly message: readonly (readonly Piece[])[];
  readonly values: Readonly<Record<Variable, string>>;
  /** The one thing to do; null where there is nothing. */
  readonly button: { readonly label: string; readonly url: string } | null;
  /** What the document is called, its days and what it asks for. */
  readonly facts: readonly Fact[];
  /** What to type for a transfer, under its heading; empty where that must not be done. */
  readonly transfer: { readonly title: string; readonly facts: readonly Fact[] } | null;
  /** Who sends it, as the law wants it on paper of a business. */
  readonly foot: readonly string[];
  readonly document: PdfDocument | null;
};
