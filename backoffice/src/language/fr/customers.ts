import type { customers as en } from "../en/customers.ts";
import type { Texts } from "../texts.ts";

export const customers: Texts<typeof en> = {
  name: "Nom",
  email: "Adresse e-mail",
  city: "Ville",
  address: "Adresse",
  outstanding: "Solde dû",
  surplus: "Trop-perçu",
  language: "Langue",
  noLanguage: "Selon vos paramètres",
  details: "Données",
  edit: "Modifier",
  saved: "Le client est enregistré. Les documents émis gardent ce qu’ils disent.",
  searchLabel: "Chercher des clients",
  searchPlaceholder: "Nom ou adresse e-mail",
  emptyTitle: "Pas encore de clients",
  emptyText:
    "Un client arrive avec sa première facture\u202f: celle que vous faites, ou celle que vous importez.",
  noMatchTitle: "Aucun client trouvé",
  noMatchText: "Aucun nom ni adresse e-mail ne contient ces lettres.",
  clear: "Afficher tous les clients",
  noInvoicesTitle: "Aucune facture",
  noInvoicesText: "Ce client n’a pas encore de facture.",
  noTestInvoicesText: "Ce client n’a pas de facture de test.",
  fields: {
    name: "Nom",
    email: "Adresse e-mail",
    phone: "Téléphone",
    address: {
      street: "Rue et numéro",
      postalCode: "Code postal",
      city: "Ville",
      country: "Pays",
    },
    vatNumber: "Numéro de TVA",
    registrationNumber: "Numéro d’entreprise",
    locale: "Langue",
  },
};
