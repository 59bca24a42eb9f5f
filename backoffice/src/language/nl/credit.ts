import type { credit as en } from "../en/credit.ts";
import type { Texts } from "../texts.ts";

export const credit: Texts<typeof en> = {
  title: "Creditnota’s",
  action: "Crediteren",
  none: "Er is niets gecrediteerd.",
  dialogTitle: "Factuur {{number}} crediteren",
  text: "Een creditnota verlaagt wat er open staat. Wat de klant al betaalde wordt overschot, dat u terugbetaalt of verrekent.",
  extent: "Hoeveel u crediteert",
  whole: "Alles: {{amount}}",
  part: "Enkele regels",
  partHint: "Laat de regels staan die u terugneemt, met het aantal en de prijs die u ervan terugneemt.",
  lines: "Wat wordt teruggenomen",
  reason: "Reden",
  reasonHint: "Komt op de creditnota te staan",
  confirm: "Creditnota maken",
  done: "De creditnota is gemaakt.",
};
