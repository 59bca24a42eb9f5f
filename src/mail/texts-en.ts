import type { MailTexts } from "./mail-texts.ts";

/** What a mail says where the merchant has no words of its own. */
export const textsEn: MailTexts = {
  kinds: {
    invoice: {
      subject: "Invoice {{invoice.number}} from {{merchant.name}}",
      message: `Dear {{customer.name}},

Here is our invoice {{invoice.number}} of {{invoice.issuedOn}} for {{invoice.total}}. You find it in the attachment, too.

Kind regards,
{{merchant.name}}`,
    },
    payment_received: {
      subject: "We have received your payment of {{amount}}",
      message: `Dear {{customer.name}},

Thank you: we have received your payment of {{amount}} ({{method}}) for invoice {{invoice.number}}. The receipt is in the attachment.

Kind regards,
{{merchant.name}}`,
    },
    payment_failed: {
      subject: "Your payment of {{amount}} did not succeed",
      message: `Dear {{customer.name}},

Your payment of {{amount}} for invoice {{invoice.number}} did not succeed, and no money was taken. You can try again here, the same way or another.

Kind regards,
{{merchant.name}}`,
    },
    refund: {
      subject: "We have paid {{amount}} back to you",
      message: `Dear {{customer.name}},

We have paid {{amount}} back to you for invoice {{invoice.number}}. It is on your account within a few working days.

Kind regards,
{{merchant.name}}`,
    },
    credit_note: {
      subject: "Credit note {{creditNote.number}} from {{merchant.name}}",
      message: `Dear {{customer.name}},

Here is credit note {{creditNote.number}} of {{amount}} for invoice {{invoice.number}}. You find it in the attachment.

Kind regards,
{{merchant.name}}`,
    },
    chargeback: {
      subject: "Chargeback of {{amount}} on invoice {{invoice.number}}",
      message: `The bank of {{customer.name}} has taken {{amount}} back that was paid for invoice {{invoice.number}}. The invoice is open again: {{invoice.outstanding}} is outstanding.`,
    },
    surplus: {
      subject: "More was paid than was owed: {{amount}} on invoice {{invoice.number}}",
      message: `{{customer.name}} paid more for invoice {{invoice.number}} than was owed: {{amount}} is over. On the invoice you can pay it back, or use it for another invoice.`,
    },
  },
  titles: {
    invoice: "Invoice {{number}}",
    payment_received: "Thank you for your payment",
    payment_failed: "Your payment did not succeed",
    refund: "Money is on its way to you",
    credit_note: "Credit note {{number}}",
    chargeback: "A payment was charged back",
    surplus: "More was paid than was owed",
  },
  testMail: "This is a test. No real money moves here, and nothing is to be paid.",
  openInOffice: "Open the invoice",
  viewInvoice: "View the online invoice",
  buttonFails: "Does the button not work? Then open this page:",
  sentBy: "Sent by {{merchant}} with Voldaan.",
  scan: "Scan to pay on your phone",
};
