import type { app as en } from "../en/app.ts";
import type { Texts } from "../texts.ts";

export const app: Texts<typeof en> = {
  skipToContent: "Zum Inhalt",
  navigation: "Hauptnavigation",
  openNavigation: "Navigation öffnen",
  settings: "Einstellungen",
  demo: "Demo",
  demoBanner: "Erfundene Kunden, und eine Sandbox statt Mollie.",
  userMenu: "Konto von {{name}}",
  signOut: "Abmelden",
  language: "Sprache",
  appearance: "Darstellung",
  light: "Hell",
  dark: "Dunkel",
  auto: "Wie das Gerät",
  notFoundTitle: "Diese Seite gibt es nicht",
  notFoundText: "Die Adresse ist vielleicht falsch geschrieben, oder was hier stand, ist nicht mehr da.",
  toInvoices: "Zu den Rechnungen",
  account: "Mein Konto",
};
