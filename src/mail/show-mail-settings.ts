import type { Tx } from "../db/tx.ts";
import { LANGUAGES } from "../languages/languages.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import type { OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { MAIL_KINDS, OFFICE_MAIL_KINDS } from "./mail-kinds.ts";
import { isOn, listMailTexts, readMailSettings } from "./mail-settings-queries.ts";
import type { MailSettingsAnswer } from "./mail-settings-schemas.ts";
import { variablesOf } from "./mail-template.ts";
import { mailTexts } from "./mail-texts.ts";

/** What the merchant decided about its mail, every text as it would go. */
export async function showMailSettings(
  tx: Tx,
  { outgoingMail }: { outgoingMail: OutgoingMail },
): Promise<MailSettingsAnswer> {
  const settings = await readMailSettings(tx);
  const merchant = await readMerchant(tx);
  const own = await listMailTexts(tx);
  return {
    sending: outgoingMail.kind,
    from: outgoingMail.kind === "off" ? null : outgoingMail.from,
    senderName: settings.senderName,
    replyTo: settings.replyTo,
    usual: { senderName: merchant.tradeName ?? merchant.name, replyTo: merchant.email },
    kinds: OFFICE_MAIL_KINDS.map((kind) => ({
      kind,
      reader: MAIL_KINDS[kind].reader,
      goes: MAIL_KINDS[kind].goes,
      isOn: isOn(settings, kind),
      variables: [...variablesOf(kind)],
      texts: LANGUAGES.map((language) => {
        const text = own.find((each) => each.kind === kind && each.language === language);
        const { subject, message } = text ?? mailTexts(language).kinds[kind];
        return { language, subject, message, isOwn: text !== undefined };
      }),
    })),
  };
}
