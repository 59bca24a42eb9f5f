import type { modes as en } from "../en/modes.ts";
import type { Texts } from "../texts.ts";

export const modes: Texts<typeof en> = {
  testData: "Testdaten",
  liveData: "Echte Daten",
  testKey: "ein Testschlüssel ist verbunden: neue Rechnungen sind Testrechnungen",
  show: {
    test: "Testdaten anzeigen",
    live: "Echte Daten anzeigen",
  },
};
