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
  },
  trialEnds: "Testphase bis {{date}}",
  needsPackage: "Ihr Paket enthält Mollie nicht. Accelerate, Maximize und Pro enthalten es.",
  activate: "Power-Up aktivieren",
  activateHint: "Aktivieren Sie es, um Zahlungen erstellen zu können.",
  activated: "Das Mollie-Power-Up ist aktiv.",
};
