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
    reminder_upcoming: {
      subject: "Factuur {{invoice.number}} vervalt op {{invoice.dueOn}}",
      message: `Beste {{customer.name}},

Een vriendelijke herinnering: factuur {{invoice.number}} van {{invoice.issuedOn}} vervalt op {{invoice.dueOn}}. Er staat nog {{invoice.outstanding}} open. U vindt de factuur in de bijlage.

Hebt u inmiddels betaald? Dan kunt u dit bericht als niet verzonden beschouwen.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    reminder_first: {
      subject: "Herinnering: factuur {{invoice.number}}",
      message: `Beste {{customer.name}},

Factuur {{invoice.number}} van {{invoice.issuedOn}} is op {{invoice.dueOn}} vervallen, en wij hebben nog niet alles ontvangen: {{invoice.outstanding}} staat open. Wilt u dat bedrag deze week betalen? U vindt de factuur in de bijlage.

Hebt u inmiddels betaald? Dan danken wij u, en kunt u dit bericht als niet verzonden beschouwen.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    reminder_second: {
      subject: "Tweede herinnering: factuur {{invoice.number}}",
      message: `Beste {{customer.name}},

Wij hebben u al herinnerd aan factuur {{invoice.number}}, die op {{invoice.dueOn}} is vervallen. Er staat nog {{invoice.outstanding}} open. Wilt u dat bedrag alstublieft vandaag betalen? Klopt er iets niet, of lukt betalen nu niet, laat het ons dan weten door dit bericht te beantwoorden.

Met vriendelijke groet,
{{merchant.name}}`,
    },
    reminder_final: {
      subject: "Laatste herinnering: factuur {{invoice.number}}",
      message: `Beste {{customer.name}},

Ondanks eerdere herinneringen staat van factuur {{invoice.number}}, vervallen op {{invoice.dueOn}}, nog {{invoice.outstanding}} open. Dit is onze laatste herinnering. Betaal het bedrag binnen veertien dagen na ontvangst van dit bericht, of neem vóór die tijd contact met ons op.

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
    invitation: {
      subject: "{{merchant.name}} nodigt u uit",
      message: `Hallo,

{{inviter.name}} nodigt u uit om bij {{merchant.name}} met Voldaan te werken. Met de knop hieronder maakt u uw account; de uitnodiging is zeven dagen geldig en alleen voor dit e-mailadres bedoeld.

Verwachtte u deze uitnodiging niet? Dan hoeft u niets te doen.`,
    },
  },
  titles: {
    invoice: "Factuur {{number}}",
    payment_received: "Bedankt voor uw betaling",
    payment_failed: "Uw betaling is niet gelukt",
    reminder_upcoming: "Factuur {{number}} vervalt binnenkort",
    reminder_first: "Factuur {{number}} staat nog open",
    reminder_second: "Factuur {{number}} staat nog steeds open",
    reminder_final: "Laatste herinnering voor factuur {{number}}",
    refund: "Er is geld naar u onderweg",
    credit_note: "Creditnota {{number}}",
    chargeback: "Een betaling is teruggeboekt",
    surplus: "Er is te veel betaald",
    invitation: "Werk mee bij {{merchant}}",
  },
  testMail: "Dit is een test. Er gaat geen echt geld om, en u hoeft niets te betalen.",
  openInOffice: "Factuur openen",
  acceptInvitation: "Uitnodiging aannemen",
  viewInvoice: "Online factuur bekijken",
  buttonFails: "Werkt de knop niet? Open dan deze pagina:",
  sentBy: "Verstuurd door {{merchant}} met Voldaan.",
  scan: "Scan om op uw telefoon te betalen",
};
