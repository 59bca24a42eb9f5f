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
    reminder_upcoming: {
      subject: "Invoice {{invoice.number}} is due on {{invoice.dueOn}}",
      message: `Dear {{customer.name}},

A kind reminder: our invoice {{invoice.number}} of {{invoice.issuedOn}} is due on {{invoice.dueOn}}, and {{invoice.outstanding}} of it is outstanding. You find the invoice in the attachment.

Have you paid meanwhile? Then please ignore this message.

Kind regards,
{{merchant.name}}`,
    },
    reminder_first: {
      subject: "Reminder: invoice {{invoice.number}}",
      message: `Dear {{customer.name}},

Our invoice {{invoice.number}} of {{invoice.issuedOn}} was due on {{invoice.dueOn}}, and we have not received all of it yet: {{invoice.outstanding}} is outstanding. Would you pay this amount within this week? You find the invoice in the attachment.

Have you paid meanwhile? Then we thank you, and you can ignore this message.

Kind regards,
{{merchant.name}}`,
    },
    reminder_second: {
      subject: "Second reminder: invoice {{invoice.number}}",
      message: `Dear {{customer.name}},

We have reminded you before of our invoice {{invoice.number}}, which was due on {{invoice.dueOn}}. {{invoice.outstanding}} of it is still outstanding. Please pay this amount today. If something is wrong with the invoice, or you cannot pay now, let us know by answering this message.

Kind regards,
{{merchant.name}}`,
    },
    reminder_final: {
      subject: "Final reminder: invoice {{invoice.number}}",
      message: `Dear {{customer.name}},

In spite of earlier reminders, {{invoice.outstanding}} of our invoice {{invoice.number}}, due on {{invoice.dueOn}}, is still outstanding. This is our final reminder. Please pay within fourteen days of receiving this message, or get in touch with us before then.

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
    invitation: {
      subject: "{{merchant.name}} invites you",
      message: `Hello,

{{inviter.name}} invites you to work with Voldaan at {{merchant.name}}. With the button below you make your account; the invitation is valid for seven days, and meant for this e-mail address alone.

You did not expect an invitation? Then there is nothing for you to do.`,
    },
  },
  titles: {
    invoice: "Invoice {{number}}",
    payment_received: "Thank you for your payment",
    payment_failed: "Your payment did not succeed",
    reminder_upcoming: "Invoice {{number}} is due soon",
    reminder_first: "Invoice {{number}} is outstanding",
    reminder_second: "Invoice {{number}} is still outstanding",
    reminder_final: "Final reminder of invoice {{number}}",
    refund: "Money is on its way to you",
    credit_note: "Credit note {{number}}",
    chargeback: "A payment was charged back",
    surplus: "More was paid than was owed",
    invitation: "Join {{merchant}}",
  },
  testMail: "This is a test. No real money moves here, and nothing is to be paid.",
  openInOffice: "Open the invoice",
  acceptInvitation: "Accept the invitation",
  viewInvoice: "View the online invoice",
  buttonFails: "Does the button not work? Then open this page:",
  sentBy: "Sent by {{merchant}} with Voldaan.",
  scan: "Scan to pay on your phone",
};
