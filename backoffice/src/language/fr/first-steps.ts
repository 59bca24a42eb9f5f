import type { firstSteps as en } from "../en/first-steps.ts";
import type { Texts } from "../texts.ts";

export const firstSteps: Texts<typeof en> = {
  title: "D’ici à votre première facture payée",
  intro: "Les chiffres arrivent ici d’eux-mêmes. D’ici là\u202f:",
  introTest:
    "Il n’y a pas encore de factures de test. Avec une clé de test de Mollie, essayez tout sans argent réel\u202f:",
  connect: "Connectez Mollie",
  connectText: "Collez une clé API, et vos clients peuvent payer par iDEAL, carte et plus.",
  done: "Fait",
  make: "Créez une facture",
  makeText: "Rédigez-en une ici, ou importez des fichiers UBL ou CSV depuis votre logiciel de facturation.",
  toImport: "Vers l’importation",
  share: "Partagez son lien de paiement",
  shareText:
    "Par e-mail, par SMS ou par code QR. Quand le client paie, la facture devient payée d’elle-même.",
};
