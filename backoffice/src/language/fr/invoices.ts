import type { invoices as en } from "../en/invoices.ts";
import type { Texts } from "../texts.ts";

export const invoices: Texts<typeof en> = {
  title: "Factures",
  all: "Toutes",
  tabs: "Factures par statut",
  new: "Nouvelle facture",
  import: "Importer",
  searchLabel: "Rechercher des factures",
  searchPlaceholder: "Numéro, client ou référence",
  test: "Test",
  number: "Numéro",
  noNumber: "Pas encore de numéro",
  customer: "Client",
  issued: "Émise",
  due: "Échéance",
  total: "Total",
  outstanding: "Solde dû",
  status: "Statut",
  payment: "Paiement",
  emptyTitle: "Votre première facture",
  emptyText:
    "Créez-en une ici, ou importez des fichiers UBL depuis votre logiciel de facturation. Chaque facture reçoit un lien de paiement que votre client peut ouvrir aussitôt.",
  emptyTestTitle: "Aucune facture de test",
  emptyTestText:
    "Connectez une clé de test de Mollie : les factures que vous émettez ensuite sont des factures de test.",
  noMatchTitle: "Aucune facture trouvée",
  noMatchText: "Rien ne correspond à cette recherche et à ce statut.",
  clear: "Afficher toutes les factures",
};
