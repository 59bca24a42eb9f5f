import type { Language } from "../languages/languages.ts";
import { say } from "../sentences/say.ts";
import type { MailStatus } from "./mail.ts";

const LABELS = {
  queued: say("Waits to be sent"),
  handing_over: say("Being handed over"),
  sent: say("Sent"),
  refused: say("Refused"),
  failed: say("Could not be sent"),
  unknown: say("Perhaps sent"),
  dropped: say("No longer needed"),
} satisfies Record<MailStatus, unknown>;

/** How far a mail came, in a word or three. */
export function mailStatusLabel(status: MailStatus, locale: Language): string {
  return LABELS[status].in(locale);
}
