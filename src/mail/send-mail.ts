import { hours, minutes } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { type EventRow, readEvent } from "../events/event-queries.ts";
import { type EventType, recordEvent } from "../events/record-event.ts";
import type { MailId } from "../ids/ids.ts";
import type { HandOver } from "../outgoing-mail/outgoing-mail.ts";
import { LONGEST_HAND_OVER_MS } from "../outgoing-mail/smtp.ts";
import { lookBeforeReminding } from "../reminders/look-before-reminding.ts";
import { holdBack } from "../reminders/remind.ts";
import { isReminderMail } from "../reminders/reminder.ts";
import { say } from "../sentences/say.ts";
import type { World } from "../world/world.ts";
import { type ComposedMail, composeMail, messageOf } from "./compose-mail.ts";
import { type LoadedMail, loadMailContent } from "./load-mail-content.ts";
import { type Mail, nextTryAfter } from "./mail.ts";
import { putMailContent } from "./mail-content-queries.ts";
import { isForOffice } from "./mail-kinds.ts";
import { markEnded, markHandingOver, markWaiting, readMail } from "./mail-queries.ts";
import { addSending } from "./queue-mail.ts";
import { becauseOf, type ReasonToDrop, reasonToDrop } from "./reason-to-drop.ts";

/** Whoever switches sending on again need not do more; seldom enough to cost nothing. */
const LOOK_AGAIN_WHEN_OFF_MS = hours(1);

/**
 * Hands one mail over, once. The message's last byte leaves only after it is stored that it may have left (`letGo`), so
 * whoever dies before that has sent nothing and it is tried again; whoever dies after it leaves a mail of which nobody
 * knows, and which only a person sends again.
 */
export async function sendMail(world: World, { mailId }: { mailId: MailId }): Promise<void> {
  const mail = await world.read((tx) => readMail(tx, { id: mailId }));
  if (mail?.status === "handing_over") return giveUpWaiting(world, mail);
  if (mail?.status !== "queued") return;
  const { outgoingMail } = world;
  if (outgoingMail.kind === "off") return lookAgainLater(world, mail);
  const reason = await reasonNow(world, mail);
  if (reason !== null) {
    await world.atomically("mail: drop", (tx) => drop(tx, { mail, reason }));
    return;
  }
  const attempt = await tryToHandOver(world, { mail, through: outgoingMail });
  await world.atomically("mail: note result", (tx) => noteResult(tx, { mail, ...attempt }));
}

/** Before the server is spoken to. Mollie is asked whether what a reminder asks for was paid a moment ago. */
async function reasonNow(world: World, mail: Mail): Promise<ReasonToDrop | null> {
  if (isReminderMail(mail.kind) && mail.invoiceId !== null) {
    const isKnown = await lookBeforeReminding(world, { invoiceId: mail.invoiceId });
    if (!isKnown) return becauseOf("mollie_unknown");
  }
  return world.read((tx) => reasonToDrop(tx, { mail, isLocking: false }));
}

/** It does not go; a reminder waits until what stands in its way is over. */
async function drop(tx: Tx, { mail, reason }: { mail: Mail; reason: ReasonToDrop }): Promise<void> {
  const isOurs = await markEnded(tx, { id: mail.id, from: "queued", to: "dropped", answer: reason.words });
  if (isOurs && reason.block) await holdBack(tx, { eventId: mail.eventId, reason: reason.block });
}

/** What came of one try, and whether the last byte may have left. */
type Attempt = { outcome: HandOver; isLetGo: boolean };

type Through = Exclude<World["outgoingMail"], { kind: "off" }>;

async function tryToHandOver(
  world: World,
  { mail, through }: { mail: Mail; through: Through },
): Promise<Attempt> {
  let isLetGo = false;
  try {
    const { publicUrl } = world;
    const loaded = await world.snapshot((tx) => loadMailContent(tx, { mail, publicUrl }));
    if (loaded === null) return { outcome: { kind: "refused", answer: NOTHING_TO_TELL }, isLetGo };
    const { content, onLetGo } = loaded;
    const composed = await composeMail(content);
    const { id: mailId, recipient } = mail;
    const { from } = through;
    const at = world.clock.now();
    const message = await messageOf({ mailId, recipient, from, content, composed, publicUrl, at });
    const outcome = await through.handOver(message, async () => {
      isLetGo = await letGo(world, { mail, composed, onLetGo, keepsFiles: through.kind === "mailbox" });
      return isLetGo;
    });
    return { outcome, isLetGo };
  } catch (error) {
    // Ours, and not the server's: what cannot be written today may be tomorrow, and is not to be tried for ever.
    world.log.error({ err: error, mailId: mail.id }, "a mail could not be handed over");
    return { outcome: { kind: isLetGo ? "unknown" : "later", answer: OUR_FAULT }, isLetGo };
  }
}

// In English, as they are kept; whoever reads them hears them in their own language (`recognise`).
const NOTHING_TO_TELL = say("The invoice is no longer there to tell of.").in("en");
const OUR_FAULT = say("Something went wrong on our side; the process log says what.").in("en");
const NOBODY_NOTED = say("The process that handed it over has ended before the server answered.").in("en");

/**
 * Stores that from here on it may have been accepted, with what it says. False when somebody else was faster, or when it
 * is not wanted any more, asked for the last time.
 */
async function letGo(
  world: World,
  {
    mail,
    composed,
    onLetGo,
    keepsFiles,
  }: Pick<LoadedMail, "onLetGo"> & { mail: Mail; composed: ComposedMail; keepsFiles: boolean },
): Promise<boolean> {
  return world.atomically("mail: let go", async (tx) => {
    const reason = await reasonToDrop(tx, { mail, isLocking: true });
    if (reason !== null) {
      await drop(tx, { mail, reason });
      return false;
    }
    const isOurs = await markHandingOver(tx, { id: mail.id, subject: composed.subject });
    if (!isOurs) return false;
    await onLetGo?.(tx);
    if (!isForOffice(mail.kind)) return true;
    await putMailContent(tx, {
      mailId: mail.id,
      html: composed.html,
      text: composed.text,
      attachments: composed.files.map(({ content, ...file }) => ({
        ...file,
        bytes: content.length,
        // Pictures are small and belong to what it looked like; documents can be had from the invoice.
        content: keepsFiles || file.contentId !== null ? content.toString("base64") : null,
      })),
    });
    return true;
  });
}

async function noteResult(
  tx: Tx,
  { mail, outcome, isLetGo }: { mail: Mail; outcome: HandOver; isLetGo: boolean },
): Promise<void> {
  const { id } = mail;
  const from = isLetGo ? "handing_over" : "queued";
  switch (outcome.kind) {
    case "withheld":
      return;
    case "done":
      if (await markEnded(tx, { id, from, to: "sent", answer: outcome.answer }))
        await tell(tx, "mail.sent", mail);
      return;
    case "refused":
      if (await markEnded(tx, { id, from, to: "refused", answer: outcome.answer })) {
        await tell(tx, "mail.refused", mail, outcome.answer);
      }
      return;
    case "unknown":
      if (await markEnded(tx, { id, from, to: "unknown", answer: outcome.answer })) {
        await tell(tx, "mail.unconfirmed", mail, outcome.answer);
      }
      return;
    case "later":
      await tryLater(tx, { mail, from, answer: outcome.answer });
  }
}

async function tryLater(
  tx: Tx,
  { mail, from, answer }: { mail: Mail; from: "handing_over" | "queued"; answer: string },
): Promise<void> {
  const tries = mail.tries + 1;
  const nextTryAt = nextTryAfter(tries, tx.now);
  if (nextTryAt === null) {
    if (await markEnded(tx, { id: mail.id, from, to: "failed", answer }))
      await tell(tx, "mail.failed", mail, answer);
  } else if (await markWaiting(tx, { id: mail.id, from, tries, nextTryAt, answer })) {
    await addSending(tx, { mailId: mail.id, runAt: nextTryAt });
  }
}

/** Somebody handed it over and wrote down no end: alive until the longest that it can take, and dead after that. */
async function giveUpWaiting(world: World, mail: Mail): Promise<void> {
  const end = new Date((mail.handedOverAt?.getTime() ?? 0) + LONGEST_HAND_OVER_MS + minutes(1));
  await world.atomically("mail: give up waiting", async (tx) => {
    if (tx.now < end) return addSending(tx, { mailId: mail.id, runAt: end });
    const answer = NOBODY_NOTED;
    const isEnded = await markEnded(tx, { id: mail.id, from: "handing_over", to: "unknown", answer });
    if (isEnded) await tell(tx, "mail.unconfirmed", mail, answer);
  });
}

async function lookAgainLater(world: World, { id, tries, answer }: Mail): Promise<void> {
  await world.atomically("mail: wait until sending is on", async (tx) => {
    const nextTryAt = new Date(tx.now.getTime() + LOOK_AGAIN_WHEN_OFF_MS);
    if (await markWaiting(tx, { id, from: "queued", tries, nextTryAt, answer })) {
      await addSending(tx, { mailId: id, runAt: nextTryAt });
    }
  });
}

/** A fact of the invoice: what became of a mail about it. That of an invitation stands with the team. */
async function tell(tx: Tx, type: EventType, mail: Mail, reason?: string): Promise<void> {
  if (!isForOffice(mail.kind)) return;
  const cause: EventRow | null = await readEvent(tx, { id: mail.eventId });
  await recordEvent(tx, {
    type,
    invoiceId: mail.invoiceId,
    mode: cause?.mode ?? null,
    data: { mail: mail.kind, to: mail.recipient, ...(reason === undefined ? {} : { reason }) },
  });
}
