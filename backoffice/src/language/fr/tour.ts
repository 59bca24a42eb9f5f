import type { tour as en } from "../en/tour.ts";
import type { Texts } from "../texts.ts";

export const tour: Texts<typeof en> = {
  progress: "Visite\u202f: étape {{step}} sur {{steps}}",
  skip: "Passer la visite",
  back: "Retour",
  next: "Suivant",
  done: "Terminé",
  look: {
    title: "Trouvez une facture encore due",
    text: "Chaque facture montre son statut et son solde dû. Ouvrez-en une qui est ouverte.",
    go: "Afficher les factures ouvertes",
  },
  ask: {
    title: "Créez son paiement",
    text: "Sur la facture, appuyez sur «\u202fCréer un paiement\u202f» si elle n’a pas encore de lien. Copiez le lien pour le partager, ou ouvrez-le comme le ferait votre client.",
  },
  pay: {
    title: "Payez-la et regardez-la devenir payée",
    text: "Appuyez sur Payer sur la page du client et choisissez l’issue. Aucun argent réel ne circule dans cette démo. La facture affiche «\u202fPayée\u202f» d’elle-même en quelques secondes.",
  },
};
