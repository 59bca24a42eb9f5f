import type { palette as en } from "../en/palette.ts";
import type { Texts } from "../texts.ts";

export const palette: Texts<typeof en> = {
  open: "Rechercher ou aller à",
  title: "Rechercher, aller ou agir",
  placeholder: "Un écran, une action ou une facture",
  screens: "Aller à",
  actions: "Actions",
  invoices: "Factures",
  nothing: "Rien ne porte ce nom, et aucune facture ne correspond.",
};
