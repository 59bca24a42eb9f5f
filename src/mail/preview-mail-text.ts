import type { Tx } from "../db/tx.ts";
import { readLogo, readLogoFacts } from "../merchants/logo-queries.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import { eur, exampleInvoice, examplePage, paidInvoice } from "../pay-links/example-page.ts";
import { formatsFor } from "../pay-links/formats.ts";
import { payeeOf } from "../pay-links/load-pay-page.ts";
import { translator } from "../pay-links/translate.ts";
import type { World } from "../world/world.ts";
import { checkWording } from "./check-wording.ts";
import { writeMail } from "./compose-mail.ts";
import type { MailContent } from "./mail-content.ts";
import type { MailTextPreviewInput } from "./mail-settings-schemas.ts";
import { withPictures } from "./show-mail.ts";
import { tellInMail } from "./tell-in-mail.ts";

/** How a text will look, for an invented customer and invoice, so that it can be seen before there is any. */
export async function previewMailText(
  world: World,
  input: MailTextPreviewInput,
): Promise<{ subject: string; html: string; text: string }> {
  checkWording(input, { kind: input.kind });
  const content = await world.read((tx) => exampleContent(tx, { input, publicUrl: world.publicUrl }));
  const { subject, html, text, files } = writeMail(content);
  const pictures = files.map((file) => ({ ...file, content: file.content.toString("base64") }));
  return { subject, html: withPictures(html, pictures), text };
}

async function exampleContent(
  tx: Tx,
  { input, publicUrl }: { input: MailTextPreviewInput; publicUrl: string },
): Promise<MailContent> {
  const { kind, language, ...wording } = input;
  const merchant = await readMerchant(tx);
  const payee = payeeOf(merchant, { logo: await readLogoFacts(tx) });
  const payLink = { url: `${publicUrl}/i/example`, createdAt: exampleInvoice.createdAt };
  const isPaid = kind === "payment_received" || kind === "refund" || kind === "surplus";
  const content = examplePage({
    merchant: payee,
    invoice: { ...(isPaid ? paidInvoice : exampleInvoice), payLink },
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { kind: "button", does: "pay", trouble: null },
    },
  });
  const reader = {
    language,
    t: translator(language),
    formats: formatsFor(language, { timeZone: merchant.timeZone }),
  };
  const data = { amount: { ...eur("121.00") }, method: "ideal", number: "C2026-0007" };
  return {
    ...tellInMail({ content, reader, kind, data, wording, publicUrl }),
    senderName: payee.name,
    replyTo: null,
    logo: await readLogo(tx),
    document: null,
  };
}
