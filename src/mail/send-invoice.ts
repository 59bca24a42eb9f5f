import type { Tx } from "../db/tx.ts";
import { insertEvent } from "../events/event-queries.ts";
import { recordEvent } from "../events/record-event.ts";
import type { InvoiceId, MailId } from "../ids/ids.ts";
import type { Invoice, IssuedInvoice } from "../invoices/invoice.ts";
import { markSent } from "../invoices/invoice-queries.ts";
import { openLinkIfWanted } from "../invoices/issue-and-share.ts";
import { lockIssued } from "../invoices/lock-issued.ts";
import { payersAddress } from "../invoices/payers-address.ts";
import { refuseWhenOff } from "../outgoing-mail/mail-is-off.ts";
import type { OutgoingMail } from "../outgoing-mail/outgoing-mail.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import { ownWording } from "./check-wording.ts";
import type { InvoiceMailInput } from "./mail-schemas.ts";
import { queueMail } from "./queue-mail.ts";

/**
 * Sends an invoice by mail: one mail to each address, of which each has its own end. From here on the invoice went to the
 * customer and is credited rather than voided. Where the merchant chose that payments are created on sending, its pay
 * link opens now.
 */
export async function sendInvoice(
  tx: Tx,
  {
    invoiceId,
    input,
    outgoingMail,
  }: { invoiceId: InvoiceId; input: InvoiceMailInput; outgoingMail: OutgoingMail },
): Promise<MailId[]> {
  const invoice = await lockSendable(tx, { invoiceId });
  refuseWhenOff(outgoingMail);
  const recipients = input.to ?? (await customersAddress(tx, { invoice }));
  const own = await ownWording(tx, { kind: "invoice", invoice, input });
  await openLinkIfWanted(tx, { invoice, at: "on_send" });
  await markSent(tx, { id: invoice.id });
  const eventId = tx.newId("event");
  await insertEvent(tx, {
    id: eventId,
    type: "invoice.sent",
    invoiceId: invoice.id,
    paymentId: null,
    mode: invoice.mode,
    data: { number: invoice.number, to: recipients.join(", ") },
  });
  const mailIds: MailId[] = [];
  for (const recipient of new Set(recipients)) {
    const language = input.language ?? null;
    const about = { eventId, kind: "invoice", invoiceId: invoice.id } as const;
    const id = await queueMail(tx, { ...about, recipient, language, own });
    if (id !== null) mailIds.push(id);
  }
  return mailIds;
}

/** It went to the customer another way: by post, from another system. */
export async function markAsSent(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<void> {
  const invoice = await lockSendable(tx, { invoiceId });
  if (invoice.sentAt !== null) return;
  await openLinkIfWanted(tx, { invoice, at: "on_send" });
  await markSent(tx, { id: invoice.id });
  const { mode, number } = invoice;
  await recordEvent(tx, { type: "invoice.sent", invoiceId, mode, data: { number } });
}

async function lockSendable(tx: Tx, { invoiceId }: { invoiceId: InvoiceId }): Promise<IssuedInvoice> {
  const invoice = await lockIssued(tx, { id: invoiceId });
  if (invoice.status !== "void") return invoice;
  throw new Problem("invoice_not_open", {
    detail: say("Invoice {{number}} was voided; there is nothing to send.", { number: invoice.number }),
  });
}

async function customersAddress(tx: Tx, { invoice }: { invoice: Invoice }): Promise<string[]> {
  const address = await payersAddress(tx, { invoice });
  if (address !== null) return [address];
  const detail = say("{{name}} has no e-mail address; name one, or add it to the customer.", {
    name: invoice.billTo.name,
  });
  throw new Problem("invalid_request", { detail, errors: [{ pointer: "/to", detail }] });
}
