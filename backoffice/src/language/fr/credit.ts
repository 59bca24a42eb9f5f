import type { credit as en } from "../en/credit.ts";
import type { Texts } from "../texts.ts";

export const credit: Texts<typeof en> = {
  title: "Avoirs",
  action: "Créditer",
  none: "Rien n’a été crédité.",
  dialogTitle: "Créditer la facture {{number}}",
  text: "Un avoir réduit ce qui est dû. Ce que le client a déjà payé devient un trop-perçu, que vous remboursez ou imputez.",
  extent: "Combien créditer",
  whole: "Tout\u202f: {{amount}}",
  part: "Certaines lignes",
  partHint: "Laissez les lignes que vous reprenez, avec la quantité et le prix que vous en reprenez.",
  lines: "Ce qui est repris",
  reason: "Motif",
  reasonHint: "Imprimé sur l’avoir",
  confirm: "Établir l’avoir",
  done: "L’avoir est établi.",
};
