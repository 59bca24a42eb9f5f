import type { modes as en } from "../en/modes.ts";
import type { Texts } from "../texts.ts";

export const modes: Texts<typeof en> = {
  testData: "Testgegevens",
  liveData: "Echte gegevens",
  testKey: "er is een testsleutel gekoppeld: nieuwe facturen zijn testfacturen",
  show: {
    test: "Testgegevens tonen",
    live: "Echte gegevens tonen",
  },
};
