import type { bulk as en } from "../en/bulk.ts";
import type { Texts } from "../texts.ts";

export const bulk: Texts<typeof en> = {
  issue: {
    action: "Definitief maken",
    title: "Concepten definitief maken",
    ask_one: "{{count}} concept wordt definitief. Het krijgt zijn nummer en staat dan open, voorgoed.",
    ask_other:
      "{{count}} concepten worden definitief, in de volgorde van de lijst. Elk krijgt zijn nummer en staat dan open, voorgoed.",
    confirm_one: "{{count}} concept definitief maken",
    confirm_other: "{{count}} concepten definitief maken",
  },
  payLink: {
    action: "Betaallinks maken",
    title: "Betaallinks maken",
    ask_one: "{{count}} factuur krijgt een betaallink, of geeft opnieuw de link die er al is.",
    ask_other: "{{count}} facturen krijgen een betaallink, of geven opnieuw de link die er al is.",
    confirm_one: "{{count}} betaallink maken",
    confirm_other: "{{count}} betaallinks maken",
  },
  send: {
    action: "Versturen",
    title: "Facturen per e-mail versturen",
    ask_one: "{{count}} factuur gaat per e-mail naar de klant. Daarna kan ze niet meer worden ingetrokken.",
    ask_other:
      "{{count}} facturen gaan per e-mail naar hun klanten. Daarna kunnen ze niet meer worden ingetrokken.",
    confirm_one: "{{count}} factuur versturen",
    confirm_other: "{{count}} facturen versturen",
  },
  remind: {
    action: "Herinnering sturen",
    title: "Klanten herinneren",
    ask_one:
      "Over {{count}} factuur krijgt de klant een herinnering per e-mail, tenzij iets in de weg staat.",
    ask_other:
      "Over {{count}} facturen krijgen de klanten een herinnering per e-mail, tenzij iets in de weg staat.",
    confirm_one: "{{count}} herinnering versturen",
    confirm_other: "{{count}} herinneringen versturen",
  },
  void: {
    action: "Intrekken",
    title: "Facturen intrekken",
    ask_one:
      "{{count}} factuur wordt ingetrokken. Ze houdt haar nummer en vraagt niets meer. Dit is niet terug te draaien.",
    ask_other:
      "{{count}} facturen worden ingetrokken. Ze houden hun nummer en vragen niets meer. Dit is niet terug te draaien.",
    confirm_one: "{{count}} factuur intrekken",
    confirm_other: "{{count}} facturen intrekken",
  },
  gathering_one: "Opzoeken wat het filter vindt: tot nu toe {{count}} factuur",
  gathering_other: "Opzoeken wat het filter vindt: tot nu toe {{count}} facturen",
  nothing: "Dit kan met geen van de geselecteerde facturen. Bij elk staat hieronder waarom.",
  willSkip_one: "{{count}} wordt overgeslagen; hieronder staat waarom.",
  willSkip_other: "{{count}} worden overgeslagen; hieronder staat waarom.",
  progress: "{{done}} van {{total}}",
  results: "Resultaten",
  done_one: "{{count}} gelukt",
  done_other: "{{count}} gelukt",
  refused_one: "{{count}} geweigerd",
  refused_other: "{{count}} geweigerd",
  skipped_one: "{{count}} overgeslagen",
  skipped_other: "{{count}} overgeslagen",
  left_one: "{{count}} niet begonnen",
  left_other: "{{count}} niet begonnen",
  stop: "Stoppen",
  retry: "Geweigerde opnieuw proberen",
  goOn: "Doorgaan",
  copyLinks_one: "{{count}} link kopiëren",
  copyLinks_other: "{{count}} links kopiëren",
  waiting: "Wacht",
  running: "Bezig",
  ok: "Gelukt",
};
