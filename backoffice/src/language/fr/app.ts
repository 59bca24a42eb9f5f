import type { app as en } from "../en/app.ts";
import type { Texts } from "../texts.ts";

export const app: Texts<typeof en> = {
  skipToContent: "Aller au contenu",
  navigation: "Navigation principale",
  openNavigation: "Ouvrir la navigation",
  settings: "Paramètres",
  demo: "Démo",
  demoBanner: "Clients inventés, et un bac à sable au lieu de Mollie.",
  userMenu: "Compte de {{name}}",
  signOut: "Se déconnecter",
  language: "Langue",
  appearance: "Apparence",
  light: "Clair",
  dark: "Sombre",
  auto: "Comme l’appareil",
  notFoundTitle: "Cette page n’existe pas",
  notFoundText: "L’adresse est peut-être mal saisie, ou ce qu’elle montrait n’existe plus.",
  toInvoices: "Vers les factures",
  account: "Mon compte",
};
