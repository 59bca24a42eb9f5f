import { hours, minutes } from "../clock/clock.ts";
import type { EventId, InvoiceId, MailId } from "../ids/ids.ts";
import type { Language } from "../languages/languages.ts";
import { isForOffice, type MailKind, type OfficeMailKind } from "./mail-kinds.ts";

/**
 * How far a mail came. `handing_over`: its last byte may have reached the server. `refused`: the server will not take it.
 * `failed`: it was tried as often as makes sense. `unknown`: the server fell silent after the last byte, so it may have
 * gone. `dropped`: it was not worth sending any more.
 */
export type MailStatus = "queued" | "handing_over" | "sent" | "refused" | "failed" | "unknown" | "dropped";

/** One message to one address: one row of `mails`. */
export type Mail = {
  id: MailId;
  eventId: EventId;
  kind: MailKind;
  recipient: string;
  invoiceId: InvoiceId | null;
  language: Language | null;
  ownSubject: string | null;
  ownMessage: string | null;
  status: MailStatus;
  tries: number;
  nextTryAt: Date | null;
  subject: string | null;
  handedOverAt: Date | null;
  endedAt: Date | null;
  answer: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** One that stands under E-mail. */
export type OfficeMail = Mail & { kind: OfficeMailKind };

/** Whether a mail stands under E-mail. */
export function isOfficeMail(mail: Mail): mail is OfficeMail {
  return isForOffice(mail.kind);
}

/**
 * How long to wait after each try that may succeed later: a server that puts strangers off (greylisting) takes the second
 * or third, one that is being repaired has half a day. RFC 5321 (4.5.4.1) has relays go on for days; an invoice that has
 * not left by then is for a person to look at.
 */
const WAITS_MS = [minutes(1), minutes(5), minutes(15), minutes(45), hours(2), hours(4), hours(6)];

/** When to try again after so many tries; null when it was tried often enough. */
export function nextTryAfter(tries: number, now: Date): Date | null {
  const waitMs = WAITS_MS[tries - 1];
  return waitMs === undefined ? null : new Date(now.getTime() + waitMs);
}

/** Whether a person may have it sent once more: it has ended, and was not accepted as far as we know. */
export function maySendAgain({ status }: Pick<Mail, "status">): boolean {
  return status === "refused" || status === "failed" || status === "unknown";
}
