import type { Tx } from "../db/tx.ts";
import type { EventRow } from "../events/event-queries.ts";
import { readEvent } from "../events/event-queries.ts";
import { type Id, randomToken } from "../ids/ids.ts";
import { readLogo, readLogoFacts } from "../merchants/logo-queries.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { merchantLines } from "../pay-links/documents/party-lines.ts";
import { formatsFor } from "../pay-links/formats.ts";
import { payeeOf } from "../pay-links/load-pay-page.ts";
import { translator } from "../pay-links/translate.ts";
import { type Invitation, putMailToken, readInvitation } from "../team/invitation-queries.ts";
import { hashInvitationToken, joinUrl } from "../team/invite.ts";
import type { LoadedMail } from "./load-mail-content.ts";
import type { Mail } from "./mail.ts";
import { paragraphsOf, subjectOf, VARIABLES, type Variable } from "./mail-template.ts";
import { mailTexts } from "./mail-texts.ts";

/** The invitation that a fact tells of, as long as it waits. */
export async function readInvitationOf(
  tx: Tx,
  { event: { data } }: { event: Pick<EventRow, "data"> },
): Promise<Invitation | null> {
  // justified: the event has it from the invitation that it tells of
  return readInvitation(tx, { id: data.invitationId as Id<"invitation"> });
}

/**
 * What an invitation says, in the merchant's language. Each try to send it makes a link of its own, which works from when
 * the mail's last byte goes; null where the invitation is gone.
 */
export async function loadInvitationMail(
  tx: Tx,
  { mail, publicUrl }: { mail: Mail; publicUrl: string },
): Promise<LoadedMail | null> {
  const event = await readEvent(tx, { id: mail.eventId });
  const invitation = event && (await readInvitationOf(tx, { event }));
  if (!invitation) return null;
  const merchant = await readMerchant(tx);
  const { locale: language, timeZone } = merchant;
  const payee = payeeOf(merchant, { logo: await readLogoFacts(tx) });
  const reader = { language, t: translator(language), formats: formatsFor(language, { timeZone }) };
  const texts = mailTexts(language);
  const { subject, message } = texts.kinds.invitation;
  const nothing = Object.fromEntries(VARIABLES.map((name) => [name, ""])) as Record<Variable, string>; // justified: all of them
  const inviter = event.userName ?? payee.name;
  const values = { ...nothing, "merchant.name": payee.name, "inviter.name": inviter };
  const token = randomToken();
  return {
    content: {
      language,
      texts,
      subject: subjectOf(subject, values),
      title: texts.titles.invitation.replace("{{merchant}}", payee.name),
      isTest: false,
      merchant: payee,
      senderName: payee.name,
      replyTo: merchant.email,
      logo: await readLogo(tx),
      message: paragraphsOf(message),
      values,
      button: { label: texts.acceptInvitation, url: joinUrl(publicUrl, token) },
      facts: [],
      transfer: null,
      foot: merchantLines(payee, reader),
      document: null,
    },
    onLetGo: (tx) => putMailToken(tx, { id: invitation.id, tokenHash: hashInvitationToken(token) }),
  };
}
