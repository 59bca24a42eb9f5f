import type { signIn as en } from "../en/sign-in.ts";
import type { Texts } from "../texts.ts";

export const signIn: Texts<typeof en> = {
  title: "Se connecter",
  intro: "Connectez-vous pour voir vos factures et ce qui a été payé.",
  email: "Adresse e-mail",
  password: "Mot de passe",
  submit: "Se connecter",
  wrong:
    "L’adresse e-mail ou le mot de passe est incorrect. Après cinq essais, une minute d’attente suit, afin que personne ne puisse deviner.",
  tooMany_one: "Trop d’essais. Attendez {{count}} seconde et réessayez.",
  tooMany_other: "Trop d’essais. Attendez {{count}} secondes et réessayez.",
  refused: "La connexion a été refusée.",
  noPassword: "Mot de passe oublié\u202f? Votre administrateur peut en définir un nouveau.",
  nowhere:
    "Vous ne faites plus partie de l’entreprise où vous étiez connecté. Reconnectez-vous si vous travaillez pour une autre, ou demandez une invitation.",
  codeTitle: "Deuxième étape",
  codeIntro: "Ouvrez votre application d’authentification et saisissez le code qu’elle affiche pour Voldaan.",
  code: "Code à six chiffres",
  codeWrong:
    "Ce code n’est pas bon. Les codes changent toutes les trente secondes\u202f; saisissez celui qui s’affiche maintenant.",
  recoveryIntro: "Saisissez l’un des codes de secours que vous avez gardés. Chacun sert une fois.",
  recoveryCode: "Code de secours",
  recoveryWrong: "Ce code de secours n’est pas bon, ou a déjà servi.",
  useRecoveryCode: "Pas de téléphone sous la main\u202f? Utilisez un code de secours",
  useApp: "Utiliser le code de l’application",
  trust: "Se fier à ce navigateur pendant 30 jours",
  trustHint: "Aucun code n’y sera demandé. Seulement sur un appareil que personne d’autre n’utilise.",
  anew: "Recommencer",
  expired: "Cela a duré trop longtemps, ou il y a eu trop d’essais. Recommencez avec votre mot de passe.",
  locked: "Trop de codes erronés. Attendez un quart d’heure et réessayez.",
  withPasskey: "Utiliser une clé d’accès",
  passkeyCanceled: "Rien n’a été choisi sur votre appareil. Réessayez, ou utilisez votre mot de passe.",
  passkeyWrong: "Cette clé d’accès n’ouvre pas (ou plus) de compte ici. Utilisez votre mot de passe.",
};
