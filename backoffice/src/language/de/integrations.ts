import type { integrations as en } from "../en/integrations.ts";
import type { Texts } from "../texts.ts";

export const integrations: Texts<typeof en> = {
  title: "Software-Anbindungen",
  intro: "Verbinden Sie andere Software mit Ihren Rechnungen.",
  mollieText: "Kunden bezahlen Rechnungen online, und das Ergebnis kommt von selbst auf die Rechnung zurück.",
  open: "Mollie einrichten",
  connected: "Verbunden",
  notConnected: "Nicht verbunden",
  label: {
    Available: "Verfügbar",
    Trial: "Testphase",
    Active: "Aktiv",
    "Needs another package": "Erfordert ein anderes Paket",
    "Coming soon": "Demnächst",
  },
  activate: "Power-Up aktivieren",
  activated: "Das Mollie-Power-Up ist aktiv.",
};
