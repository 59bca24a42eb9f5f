import type { writeOff as en } from "../en/write-off.ts";
import type { Texts } from "../texts.ts";

export const writeOff: Texts<typeof en> = {
  action: "Passer en perte",
  title: "Passer la facture {{number}} en perte\u202f?",
  text: "{{amount}} est abandonné et le lien de paiement ne réclame plus rien. L’argent qui arrive malgré tout est un trop-perçu. Vous pouvez revenir en arrière.",
  reason: "Raison",
  reasonHint: "Figure dans l’historique\u202f; le client ne la voit pas",
  confirm: "Passer la facture en perte",
  done: "La facture est passée en perte.",
  takeBack: "Reprendre le passage en perte",
  takeBackTitle: "Reprendre le passage en perte\u202f?",
  takeBackText:
    "{{amount}} est de nouveau dû, moins ce qui est entré entre-temps, et le lien de paiement le réclame.",
  takenBack: "Le passage en perte est repris.",
};
