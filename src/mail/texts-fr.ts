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
  },
  titles: {
    invoice: "Facture {{number}}",
    payment_received: "Merci pour votre paiement",
    payment_failed: "Votre paiement n’a pas abouti",
    refund: "Un remboursement vous parviendra bientôt",
    credit_note: "Note de crédit {{number}}",
    chargeback: "Un paiement a été repris par la banque",
    surplus: "Il y a un trop-perçu",
  },
  testMail: "Ceci est un test. Aucun argent réel ne circule ici, et vous n’avez rien à payer.",
  openInOffice: "Ouvrir la facture",
  viewInvoice: "Voir la facture en ligne",
  buttonFails: "Le bouton ne fonctionne pas\u202f? Ouvrez alors cette page\u202f:",
  sentBy: "Envoyé par {{merchant}} avec Voldaan.",
  scan: "Scannez pour payer sur votre téléphone",
};
