import type { transactionTypes as en } from "../en/transaction-types.ts";
import type { Texts } from "../texts.ts";

export const transactionTypes: Texts<typeof en> = {
  title: "Zahlungsarten außerhalb von Mollie",
  hint: "Wie Geld kommen kann, das nicht über Mollie kommt. Ihre eigenen Arten werden wie eine der eingebauten gebucht.",
  builtIn: "eingebaut",
  booksAs: "gebucht als {{way}}",
  name: "Neue Art",
  namePlaceholder: "Etwa Geschenkgutschein",
  booksAsLabel: "Gebucht als",
  add: "Hinzufügen",
  added: "Die Art ist hinzugefügt.",
  withdraw: "Nicht mehr anbieten",
  withdrawOf: "Nicht mehr anbieten: {{name}}",
  withdrawn: "Die Art wird nicht mehr angeboten. Zahlungen, die sie haben, behalten sie.",
};
