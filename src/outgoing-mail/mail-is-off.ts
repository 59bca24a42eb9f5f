import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import type { OutgoingMail } from "./outgoing-mail.ts";

/** What to do where nobody set up where mail goes. */
export const MAIL_IS_OFF = say(
  "Whoever runs Voldaan must set SMTP_URL and MAIL_FROM first. Until then, share the pay link.",
);

export function refuseWhenOff(outgoingMail: OutgoingMail): void {
  if (outgoingMail.kind === "off") throw new Problem("mail_off", { detail: MAIL_IS_OFF });
}
