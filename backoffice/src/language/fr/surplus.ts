import type { surplus as en } from "../en/surplus.ts";
import type { Texts } from "../texts.ts";

export const surplus: Texts<typeof en> = {
  title: "Trop-perçu",
  titleApplied: "Trop-perçu",
  hint: "Il est entré plus que ce qui était dû. Cela reste sur cette facture jusqu’à son remboursement ou au paiement d’une autre.",
  noProposal:
    "Mollie ne peut pas le rembourser\u202f: l’argent est venu autrement ou est déjà en cours de retour.",
  refund: "Rembourser {{amount}}",
  refundTitle: "Rembourser {{amount}} via Mollie\u202f?",
  refundText: "L’argent repart par où il est venu. La facture reste telle quelle.",
  apply: "Payer une autre facture",
  applyHint: "{{amount}} a été payé en trop. Cela peut payer ce que le même client doit encore.",
  target: "Facture",
  targetOption: "{{number}}\u202f: {{amount}} à payer",
  amount: "Montant",
  amountHint: "Vide\u202f: autant que possible",
  applyConfirm: "Payer avec le trop-perçu",
  applied: "Le trop-perçu paie l’autre facture.",
  to: "vers la facture {{number}}",
  from: "de la facture {{number}}",
  takeBack: "Reprendre",
  takeBackOf: "Reprendre le trop-perçu de {{amount}}",
  takenBack: "Repris",
  takenBackToast: "Le trop-perçu est repris.",
  takeBackTitle: "Reprendre ce trop-perçu\u202f?",
  takeBackText:
    "{{amount}} redevient un trop-perçu de la facture {{from}}, et la facture {{to}} le réclame de nouveau. Les deux restent dans les historiques.",
};
