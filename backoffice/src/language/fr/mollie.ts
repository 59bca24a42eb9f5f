import type { mollie as en } from "../en/mollie.ts";
import type { Texts } from "../texts.ts";

export const mollie: Texts<typeof en> = {
  title: "Mollie",
  connection: "Connexion",
  health: { healthy: "Fonctionne", attention: "À vérifier", not_connected: "Non connecté" },
  healthText: {
    healthy: "La clé fonctionne.",
    not_connected: "Mollie n’est pas connecté. Collez une clé API pour recevoir des paiements.",
  },
  profile: "Profil",
  website: "Site web",
  mode: "Mode",
  modes: { test: "Test", live: "Réel" },
  verification: "Vérification",
  verified: "Vérifié",
  unverified: "Pas encore vérifié",
  blocked: "Bloqué par Mollie",
  key: "Clé API",
  webhookUrl: "Adresse du webhook",
  webhookHint: "Mollie reçoit cette adresse avec chaque paiement ; vous n’avez à la saisir nulle part.",
  lastWebhook: "Dernier message de Mollie",
  never: "Pas encore",
  checkedAt: "Vérifiée",
  methods: "Modes de paiement",
  methodsHint:
    "Ce parmi quoi un client peut choisir. Vous activez et désactivez les modes de paiement dans le tableau de bord de Mollie.",
  noMethods: "Aucun mode de paiement n’est actif chez Mollie.",
  upTo: "jusqu’à {{amount}}",
  connectTitle: "Connecter Mollie",
  replaceTitle: "Remplacer la clé API",
  keyHint:
    "Dans le tableau de bord de Mollie : Plus → Développeurs → Clés API. Elle commence par live_ ou test_.",
  keyLabel: "Clé API de Mollie",
  keyStored: "Elle est conservée chiffrée et n’est plus jamais affichée.",
  keyShape: "Une clé API commence par live_ ou test_.",
  connect: "Connecter",
  replace: "Remplacer la clé",
  connectedToast: "Mollie est connecté.",
  disconnect: "Déconnecter",
  disconnectTitle: "Déconnecter Mollie ?",
  disconnectText:
    "Aucun nouveau paiement ne peut être créé, et les liens de paiement affichent vos coordonnées bancaires. Ce qui entre encore est comptabilisé malgré tout.",
  disconnectedToast: "Mollie est déconnecté.",
};
