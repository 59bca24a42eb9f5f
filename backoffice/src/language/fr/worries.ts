import type { worries as en } from "../en/worries.ts";
import type { Texts } from "../texts.ts";

export const worries: Texts<typeof en> = {
  key_problem: {
    title: "La connexion à Mollie a un problème",
    text: "Consultez la connexion pour savoir que faire.",
  },
  not_connected: {
    title: "Mollie n’est pas connecté",
    text: "Les clients ne peuvent pas payer en ligne tant que vous n’avez pas connecté de clé API.",
  },
  webhook_silence: {
    title: "Aucun message de Mollie n’arrive",
    text: "Un paiement a été fait le {{since}}, et le message de Mollie à ce sujet n’est pas arrivé. Les paiements sont tout de même vérifiés, mais plus tard. Vérifiez que Mollie peut joindre ce serveur.",
  },
  frozen: {
    title: "Les comptes d’une facture ne concordent pas",
    text: "Aucun argent n’en sort tant qu’un administrateur ne l’a pas examinée et débloquée.",
  },
  payment_set_aside: {
    title: "Un paiement a été mis de côté",
    text: "Mollie le signale autrement qu’il n’a été demandé\u202f; il n’est donc pas comptabilisé.",
  },
  chargeback: {
    title: "Rétrofacturé",
    text: "La banque a repris l’argent, et la facture le réclame de nouveau.",
  },
  mail_not_sent: {
    title: "Un e-mail n’est pas arrivé",
    text: "Il a été refusé, n’a pas pu être envoyé ou n’est peut-être pas parti. Corrigez l’adresse et renvoyez-le.",
  },
  unexplained_refund: {
    title: "Un remboursement sans raison",
    text: "Il a été fait chez Mollie. Dites pourquoi, afin que la facture réclame le bon montant.",
  },
  surplus: {
    title: "Trop-perçu",
    text: "Remboursez-le, ou payez une autre facture avec.",
  },
};
