import { pino } from "pino";
import type { MailId, MerchantId } from "../src/ids/ids.ts";
import { sendMail } from "../src/mail/send-mail.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { createPlatform } from "../src/start/platform.ts";
import { worldOf } from "../src/world/world.ts";

/** A process that hands one mail over and ends itself, as `kill -9` does, before or after one phase: MOMENT and PHASE. */
const { DATABASE_URL = "", SMTP_URL = "", MERCHANT = "", MAIL = "", PHASE, MOMENT } = process.env;

const platform = createPlatform({
  publicUrl: "http://127.0.0.1:1",
  mollieApiUrl: "http://127.0.0.1:1",
  databaseUrl: DATABASE_URL,
  secretKeys: ["a-secret-for-tests-of-more-than-32-characters"],
  log: pino({ level: "silent" }),
  outgoingMail: smtpMail({ url: SMTP_URL, from: "facturen@installatie.example" }),
});
const mortal = {
  ...platform,
  onPhase: async (phase: string, moment: "before" | "after") => {
    if (phase === PHASE && moment === MOMENT) process.kill(process.pid, "SIGKILL");
  },
};
// justified: the test hands over ids that it has
const world = worldOf(mortal, { merchantId: MERCHANT as MerchantId, source: "system" });
await sendMail(world, { mailId: MAIL as MailId });
process.exit(0);
