import type { external as en } from "../en/external.ts";
import type { Texts } from "../texts.ts";

export const external: Texts<typeof en> = {
  title: "Andere Zahlungen",
  none: "Geld, das per Bank, bar oder über ein Kartenterminal kam, wird hier erfasst.",
  register: "Zahlung erfassen",
  registered: "Die Zahlung ist erfasst.",
  type: "Wie es kam",
  types: { bank: "Bank", cash: "Bar", card_reader: "Kartenterminal", other: "Anders" },
  amount: "Betrag",
  paidOn: "Eingegangen am",
  reference: "Referenz",
  referenceHint: "Etwa die Zeile auf dem Kontoauszug",
  takeBack: "Zurücknehmen",
  takeBackOf: "{{amount}} zurücknehmen",
  takenBack: "Zurückgenommen",
  takenBackToast: "Die Zahlung ist zurückgenommen.",
  takeBackTitle: "Diese Zahlung zurücknehmen?",
  takeBackText:
    "Es entsteht eine Gegenbuchung von {{amount}}, und die Rechnung fordert den Betrag erneut. Beides bleibt im Verlauf stehen.",
};
