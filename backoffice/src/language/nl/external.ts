import type { external as en } from "../en/external.ts";
import type { Texts } from "../texts.ts";

export const external: Texts<typeof en> = {
  title: "Andere betalingen",
  none: "Geld dat per bank, contant of via een pinautomaat kwam, wordt hier geregistreerd.",
  register: "Betaling registreren",
  registered: "De betaling is geregistreerd.",
  type: "Hoe het kwam",
  types: { bank: "Bank", cash: "Contant", card_reader: "Pinautomaat", other: "Anders" },
  amount: "Bedrag",
  paidOn: "Ontvangen op",
  reference: "Referentie",
  referenceHint: "Zoals de regel op het bankafschrift",
  takeBack: "Terugnemen",
  takeBackOf: "{{amount}} terugnemen",
  takenBack: "Teruggenomen",
  takenBackToast: "De betaling is teruggenomen.",
  takeBackTitle: "Deze betaling terugnemen?",
  takeBackText:
    "Er komt een tegenboeking van {{amount}} en de factuur vraagt dat bedrag opnieuw. Beide blijven in de tijdlijn staan.",
};
