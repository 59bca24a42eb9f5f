import type { InvoiceId } from "../ids/ids.ts";
import { requireIssued } from "../invoices/lock-issued.ts";
import { payersAddress } from "../invoices/payers-address.ts";
import { requireInvoice } from "../invoices/show-invoice.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { ownWording } from "./check-wording.ts";
import { writeMail } from "./compose-mail.ts";
import { languageOfMail } from "./language-of-mail.ts";
import { loadContentFor, wordingFor } from "./load-mail-content.ts";
import type { InvoiceMailInput, MailPreviewAnswer } from "./mail-schemas.ts";
import { fillWords } from "./mail-template.ts";
import { withPictures } from "./show-mail.ts";

/** What would go to the customer if the invoice were sent now, with these words. */
export async function previewInvoiceMail(
  world: World,
  { invoiceId, input }: { invoiceId: InvoiceId; input: InvoiceMailInput },
): Promise<MailPreviewAnswer> {
  const { publicUrl, outgoingMail } = world;
  const read = await world.snapshot(async (tx) => {
    const invoice = requireIssued(await requireInvoice(tx, { id: invoiceId }), { id: invoiceId });
    const own = await ownWording(tx, { kind: "invoice", invoice, input });
    const language = input.language ?? (await languageOfMail(tx, { invoice }));
    const subject = { kind: "invoice", language, invoiceId, event: null, own } as const;
    const content = await loadContentFor(tx, { subject, publicUrl });
    invariant(content, "An issued invoice has a page.");
    const wording = own ?? (await wordingFor(tx, { kind: "invoice", language }));
    return { content, language, wording, address: await payersAddress(tx, { invoice }) };
  });
  const { content, language, wording, address } = read;
  const { subject, html, text, files } = writeMail(content);
  const pictures = files.map((file) => ({ ...file, content: file.content.toString("base64") }));
  return {
    to: input.to ?? (address === null ? [] : [address]),
    from: outgoingMail.kind === "off" ? null : `${content.senderName} <${outgoingMail.from}>`,
    language,
    hasPayLink: content.values.payLink !== "",
    wording: {
      subject: fillWords(wording.subject, content.values),
      message: fillWords(wording.message, content.values),
    },
    subject,
    html: withPictures(html, pictures),
    text,
    attachments: content.document === null ? [] : [content.document.name],
  };
}
