import type { MailTexts } from "./mail-texts.ts";

/** What a mail says where the merchant has no words of its own. */
export const textsNl: MailTexts = {
  kinds: {
    invoice: {
      subject: "Factuur {{invoice.number}} van {{merchant.name}}",
      message: `Beste {{customer.name}},

Hierbij ontvangt u onze factuur {{invoice.number}} van {{invoice.issuedOn}} over {{invoice.total}}. U vindt de factuur ook in de bijlage.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    payment_received: {
      subject: "Wij hebben uw betaling van {{amount}} ontvangen",
      message: `Beste {{customer.name}},

Bedankt: wij hebben uw betaling van {{amount}} ({{method}}) voor factuur {{invoice.number}} ontvangen. Het betaalbewijs zit in de bijlage.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    payment_failed: {
      subject: "Uw betaling van {{amount}} is niet gelukt",
      message: `Beste {{customer.name}},

Uw betaling van {{amount}} voor factuur {{invoice.number}} is niet gelukt, en er is niets afgeschreven. U kunt het hier opnieuw proberen, op dezelfde of op een andere manier.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    refund: {
      subject: "Wij hebben u {{amount}} terugbetaald",
      message: `Beste {{customer.name}},

Wij hebben u {{amount}} terugbetaald voor factuur {{invoice.number}}. Het bedrag staat binnen enkele werkdagen op uw rekening.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    credit_note: {
      subject: "Creditnota {{creditNote.number}} van {{merchant.name}}",
      message: `Beste {{customer.name}},

Hierbij ontvangt u creditnota {{creditNote.number}} van {{amount}} voor factuur {{invoice.number}}. U vindt deze in de bijlage.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    chargeback: {
      subject: "Terugboeking van {{amount}} op factuur {{invoice.number}}",
      message: `De bank van {{customer.name}} heeft {{amount}} teruggeboekt die voor factuur {{invoice.number}} was betaald. De factuur staat weer open: er is nog {{invoice.outstanding}} te betalen.`,
    },
    surplus: {
      subject: "Er is te veel betaald: {{amount}} op factuur {{invoice.number}}",
      message: `{{customer.name}} heeft voor factuur {{invoice.number}} te veel betaald: {{amount}} is over. Bij de factuur kunt u dat bedrag terugbetalen of voor een andere factuur gebruiken.`,
    },
  },
  titles: {
    invoice: "Factuur {{number}}",
    payment_received: "Bedankt voor uw betaling",
    payment_failed: "Uw betaling is niet gelukt",
    refund: "Er is geld naar u onderweg",
    credit_note: "Creditnota {{number}}",
    chargeback: "Een betaling is teruggeboekt",
    surplus: "Er is te veel betaald",
  },
  testMail: "Dit is een test. Er gaat geen echt geld om, en u hoeft niets te betalen.",
  openInOffice: "Factuur openen",
  viewInvoice: "Online factuur bekijken",
  buttonFails: "Werkt de knop niet? Open dan deze pagina:",
  sentBy: "Verstuurd door {{merchant}} met Voldaan.",
  scan: "Scan om op uw telefoon te betalen",
};
