import { LONGEST_HAND_OVER_MS } from "../outgoing-mail/smtp.ts";
import { type Platform, worldOf } from "../world/world.ts";
import { findOverdueMails } from "./mail-queries.ts";
import { addSending } from "./queue-mail.ts";

/** Enough after a bad night; the rest comes with the next look. */
const AT_MOST = 200;

/** A mail whose job was lost, or given up by the queue, gets another; one that still has its job keeps that one. */
export async function addLostMails(platform: Platform): Promise<void> {
  const before = new Date(platform.clock.now().getTime() - LONGEST_HAND_OVER_MS);
  const overdue = await findOverdueMails(platform.sql, { before, atMost: AT_MOST });
  for (const { merchantId, mailId } of overdue) {
    const world = worldOf(platform, { merchantId, source: "system" });
    await world.atomically("mail: add lost job", (tx) => addSending(tx, { mailId, runAt: tx.now }));
  }
}
