import type { bulk as en } from "../en/bulk.ts";
import type { Texts } from "../texts.ts";

export const bulk: Texts<typeof en> = {
  issue: {
    action: "Ausstellen",
    title: "Entwürfe ausstellen",
    ask_one: "{{count}} Entwurf wird ausgestellt. Er bekommt seine Nummer und wird offen, endgültig.",
    ask_other:
      "{{count}} Entwürfe werden in der Reihenfolge der Liste ausgestellt. Jeder bekommt seine Nummer und wird offen, endgültig.",
    confirm_one: "{{count}} Entwurf ausstellen",
    confirm_other: "{{count}} Entwürfe ausstellen",
  },
  payLink: {
    action: "Zahlungslinks erstellen",
    title: "Zahlungslinks erstellen",
    ask_one: "{{count}} Rechnung bekommt einen Zahlungslink, oder der vorhandene wird noch einmal gegeben.",
    ask_other:
      "{{count}} Rechnungen bekommen einen Zahlungslink, oder der vorhandene wird noch einmal gegeben.",
    confirm_one: "{{count}} Zahlungslink erstellen",
    confirm_other: "{{count}} Zahlungslinks erstellen",
  },
  send: {
    action: "Senden",
    title: "Rechnungen per E-Mail senden",
    ask_one: "{{count}} Rechnung geht per E-Mail an den Kunden. Danach kann sie nicht mehr storniert werden.",
    ask_other:
      "{{count}} Rechnungen gehen per E-Mail an ihre Kunden. Danach können sie nicht mehr storniert werden.",
    confirm_one: "{{count}} Rechnung senden",
    confirm_other: "{{count}} Rechnungen senden",
  },
  remind: {
    action: "Erinnern",
    title: "Kunden erinnern",
    ask_one:
      "Zu {{count}} Rechnung geht eine Zahlungserinnerung per E-Mail an den Kunden, sofern nichts im Weg steht.",
    ask_other:
      "Zu {{count}} Rechnungen geht eine Zahlungserinnerung per E-Mail an die Kunden, sofern nichts im Weg steht.",
    confirm_one: "{{count}} Erinnerung senden",
    confirm_other: "{{count}} Erinnerungen senden",
  },
  void: {
    action: "Stornieren",
    title: "Rechnungen stornieren",
    ask_one:
      "{{count}} Rechnung wird storniert. Sie behält ihre Nummer und fordert nichts mehr. Das lässt sich nicht rückgängig machen.",
    ask_other:
      "{{count}} Rechnungen werden storniert. Sie behalten ihre Nummern und fordern nichts mehr. Das lässt sich nicht rückgängig machen.",
    confirm_one: "{{count}} Rechnung stornieren",
    confirm_other: "{{count}} Rechnungen stornieren",
  },
  gathering_one: "Es wird gesucht, was der Filter findet: bisher {{count}} Rechnung",
  gathering_other: "Es wird gesucht, was der Filter findet: bisher {{count}} Rechnungen",
  nothing: "Das geht mit keiner der ausgewählten Rechnungen. Unten steht bei jeder, warum.",
  willSkip_one: "{{count}} wird übersprungen; unten steht, warum.",
  willSkip_other: "{{count}} werden übersprungen; unten steht, warum.",
  progress: "{{done}} von {{total}}",
  results: "Ergebnisse",
  done_one: "{{count}} erledigt",
  done_other: "{{count}} erledigt",
  refused_one: "{{count}} abgelehnt",
  refused_other: "{{count}} abgelehnt",
  skipped_one: "{{count}} übersprungen",
  skipped_other: "{{count}} übersprungen",
  left_one: "{{count}} nicht begonnen",
  left_other: "{{count}} nicht begonnen",
  stop: "Anhalten",
  retry: "Abgelehnte noch einmal versuchen",
  goOn: "Weitermachen",
  copyLinks_one: "{{count}} Link kopieren",
  copyLinks_other: "{{count}} Links kopieren",
  waiting: "Wartet",
  running: "Läuft",
  ok: "Erledigt",
};
