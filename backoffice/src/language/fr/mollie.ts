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
  webhookHint: "Mollie reçoit cette adresse avec chaque paiement\u202f; vous n’avez à la saisir nulle part.",
  lastWebhook: "Dernier message de Mollie",
  never: "Pas encore",
  checkedAt: "Vérifiée",
  methods: "Moyens de paiement",
  methodsHint:
    "Ce parmi quoi un client peut choisir. Vous activez et désactivez les moyens de paiement dans le tableau de bord de Mollie.",
  noMethods: "Aucun moyen de paiement n’est actif chez Mollie.",
  upTo: "jusqu’à {{amount}}",
  connectTitle: "Connecter Mollie",
  replaceTitle: "Remplacer la clé API",
  keyHint:
    "Dans le tableau de bord de Mollie\u202f: Plus → Développeurs → Clés API. Elle commence par live_ ou test_.",
  keyLabel: "Clé API de Mollie",
  keyStored: "Elle est conservée chiffrée et n’est plus jamais affichée.",
  keyShape: "Une clé API commence par live_ ou test_.",
  connect: "Connecter",
  replace: "Remplacer la clé",
  connectedToast: "Mollie est connecté.",
  disconnect: "Déconnecter",
  disconnectTitle: "Déconnecter Mollie\u202f?",
  disconnectText:
    "Aucun nouveau paiement ne peut être créé, et les liens montrent vos coordonnées bancaires. Ce qui arrive encore est comptabilisé\u202f: la clé est gardée jusqu’à ce que son dernier paiement soit terminé et ne puisse plus être remboursé, sauf si vous la faites oublier.",
  disconnectedToast: "Mollie est déconnecté.",
  keys: "Clés API",
  keysHint:
    "Une clé crée les nouveaux paiements. Une clé précédente est gardée tant que quelque chose en a besoin, puis oubliée d’elle-même. Les clés ne sont jamais montrées en entier.",
  keyStatus: {
    active: "Crée les paiements",
    retired: "Remplacée",
    disconnected: "Déconnectée",
  },
  keySince: "depuis le {{date}}",
  keyUntil: "{{from}} – {{to}}",
  keyUndecided_one: "{{count}} paiement créé avec elle n’est pas terminé.",
  keyUndecided_other: "{{count}} paiements créés avec elle ne sont pas terminés.",
  keyRefunds: "Son dernier paiement peut être remboursé jusqu’au {{date}}.",
  keyUnneeded: "Plus rien n’en a besoin\u202f; elle sera oubliée dans l’heure.",
  forget: "Oublier maintenant",
  forgetOf: "Oublier maintenant\u202f: {{key}}",
  forgetTitle: "Oublier {{key}} pour toujours\u202f?",
  forgetText:
    "Elle ne reviendra pas. Les remboursements et rétrofacturations de ses paiements ne sont alors trouvés que si une autre clé de son profil est connectée.",
  forgetNeeded_one:
    "{{count}} paiement créé avec elle n’est pas terminé. Sans la clé, son résultat n’est trouvé que lorsqu’une autre clé de son profil est connectée. Elle ne reviendra pas.",
  forgetNeeded_other:
    "{{count}} paiements créés avec elle ne sont pas terminés. Sans la clé, leurs résultats ne sont trouvés que lorsqu’une autre clé de son profil est connectée. Elle ne reviendra pas.",
  forgetConfirm: "Oublier la clé",
  keyForgotten: "La clé est oubliée.",
  webhooks: "Messages de Mollie",
  webhookStatus: {
    healthy: "Arrivent",
    silent: "Interrompus",
    quiet: "Rien encore",
    unreachable: "Impossible",
  },
  webhookText: {
    healthy: "Mollie signale ce qui arrive à un paiement, et ses messages arrivent.",
    silent:
      "Un paiement a eu lieu le {{since}}, et aucun message de Mollie n’est venu depuis. Les paiements sont quand même vérifiés, mais plus tard. Testez le webhook, et vérifiez le nom, le certificat et le proxy.",
    quiet: "Rien ne permet encore d’en juger. Mollie envoie un message au premier paiement.",
    unreachable:
      "Personne sur Internet ne peut atteindre cette adresse, donc Mollie ne la reçoit pas. Les résultats sont vérifiés à la place.",
  },
  missing: "Paiements des 30 derniers jours pour lesquels Mollie n’a pas envoyé de message",
  test: "Tester le webhook",
  testArrived: "Le message de test est arrivé après {{count}} ms.",
  replaceHint:
    "Créez une nouvelle clé dans le tableau de bord Mollie et collez-la ici. Les paiements commencés avec la clé précédente restent suivis avec elle.",
  differs: {
    mode: {
      title: "Cette clé est de l’autre mode",
      text: "Avec une clé de test, les factures émises ensuite sont des factures de test, sans argent réel\u202f; avec une clé live elles sont réelles. Les factures gardent le mode dans lequel elles ont été émises.",
    },
    profile: {
      title: "Cette clé est d’un autre profil",
      text: "Les nouveaux paiements sont alors créés dans ce profil, avec ses moyens de paiement et son compte bancaire. Les paiements du profil précédent restent suivis avec la clé précédente.",
    },
  },
  connectAllTheSame: "Connecter quand même",
  refusals: {
    mollie_key_refused:
      "Mollie n’accepte pas cette clé. Copiez-la de nouveau depuis le tableau de bord Mollie, sous Developers, API keys.",
    mollie_profile_blocked:
      "Mollie a bloqué le profil de cette clé. Demandez à Mollie ce qu’il faut, puis reconnectez.",
    mollie_no_methods:
      "Aucun moyen de paiement n’est actif sur le profil de cette clé. Activez-en un dans le tableau de bord Mollie, puis reconnectez.",
  },
  unverifiedText:
    "La clé fonctionne, mais Mollie n’a pas encore vérifié le profil. Complétez vos données dans le tableau de bord Mollie.",
};
