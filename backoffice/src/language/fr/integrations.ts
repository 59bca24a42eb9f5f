import type { integrations as en } from "../en/integrations.ts";
import type { Texts } from "../texts.ts";

export const integrations: Texts<typeof en> = {
  title: "Intégrations logicielles",
  intro: "Reliez d’autres logiciels à vos factures.",
  mollieText:
    "Les clients paient leurs factures en ligne, et le résultat revient de lui-même sur la facture.",
  open: "Configurer Mollie",
  connected: "Connecté",
  notConnected: "Non connecté",
  label: {
    Available: "Disponible",
    Trial: "Essai",
    Active: "Actif",
    "Needs another package": "Nécessite une autre formule",
    "Coming soon": "Bientôt",
  },
  activate: "Activer le Power-Up",
  activated: "Le Power-Up Mollie est actif.",
};
