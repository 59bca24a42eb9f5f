import type { why as en } from "../en/why.ts";
import type { Texts } from "../texts.ts";

export const why: Texts<typeof en> = {
  notDraft: "Seul un brouillon peut être émis.",
  draft: "Émettez d’abord la facture.",
  settled: "Il ne reste rien à payer.",
  closed: "La facture est close.",
  booked:
    "De l’argent ou un avoir a été comptabilisé\u202f; la facture ne peut donc plus faire l’objet que d’un avoir.",
  sent: "La facture a été envoyée au client\u202f; elle ne peut donc plus faire l’objet que d’un avoir.",
  alreadySent: "La facture a déjà été envoyée.",
  notSent: "La facture n’a pas encore été envoyée.",
  testInvoice: "C’est une facture de test.",
  noOtherInvoice: "Le client ne doit rien sur une autre facture dans cette devise.",
  allWentBack: "Ce paiement a été entièrement remboursé ou rétrofacturé.",
  notConnected: "Connectez d’abord Mollie, sous Intégrations logicielles.",
  powerUpInactive: "Activez d’abord le Power-Up Mollie, sous Intégrations logicielles.",
  allCredited: "Toute la facture a déjà été créditée.",
  frozen: "Les comptes de la facture ne concordent pas\u202f: voir ci-dessus.",
};
