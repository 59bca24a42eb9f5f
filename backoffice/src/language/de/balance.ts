import type { balance as en } from "../en/balance.ts";
import type { Texts } from "../texts.ts";

export const balance: Texts<typeof en> = {
  title: "Offener Betrag",
  total: "Gesamt",
  prepaid: "Vorausbezahlt",
  credited: "Gutgeschrieben",
  received: "Eingegangen",
  outstanding: "Offener Betrag",
  surplus: "Zu viel bezahlt",
  writtenOff: "Ausgebucht",
  unexplained:
    "{{amount}} wurde bei Mollie erstattet, und noch niemand hat gesagt, warum. Bis dahin wird der Betrag vom Kunden nicht verlangt.",
  void: "Die Rechnung ist storniert und fordert nichts mehr.",
  uncollectible: "Die Rechnung ist ausgebucht und fordert nichts mehr.",
  settledBy: {
    payment: "Durch Zahlung beglichen",
    credit: "Durch eine Gutschrift beglichen",
    mixed: "Durch Zahlung und Gutschrift beglichen",
  },
};
