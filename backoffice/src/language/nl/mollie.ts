import type { mollie as en } from "../en/mollie.ts";
import type { Texts } from "../texts.ts";

export const mollie: Texts<typeof en> = {
  title: "Mollie",
  connection: "Koppeling",
  health: { healthy: "Werkt", attention: "Vraagt aandacht", not_connected: "Niet gekoppeld" },
  healthText: {
    healthy: "De sleutel werkt.",
    not_connected: "Mollie is niet gekoppeld. Plak een API-sleutel om betalingen te ontvangen.",
  },
  profile: "Profiel",
  website: "Website",
  mode: "Modus",
  modes: { test: "Test", live: "Live" },
  verification: "Verificatie",
  verified: "Geverifieerd",
  unverified: "Nog niet geverifieerd",
  blocked: "Geblokkeerd door Mollie",
  key: "API-sleutel",
  webhookUrl: "Webhookadres",
  webhookHint: "Mollie krijgt dit adres bij elke betaling; u hoeft het nergens in te vullen.",
  lastWebhook: "Laatste bericht van Mollie",
  never: "Nog niet",
  checkedAt: "Gecontroleerd",
  methods: "Betaalmethoden",
  methodsHint: "Waaruit een klant kan kiezen. In het dashboard van Mollie zet u methoden aan en uit.",
  noMethods: "Er is bij Mollie geen methode actief.",
  upTo: "tot {{amount}}",
  connectTitle: "Mollie koppelen",
  replaceTitle: "API-sleutel vervangen",
  keyHint: "In het dashboard van Mollie: Meer → Developers → API-sleutels. Hij begint met live_ of test_.",
  keyLabel: "API-sleutel van Mollie",
  keyStored: "Hij wordt versleuteld bewaard en nooit meer getoond.",
  keyShape: "Een API-sleutel begint met live_ of test_.",
  connect: "Koppelen",
  replace: "Sleutel vervangen",
  connectedToast: "Mollie is gekoppeld.",
  disconnect: "Ontkoppelen",
  disconnectTitle: "Mollie ontkoppelen?",
  disconnectText:
    "Er kunnen geen nieuwe betalingen worden aangemaakt en betaallinks tonen uw bankgegevens. Wat nog binnenkomt wordt gewoon geboekt: de sleutel blijft bewaard tot de laatste betaling is afgelopen en niet meer kan worden terugbetaald, tenzij u hem laat vergeten.",
  disconnectedToast: "Mollie is ontkoppeld.",
  keys: "API-sleutels",
  keysHint:
    "Eén sleutel maakt nieuwe betalingen. Een eerdere blijft bewaard zolang iets hem nog nodig heeft, en wordt dan vanzelf vergeten. Sleutels worden nooit heel getoond.",
  keyStatus: {
    active: "Maakt betalingen",
    retired: "Vervangen",
    disconnected: "Ontkoppeld",
  },
  keySince: "sinds {{date}}",
  keyUntil: "{{from}} – {{to}}",
  keyUndecided_one: "{{count}} betaling die ermee gemaakt is, is nog niet afgelopen.",
  keyUndecided_other: "{{count}} betalingen die ermee gemaakt zijn, zijn nog niet afgelopen.",
  keyRefunds: "De laatste betaling kan tot {{date}} worden terugbetaald.",
  keyUnneeded: "Niets heeft hem nog nodig; hij wordt binnen een uur vergeten.",
  forget: "Nu vergeten",
  forgetOf: "Nu vergeten: {{key}}",
  forgetTitle: "{{key}} voorgoed vergeten?",
  forgetText:
    "Hij komt niet terug. Terugbetalingen en terugboekingen van zijn betalingen worden dan alleen gevonden zolang een andere sleutel van zijn profiel gekoppeld is.",
  forgetNeeded_one:
    "{{count}} betaling die ermee gemaakt is, is nog niet afgelopen. Zonder de sleutel wordt de uitkomst pas gevonden als een andere sleutel van zijn profiel gekoppeld is. Hij komt niet terug.",
  forgetNeeded_other:
    "{{count}} betalingen die ermee gemaakt zijn, zijn nog niet afgelopen. Zonder de sleutel worden de uitkomsten pas gevonden als een andere sleutel van zijn profiel gekoppeld is. Hij komt niet terug.",
  forgetConfirm: "Sleutel vergeten",
  keyForgotten: "De sleutel is vergeten.",
  webhooks: "Berichten van Mollie",
  webhookStatus: {
    healthy: "Komen aan",
    silent: "Gestopt",
    quiet: "Nog niets",
    unreachable: "Niet mogelijk",
  },
  webhookText: {
    healthy: "Mollie meldt wat er met een betaling gebeurt, en die berichten komen aan.",
    silent:
      "Op {{since}} is betaald, en sindsdien kwam er geen bericht van Mollie. Betalingen worden toch opgezocht, alleen later. Test de webhook, en controleer naam, certificaat en proxy.",
    quiet: "Er is nog niets om op af te gaan. Mollie stuurt een bericht bij de eerste betaling.",
    unreachable:
      "Niemand op internet kan dit adres bereiken, dus Mollie krijgt het niet. Uitkomsten worden opgezocht.",
  },
  missing: "Betalingen van de laatste 30 dagen waarover Mollie geen bericht stuurde",
  test: "Webhook testen",
  testArrived: "Het testbericht kwam na {{count}} ms binnen.",
  replaceHint:
    "Maak in het dashboard van Mollie een nieuwe sleutel en plak hem hier. Betalingen die met de eerdere sleutel begonnen zijn, worden daarmee verder gevolgd.",
  differs: {
    mode: {
      title: "Deze sleutel is van de andere modus",
      text: "Met een testsleutel zijn facturen die u daarna definitief maakt testfacturen, waarop geen echt geld binnenkomt; met een live-sleutel zijn ze echt. Facturen houden de modus waarin ze definitief werden.",
    },
    profile: {
      title: "Deze sleutel is van een ander profiel",
      text: "Nieuwe betalingen worden dan in dat profiel gemaakt, met zijn methoden en zijn bankrekening. Betalingen van het eerdere profiel worden met de eerdere sleutel verder gevolgd.",
    },
  },
  connectAllTheSame: "Toch koppelen",
  refusals: {
    mollie_key_refused:
      "Mollie accepteert deze sleutel niet. Kopieer hem opnieuw uit het dashboard van Mollie, onder Developers, API-sleutels.",
    mollie_profile_blocked:
      "Mollie heeft het profiel van deze sleutel geblokkeerd. Vraag Mollie wat er nodig is en koppel daarna opnieuw.",
    mollie_no_methods:
      "Op het profiel van deze sleutel is geen betaalmethode actief. Zet er in het dashboard van Mollie een aan en koppel daarna opnieuw.",
  },
  unverifiedText:
    "De sleutel werkt, maar Mollie heeft het profiel nog niet geverifieerd. Vul uw gegevens aan in het dashboard van Mollie.",
};
