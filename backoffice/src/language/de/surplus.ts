import type { surplus as en } from "../en/surplus.ts";
import type { Texts } from "../texts.ts";

export const surplus: Texts<typeof en> = {
  title: "Zu viel bezahlt",
  titleApplied: "Überzahlung",
  hint: "Es kam mehr herein, als geschuldet war. Es bleibt auf dieser Rechnung, bis es zurückgeht oder eine andere bezahlt.",
  noProposal: "Mollie kann es nicht erstatten, weil es auf anderem Weg kam oder bereits auf dem Rückweg ist.",
  refund: "{{amount}} erstatten",
  refundTitle: "{{amount}} über Mollie erstatten?",
  refundText: "Das Geld geht den Weg zurück, den es gekommen ist. Die Rechnung bleibt, wie sie ist.",
  apply: "Andere Rechnung bezahlen",
  applyHint:
    "Es wurde {{amount}} zu viel bezahlt. Damit kann bezahlt werden, was derselbe Kunde noch schuldet.",
  target: "Rechnung",
  targetOption: "{{number}}: {{amount}} zu zahlen",
  amount: "Betrag",
  amountHint: "Leer: so viel wie passt",
  applyConfirm: "Mit der Überzahlung bezahlen",
  applied: "Die Überzahlung bezahlt die andere Rechnung.",
  to: "an Rechnung {{number}}",
  from: "von Rechnung {{number}}",
  takeBack: "Zurücknehmen",
  takeBackOf: "Die Überzahlung von {{amount}} zurücknehmen",
  takenBack: "Zurückgenommen",
  takenBackToast: "Die Überzahlung ist zurückgenommen.",
  takeBackTitle: "Diese Überzahlung zurücknehmen?",
  takeBackText:
    "{{amount}} wird wieder Überzahlung von Rechnung {{from}}, und Rechnung {{to}} fordert den Betrag erneut. Beides bleibt in den Verläufen stehen.",
};
