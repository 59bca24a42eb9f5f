import type { writeOff as en } from "../en/write-off.ts";
import type { Texts } from "../texts.ts";

export const writeOff: Texts<typeof en> = {
  action: "Afschrijven",
  title: "Factuur {{number}} afschrijven?",
  text: "{{amount}} wordt opgegeven en de betaallink vraagt niets meer. Geld dat toch nog komt is overschot. U kunt dit terugnemen.",
  reason: "Reden",
  reasonHint: "Staat in de tijdlijn; de klant ziet dit niet",
  confirm: "Factuur afschrijven",
  done: "De factuur is afgeschreven.",
  takeBack: "Afschrijving terugnemen",
  takeBackTitle: "De afschrijving terugnemen?",
  takeBackText: "{{amount}} staat weer open, min wat intussen binnenkwam, en de betaallink vraagt erom.",
  takenBack: "De afschrijving is teruggenomen.",
};
