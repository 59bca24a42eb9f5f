import type { transactionTypes as en } from "../en/transaction-types.ts";
import type { Texts } from "../texts.ts";

export const transactionTypes: Texts<typeof en> = {
  title: "Types de transaction",
  hint: "Comment peut arriver l’argent qui ne passe pas par Mollie. Vos propres types sont comptabilisés comme l’une des façons intégrées.",
  builtIn: "intégré",
  booksAs: "comptabilisé comme {{way}}",
  name: "Nouveau type",
  namePlaceholder: "Par exemple Chèque-cadeau",
  booksAsLabel: "Comptabilisé comme",
  add: "Ajouter",
  added: "Le type est ajouté.",
  withdraw: "Ne plus proposer",
  withdrawOf: "Ne plus proposer\u202f: {{name}}",
  withdrawn: "Le type n’est plus proposé. Les paiements qui l’ont le gardent.",
};
