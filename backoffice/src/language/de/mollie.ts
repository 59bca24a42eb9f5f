import type { mollie as en } from "../en/mollie.ts";
import type { Texts } from "../texts.ts";

export const mollie: Texts<typeof en> = {
  title: "Mollie",
  connection: "Verbindung",
  health: {
    healthy: "Funktioniert",
    attention: "Braucht Aufmerksamkeit",
    not_connected: "Nicht verbunden",
  },
  healthText: {
    healthy: "Der Schlüssel funktioniert.",
    not_connected:
      "Mollie ist nicht verbunden. Fügen Sie einen API-Schlüssel ein, um Zahlungen zu empfangen.",
  },
  profile: "Profil",
  website: "Website",
  mode: "Modus",
  modes: { test: "Test", live: "Live" },
  verification: "Verifizierung",
  verified: "Verifiziert",
  unverified: "Noch nicht verifiziert",
  blocked: "Von Mollie gesperrt",
  key: "API-Schlüssel",
  webhookUrl: "Webhook-Adresse",
  webhookHint: "Mollie erhält diese Adresse mit jeder Zahlung; Sie müssen sie nirgends eintragen.",
  lastWebhook: "Letzte Nachricht von Mollie",
  never: "Noch keine",
  checkedAt: "Geprüft",
  methods: "Zahlungsarten",
  methodsHint:
    "Woraus ein Kunde wählen kann. Zahlungsarten schalten Sie im Dashboard von Mollie ein und aus.",
  noMethods: "Bei Mollie ist keine Zahlungsart aktiv.",
  upTo: "bis {{amount}}",
  connectTitle: "Mollie verbinden",
  replaceTitle: "API-Schlüssel ersetzen",
  keyHint: "Im Dashboard von Mollie: Mehr → Entwickler → API-Schlüssel. Er beginnt mit live_ oder test_.",
  keyLabel: "API-Schlüssel von Mollie",
  keyStored: "Er wird verschlüsselt gespeichert und nie wieder angezeigt.",
  keyShape: "Ein API-Schlüssel beginnt mit live_ oder test_.",
  connect: "Verbinden",
  replace: "Schlüssel ersetzen",
  connectedToast: "Mollie ist verbunden.",
  disconnect: "Trennen",
  disconnectTitle: "Verbindung zu Mollie trennen?",
  disconnectText:
    "Es können keine neuen Zahlungen erstellt werden, und Zahlungslinks zeigen stattdessen Ihre Bankverbindung. Was noch eingeht, wird trotzdem gebucht.",
  disconnectedToast: "Die Verbindung zu Mollie ist getrennt.",
};
