import { aboutDocuments } from "./about-documents.ts";
import { aboutDrafts } from "./about-drafts.ts";
import { aboutInvoices } from "./about-invoices.ts";
import { aboutMail } from "./about-mail.ts";
import { aboutPayments } from "./about-payments.ts";
import { aboutReminders } from "./about-reminders.ts";
import { aboutRequests } from "./about-requests.ts";
import { aboutSettings } from "./about-settings.ts";
import { aboutTheLog } from "./about-the-log.ts";
import { titles } from "./titles.ts";
import type { Translations } from "./translations.ts";
import { words } from "./words.ts";

/** Every sentence of the service in every language, by its English. What is said is here, or it does not compile. */
export const CATALOGUE = {
  ...aboutDocuments,
  ...aboutDrafts,
  ...aboutInvoices,
  ...aboutMail,
  ...aboutPayments,
  ...aboutReminders,
  ...aboutRequests,
  ...aboutSettings,
  ...aboutTheLog,
  ...titles,
  ...words,
} as const satisfies Record<string, Translations>;
