import type { Tx } from "../db/tx.ts";
import type { MailId } from "../ids/ids.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { maySendAgain } from "./mail.ts";
import { lockMail, markWaiting } from "./mail-queries.ts";
import { addSending } from "./queue-mail.ts";
import { requireMail } from "./show-mail.ts";

/** A person has it tried once more, from the beginning: what may have arrived before may arrive twice, which they know. */
export async function sendAgain(tx: Tx, { mailId }: { mailId: MailId }): Promise<void> {
  const mail = (await lockMail(tx, { id: mailId })) ?? (await requireMail(tx, { id: mailId }));
  if (!maySendAgain(mail)) {
    throw new Problem("mail_not_sendable", {
      detail: say("Only a mail that was refused, could not be sent or was perhaps sent is sent again."),
    });
  }
  await markWaiting(tx, { id: mailId, from: mail.status, tries: 0, nextTryAt: tx.now, answer: mail.answer });
  await addSending(tx, { mailId, runAt: tx.now });
}
