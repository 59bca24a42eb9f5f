import type { frozen as en } from "../en/frozen.ts";
import type { Texts } from "../texts.ts";

export const frozen: Texts<typeof en> = {
  title: "Les comptes de cette facture ne concordent pas",
  text: "Depuis le {{since}}, aucun argent n’en sort\u202f: ni remboursement ni trop-perçu. Ce que les clients paient reste comptabilisé. Un administrateur examine ce qui a été trouvé et la débloque.",
  release: "Débloquer",
  releaseTitle: "Débloquer la facture\u202f?",
  releaseText:
    "De l’argent peut à nouveau sortir de la facture. Ce qui a été trouvé et votre note restent dans son historique\u202f; le même constat ne la bloque pas une seconde fois.",
  note: "Ce qui n’allait pas, et pourquoi elle peut être débloquée",
  noteHint: "Pour qui regardera plus tard.",
  noteMissing: "Dites ce que vous avez trouvé.",
  released: "La facture est débloquée.",
};
