import type { writeOff as en } from "../en/write-off.ts";
import type { Texts } from "../texts.ts";

export const writeOff: Texts<typeof en> = {
  action: "Ausbuchen",
  title: "Rechnung {{number}} ausbuchen?",
  text: "{{amount}} wird aufgegeben, und der Zahlungslink fordert nichts mehr. Geld, das trotzdem kommt, ist Überzahlung. Sie können dies zurücknehmen.",
  reason: "Grund",
  reasonHint: "Steht im Verlauf; der Kunde sieht ihn nicht",
  confirm: "Rechnung ausbuchen",
  done: "Die Rechnung ist ausgebucht.",
  takeBack: "Ausbuchung zurücknehmen",
  takeBackTitle: "Die Ausbuchung zurücknehmen?",
  takeBackText:
    "{{amount}} ist wieder offen, abzüglich dessen, was inzwischen eingegangen ist, und der Zahlungslink fordert es.",
  takenBack: "Die Ausbuchung ist zurückgenommen.",
};
