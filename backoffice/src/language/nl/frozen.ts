import type { frozen as en } from "../en/frozen.ts";
import type { Texts } from "../texts.ts";

export const frozen: Texts<typeof en> = {
  title: "De boeken van deze factuur kloppen niet",
  text: "Sinds {{since}} gaat er geen geld uit: geen terugbetaling en geen tegoed. Wat klanten betalen wordt nog wel geboekt. Een beheerder bekijkt wat er gevonden is en geeft de factuur vrij.",
  release: "Vrijgeven",
  releaseTitle: "De factuur vrijgeven?",
  releaseText:
    "Er kan weer geld van de factuur af. Wat er gevonden is en uw notitie blijven in de geschiedenis; dezelfde bevinding blokkeert de factuur niet opnieuw.",
  note: "Wat er mis was, en waarom ze vrijgegeven kan worden",
  noteHint: "Voor wie later kijkt.",
  noteMissing: "Schrijf op wat u gevonden hebt.",
  released: "De factuur is vrijgegeven.",
};
