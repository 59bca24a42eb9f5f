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
  },
  trialEnds: "Essai jusqu’au {{date}}",
  needsPackage: "Votre formule ne comprend pas Mollie. Accelerate, Maximize et Pro le comprennent.",
  activate: "Activer le Power-Up",
  activateHint: "Activez-le pour pouvoir créer des paiements.",
  activated: "Le Power-Up Mollie est actif.",
};
