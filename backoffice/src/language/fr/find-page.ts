import type { findPage as en } from "../en/find-page.ts";
import type { Texts } from "../texts.ts";

/** The page on which payers find an invoice from paper. */
export const findPage: Texts<typeof en> = {
  title: "Page pour les factures sur papier",
  hint: "Sur cette page, un client saisit le numéro et le montant d’une facture sur papier et la paie en ligne. Une facture ainsi trouvée reçoit son lien de paiement si elle n’en avait pas, quel que soit le moment où les paiements sont créés par ailleurs. Laissez-la fermée si beaucoup de vos factures ont le même montant.",
  isOpen: "Les payeurs peuvent y trouver des factures",
  slug: "Nom dans l’adresse",
  slugHint:
    "Lettres minuscules, chiffres et traits d’union\u202f; laissé vide\u202f: un nom au hasard. Vos noms précédents restent valables.",
  slugShape: "Utilisez au moins trois lettres minuscules ou chiffres, séparés par des traits d’union isolés.",
  link: "Adresse de la page",
  qr: "Code QR de la page pour les factures sur papier",
  save: "Enregistrer la page",
  saved: "La page est enregistrée.",
};
