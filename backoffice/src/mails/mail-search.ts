import type { MailAnswer } from "../../../src/mail/mail-schemas.ts";
import { oneOf } from "../routes/read-search.ts";

export const MAIL_KINDS = [
  "invoice",
  "payment_received",
  "payment_failed",
  "refund",
  "credit_note",
  "chargeback",
  "surplus",
] as const satisfies MailAnswer["kind"][];

export const MAIL_STATUSES = [
  "queued",
  "handing_over",
  "sent",
  "refused",
  "failed",
  "unknown",
  "dropped",
] as const satisfies MailAnswer["status"][];

/** What the address of the list of mails may say. */
export type MailSearch = {
  kind?: MailAnswer["kind"] | undefined;
  status?: MailAnswer["status"] | undefined;
};

export function readMailSearch(search: Record<string, unknown>): MailSearch {
  return { ...oneOf("kind", search, MAIL_KINDS), ...oneOf("status", search, MAIL_STATUSES) };
}
