import type { modes as en } from "../en/modes.ts";
import type { Texts } from "../texts.ts";

export const modes: Texts<typeof en> = {
  testData: "Données de test",
  liveData: "Données réelles",
  testKey: "une clé de test est connectée\u202f: les nouvelles factures sont des factures de test",
  show: {
    test: "Afficher les données de test",
    live: "Afficher les données réelles",
  },
};
