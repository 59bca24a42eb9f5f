import type { surplus as en } from "../en/surplus.ts";
import type { Texts } from "../texts.ts";

export const surplus: Texts<typeof en> = {
  title: "Te veel betaald",
  titleApplied: "Overschot",
  hint: "Er kwam meer binnen dan verschuldigd was. Het blijft op deze factuur staan tot het teruggaat of een andere factuur betaalt.",
  noProposal: "Mollie kan het niet terugbetalen, want het kwam op een andere manier of gaat al terug.",
  refund: "{{amount}} terugbetalen",
  refundTitle: "{{amount}} terugbetalen via Mollie?",
  refundText: "Het geld gaat terug langs de weg waarlangs het kwam. De factuur blijft zoals ze is.",
  apply: "Andere factuur betalen",
  applyHint:
    "Er is {{amount}} te veel betaald. Daarmee kan worden betaald wat dezelfde klant nog verschuldigd is.",
  target: "Factuur",
  targetOption: "{{number}}: {{amount}} te betalen",
  amount: "Bedrag",
  amountHint: "Leeg: zoveel als past",
  applyConfirm: "Betalen met het overschot",
  applied: "Het overschot betaalt de andere factuur.",
  to: "naar factuur {{number}}",
  from: "van factuur {{number}}",
  takeBack: "Terugnemen",
  takeBackOf: "Het overschot van {{amount}} terugnemen",
  takenBack: "Teruggenomen",
  takenBackToast: "Het overschot is teruggenomen.",
  takeBackTitle: "Dit overschot terugnemen?",
  takeBackText:
    "{{amount}} wordt weer overschot van factuur {{from}}, en factuur {{to}} vraagt het opnieuw. Beide blijven in de tijdlijnen staan.",
};
