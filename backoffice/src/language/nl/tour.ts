import type { tour as en } from "../en/tour.ts";
import type { Texts } from "../texts.ts";

export const tour: Texts<typeof en> = {
  progress: "Rondleiding: stap {{step}} van {{steps}}",
  skip: "Rondleiding overslaan",
  back: "Terug",
  next: "Verder",
  done: "Klaar",
  look: {
    title: "Zoek een factuur die nog openstaat",
    text: "Elke factuur toont haar status en wat er nog openstaat. Open er een die open is.",
    go: "Open facturen tonen",
  },
  ask: {
    title: "Maak de betaling aan",
    text: "Druk op de factuur op “Betaling aanmaken” als ze nog geen link heeft. Kopieer de link om hem te delen, of open hem zoals uw klant dat doet.",
  },
  pay: {
    title: "Betaal, en zie hoe ze betaald wordt",
    text: "Druk op de pagina van de klant op Betaal en kies hoe het afloopt. In deze demo beweegt geen echt geld. De factuur hier meldt binnen enkele seconden vanzelf “Betaald”.",
  },
};
