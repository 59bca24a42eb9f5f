import type { marketplace as en } from "../en/marketplace.ts";
import type { Texts } from "../texts.ts";

export const marketplace: Texts<typeof en> = {
  intro: "Wat u aan Voldaan kunt toevoegen, en in welk pakket het zit.",
  names: {
    mollie: "Mollie",
    outsmart: "OutSmart",
  },
  texts: {
    mollie:
      "Klanten betalen facturen online met iDEAL, kaarten en meer, en de uitkomst komt vanzelf terug op de factuur.",
    outsmart: "Facturen van OutSmart komen vanzelf hierheen, en wat betaald is gaat terug naar OutSmart.",
  },
  active: "Hij is actief voor uw bedrijf.",
  comingSoon: "In ontwikkeling en nog niet beschikbaar.",
  needsPackage:
    "Hij zit niet in uw pakket. Wel in {{packages}}. Vraag een ander pakket aan wie uw Voldaan beheert.",
  trial_one:
    "Er is nog {{count}} dag van de proefperiode over, tot {{date}}. Activeer hem om daarna verder te gaan.",
  trial_other:
    "Er zijn nog {{count}} dagen van de proefperiode over, tot {{date}}. Activeer hem om daarna verder te gaan.",
  available:
    "Activeer hem om betalingen aan te maken, of probeer hem 14 dagen. Zonder hem tonen links de factuur en uw bankgegevens, en geld dat toch binnenkomt wordt geboekt.",
  availableTried:
    "De proefperiode is voorbij. Activeer hem om betalingen aan te maken. Zonder hem tonen links de factuur en uw bankgegevens, en geld dat toch binnenkomt wordt geboekt.",
  administratorsOnly: "Alleen een beheerder van uw bedrijf kan dit activeren.",
  try: "14 dagen proberen",
  tried: "De proefperiode is begonnen.",
  toPackages: "Naar de pakketten",
  packages: "Pakketten",
  packagesHint: "Uw pakket wordt gewijzigd door wie uw Voldaan beheert.",
  package: "Pakket",
  yours: "Uw pakket",
  included: "Inbegrepen",
  notIncluded: "Niet inbegrepen",
};
