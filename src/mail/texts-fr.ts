import type { MailTexts } from "./mail-texts.ts";

/** What a mail says where the merchant has no words of its own. */
export const textsFr: MailTexts = {
  kinds: {
    invoice: {
      subject: "Facture {{invoice.number}} de {{merchant.name}}",
      message: `Bonjour {{customer.name}},

Voici notre facture {{invoice.number}} du {{invoice.issuedOn}}, d’un montant de {{invoice.total}}. Vous la trouverez aussi en pièce jointe.

Cordialement,
{{merchant.name}}`,
    },
    payment_received: {
      subject: "Nous avons reçu votre paiement de {{amount}}",
      message: `Bonjour {{customer.name}},

Merci\u202f: nous avons reçu votre paiement de {{amount}} ({{method}}) pour la facture {{invoice.number}}. Le reçu est en pièce jointe.

Cordialement,
{{merchant.name}}`,
    },
    payment_failed: {
      subject: "Votre paiement de {{amount}} n’a pas abouti",
      message: `Bonjour {{customer.name}},

Votre paiement de {{amount}} pour la facture {{invoice.number}} n’a pas abouti, et rien n’a été prélevé. Vous pouvez réessayer ici, de la même façon ou d’une autre.

Cordialement,
{{merchant.name}}`,
    },
    reminder_upcoming: {
      subject: "La facture {{invoice.number}} arrive à échéance le {{invoice.dueOn}}",
      message: `Bonjour {{customer.name}},

Nous vous rappelons que notre facture {{invoice.number}} du {{invoice.issuedOn}} arrive à échéance le {{invoice.dueOn}}. Il reste {{invoice.outstanding}} à payer. Vous trouverez la facture en pièce jointe.

Vous avez payé entre-temps\u202f? Dans ce cas, ne tenez pas compte de ce message.

Cordialement,
{{merchant.name}}`,
    },
    reminder_first: {
      subject: "Rappel\u202f: facture {{invoice.number}}",
      message: `Bonjour {{customer.name}},

Notre facture {{invoice.number}} du {{invoice.issuedOn}} était à payer au plus tard le {{invoice.dueOn}}, et nous n’avons pas encore tout reçu\u202f: il reste {{invoice.outstanding}} à payer. Pourriez-vous régler ce montant cette semaine\u202f? Vous trouverez la facture en pièce jointe.

Vous avez payé entre-temps\u202f? Nous vous en remercions, et vous pouvez ne pas tenir compte de ce message.

Cordialement,
{{merchant.name}}`,
    },
    reminder_second: {
      subject: "Deuxième rappel\u202f: facture {{invoice.number}}",
      message: `Bonjour {{customer.name}},

Nous vous avons déjà rappelé notre facture {{invoice.number}}, échue le {{invoice.dueOn}}. Il reste {{invoice.outstanding}} à payer. Merci de régler ce montant aujourd’hui. Si quelque chose n’est pas exact, ou si vous ne pouvez pas payer maintenant, dites-le-nous en répondant à ce message.

Cordialement,
{{merchant.name}}`,
    },
    reminder_final: {
      subject: "Dernier rappel\u202f: facture {{invoice.number}}",
      message: `Bonjour {{customer.name}},

Malgré nos rappels, il reste {{invoice.outstanding}} à payer sur notre facture {{invoice.number}}, échue le {{invoice.dueOn}}. Ceci est notre dernier rappel. Merci de payer dans les quatorze jours qui suivent la réception de ce message, ou de nous contacter avant.

Cordialement,
{{merchant.name}}`,
    },
    refund: {
      subject: "Nous vous avons remboursé {{amount}}",
      message: `Bonjour {{customer.name}},

Nous vous avons remboursé {{amount}} pour la facture {{invoice.number}}. Le montant sera sur votre compte dans quelques jours ouvrables.

Cordialement,
{{merchant.name}}`,
    },
    credit_note: {
      subject: "Note de crédit {{creditNote.number}} de {{merchant.name}}",
      message: `Bonjour {{customer.name}},

Voici la note de crédit {{creditNote.number}} de {{amount}} pour la facture {{invoice.number}}. Vous la trouverez en pièce jointe.

Cordialement,
{{merchant.name}}`,
    },
    chargeback: {
      subject: "Rétrofacturation de {{amount}} sur la facture {{invoice.number}}",
      message: `La banque de {{customer.name}} a repris {{amount}} payés pour la facture {{invoice.number}}. La facture est de nouveau ouverte\u202f: il reste {{invoice.outstanding}} à payer.`,
    },
    surplus: {
      subject: "Trop-perçu de {{amount}} sur la facture {{invoice.number}}",
      message: `{{customer.name}} a payé plus que ce qui était dû pour la facture {{invoice.number}}\u202f: il y a {{amount}} de trop. Sur la facture, vous pouvez rembourser ce montant ou l’utiliser pour une autre facture.`,
    },
    invitation: {
      subject: "{{merchant.name}} vous invite",
      message: `Bonjour,

{{inviter.name}} vous invite à travailler avec Voldaan chez {{merchant.name}}. Le bouton ci-dessous vous permet de créer votre compte\u202f; l’invitation est valable sept jours, et pour cette adresse e-mail uniquement.

Vous n’attendiez pas d’invitation\u202f? Alors vous n’avez rien à faire.`,
    },
  },
  titles: {
    invoice: "Facture {{number}}",
    payment_received: "Merci pour votre paiement",
    payment_failed: "Votre paiement n’a pas abouti",
    reminder_upcoming: "La facture {{number}} arrive à échéance",
    reminder_first: "La facture {{number}} reste à payer",
    reminder_second: "La facture {{number}} reste toujours à payer",
    reminder_final: "Dernier rappel de la facture {{number}}",
    refund: "Un remboursement vous parviendra bientôt",
    credit_note: "Note de crédit {{number}}",
    chargeback: "Un paiement a été repris par la banque",
    surplus: "Il y a un trop-perçu",
    invitation: "Rejoignez {{merchant}}",
  },
  testMail: "Ceci est un test. Aucun argent réel ne circule ici, et vous n’avez rien à payer.",
  openInOffice: "Ouvrir la facture",
  acceptInvitation: "Accepter l’invitation",
  viewInvoice: "Voir la facture en ligne",
  buttonFails: "Le bouton ne fonctionne pas\u202f? Ouvrez alors cette page\u202f:",
  sentBy: "Envoyé par {{merchant}} avec Voldaan.",
  scan: "Scannez pour payer sur votre téléphone",
};
