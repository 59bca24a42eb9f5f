import type { marketplace as en } from "../en/marketplace.ts";
import type { Texts } from "../texts.ts";

export const marketplace: Texts<typeof en> = {
  intro: "Ce que vous pouvez ajouter à Voldaan, et quelle formule le contient.",
  names: {
    mollie: "Mollie",
    outsmart: "OutSmart",
  },
  texts: {
    mollie:
      "Les clients paient leurs factures en ligne par iDEAL, carte et plus, et le résultat revient de lui-même sur la facture.",
    outsmart: "Les factures d’OutSmart arrivent ici d’elles-mêmes, et ce qui est payé retourne à OutSmart.",
  },
  active: "Il est actif pour votre entreprise.",
  comingSoon: "En préparation et pas encore disponible.",
  needsPackage:
    "Votre formule ne le contient pas\u202f; {{packages}} oui. Demandez une autre formule à qui gère votre Voldaan.",
  trial_one: "Il reste {{count}} jour d’essai, jusqu’au {{date}}. Activez-le pour continuer ensuite.",
  trial_other: "Il reste {{count}} jours d’essai, jusqu’au {{date}}. Activez-le pour continuer ensuite.",
  available:
    "Activez-le pour créer des paiements, ou essayez-le 14 jours. Sans lui, les liens montrent la facture et vos coordonnées bancaires, et l’argent qui arrive quand même est comptabilisé.",
  availableTried:
    "L’essai est terminé. Activez-le pour créer des paiements. Sans lui, les liens montrent la facture et vos coordonnées bancaires, et l’argent qui arrive quand même est comptabilisé.",
  administratorsOnly: "Seul un administrateur de votre entreprise peut l’activer.",
  try: "Essayer 14 jours",
  tried: "L’essai a commencé.",
  toPackages: "Voir les formules",
  packages: "Formules",
  packagesHint: "Votre formule est changée par qui gère votre Voldaan.",
  package: "Formule",
  yours: "Votre formule",
  included: "Compris",
  notIncluded: "Non compris",
};
