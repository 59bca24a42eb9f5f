import { say } from "../sentences/say.ts";
import type { OutgoingMail } from "./outgoing-mail.ts";

/** Nobody's address: names under `.example` are for documentation (RFC 2606). */
const FROM = "mail@voldaan.example";

// In English, as it is kept; whoever reads it hears it in their own language (`recognise`).
const KEPT = say("Kept in the mailbox of the demo.").in("en");

/** Takes every message, which leads nowhere: what it said is kept with the mail and shown on the mailbox page. */
export function demoMailbox(): OutgoingMail {
  return {
    kind: "mailbox",
    from: FROM,
    handOver: async (_message, letGo) =>
      (await letGo()) ? { kind: "done", answer: KEPT } : { kind: "withheld" },
  };
}
