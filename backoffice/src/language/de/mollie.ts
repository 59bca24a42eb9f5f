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
    "Neue Zahlungen können nicht erstellt werden, und Zahlungslinks zeigen stattdessen Ihre Bankverbindung. Was noch eingeht, wird trotzdem gebucht: Der Schlüssel bleibt, bis seine letzte Zahlung beendet ist und nicht mehr erstattet werden kann, es sei denn, Sie lassen ihn vergessen.",
  disconnectedToast: "Die Verbindung zu Mollie ist getrennt.",
  keys: "API-Schlüssel",
  keysHint:
    "Ein Schlüssel erstellt neue Zahlungen. Ein früherer bleibt, solange ihn noch etwas braucht, und wird dann von selbst vergessen. Schlüssel werden nie ganz gezeigt.",
  keyStatus: {
    active: "Erstellt Zahlungen",
    retired: "Ersetzt",
    disconnected: "Getrennt",
  },
  keySince: "seit {{date}}",
  keyUntil: "{{from}} – {{to}}",
  keyUndecided_one: "{{count}} damit erstellte Zahlung ist noch nicht beendet.",
  keyUndecided_other: "{{count}} damit erstellte Zahlungen sind noch nicht beendet.",
  keyRefunds: "Seine letzte Zahlung kann bis {{date}} erstattet werden.",
  keyUnneeded: "Nichts braucht ihn mehr; er wird binnen einer Stunde vergessen.",
  forget: "Jetzt vergessen",
  forgetOf: "Jetzt vergessen: {{key}}",
  forgetTitle: "{{key}} für immer vergessen?",
  forgetText:
    "Er kommt nicht zurück. Erstattungen und Rückbuchungen seiner Zahlungen werden dann nur gefunden, solange ein anderer Schlüssel seines Profils verbunden ist.",
  forgetNeeded_one:
    "{{count}} damit erstellte Zahlung ist noch nicht beendet. Ohne den Schlüssel wird ihr Ergebnis erst gefunden, wenn ein anderer Schlüssel seines Profils verbunden ist. Er kommt nicht zurück.",
  forgetNeeded_other:
    "{{count}} damit erstellte Zahlungen sind noch nicht beendet. Ohne den Schlüssel werden ihre Ergebnisse erst gefunden, wenn ein anderer Schlüssel seines Profils verbunden ist. Er kommt nicht zurück.",
  forgetConfirm: "Schlüssel vergessen",
  keyForgotten: "Der Schlüssel ist vergessen.",
  webhooks: "Nachrichten von Mollie",
  webhookStatus: {
    healthy: "Kommen an",
    silent: "Ausgeblieben",
    quiet: "Noch nichts",
    unreachable: "Nicht möglich",
  },
  webhookText: {
    healthy: "Mollie meldet, was mit einer Zahlung geschieht, und diese Nachrichten kommen an.",
    silent:
      "Am {{since}} wurde bezahlt, und seitdem kam keine Nachricht von Mollie. Zahlungen werden trotzdem nachgesehen, nur später. Testen Sie den Webhook, und prüfen Sie Name, Zertifikat und Proxy.",
    quiet: "Noch lässt sich nichts dazu sagen. Mit der ersten Zahlung schickt Mollie eine Nachricht.",
    unreachable:
      "Niemand im Internet kann diese Adresse erreichen, also bekommt Mollie sie nicht. Ergebnisse werden nachgesehen.",
  },
  missing: "Zahlungen der letzten 30 Tage, zu denen Mollie keine Nachricht schickte",
  test: "Webhook testen",
  testArrived: "Die Testnachricht kam nach {{count}} ms an.",
  replaceHint:
    "Erstellen Sie im Mollie-Dashboard einen neuen Schlüssel und fügen Sie ihn hier ein. Zahlungen, die mit dem früheren begonnen wurden, werden damit weiter verfolgt.",
  differs: {
    mode: {
      title: "Dieser Schlüssel gehört zum anderen Modus",
      text: "Mit einem Testschlüssel sind danach ausgestellte Rechnungen Testrechnungen ohne echtes Geld; mit einem Live-Schlüssel sind sie echt. Rechnungen behalten den Modus, in dem sie ausgestellt wurden.",
    },
    profile: {
      title: "Dieser Schlüssel gehört zu einem anderen Profil",
      text: "Neue Zahlungen entstehen dann in diesem Profil, mit dessen Zahlungsarten und Bankkonto. Zahlungen des früheren Profils werden mit dem früheren Schlüssel weiter verfolgt.",
    },
  },
  connectAllTheSame: "Trotzdem verbinden",
  refusals: {
    mollie_key_refused:
      "Mollie nimmt diesen Schlüssel nicht an. Kopieren Sie ihn erneut aus dem Mollie-Dashboard, unter Developers, API keys.",
    mollie_profile_blocked:
      "Mollie hat das Profil dieses Schlüssels gesperrt. Fragen Sie Mollie, was nötig ist, und verbinden Sie dann erneut.",
    mollie_no_methods:
      "Auf dem Profil dieses Schlüssels ist keine Zahlungsart aktiv. Schalten Sie im Mollie-Dashboard eine ein, und verbinden Sie dann erneut.",
  },
  unverifiedText:
    "Der Schlüssel funktioniert, aber Mollie hat das Profil noch nicht geprüft. Vervollständigen Sie Ihre Angaben im Mollie-Dashboard.",
};
