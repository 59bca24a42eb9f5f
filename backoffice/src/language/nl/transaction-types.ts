import type { transactionTypes as en } from "../en/transaction-types.ts";
import type { Texts } from "../texts.ts";

export const transactionTypes: Texts<typeof en> = {
  title: "Transactietypen",
  hint: "Hoe geld kan komen dat niet via Mollie komt. Uw eigen typen worden geboekt als een van de ingebouwde manieren.",
  builtIn: "ingebouwd",
  booksAs: "geboekt als {{way}}",
  name: "Nieuw type",
  namePlaceholder: "Zoals Cadeaubon",
  booksAsLabel: "Geboekt als",
  add: "Toevoegen",
  added: "Het type is toegevoegd.",
  withdraw: "Niet meer aanbieden",
  withdrawOf: "Niet meer aanbieden: {{name}}",
  withdrawn: "Het type wordt niet meer aangeboden. Betalingen die het hebben, houden het.",
};
