import type { app as en } from "../en/app.ts";
import type { Texts } from "../texts.ts";

export const app: Texts<typeof en> = {
  skipToContent: "Naar de inhoud",
  navigation: "Hoofdnavigatie",
  openNavigation: "Navigatie openen",
  settings: "Instellingen",
  demo: "Demo",
  demoBanner: "Verzonnen klanten, en een sandbox in plaats van Mollie.",
  userMenu: "Account van {{name}}",
  signOut: "Uitloggen",
  language: "Taal",
  appearance: "Weergave",
  light: "Licht",
  dark: "Donker",
  auto: "Zoals het apparaat",
  notFoundTitle: "Deze pagina bestaat niet",
  notFoundText: "Het adres is misschien verkeerd getypt, of wat er stond is verdwenen.",
  toInvoices: "Naar de facturen",
  account: "Mijn account",
};
