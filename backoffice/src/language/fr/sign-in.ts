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
  noPassword: "Mot de passe oublié ? Votre administrateur peut en définir un nouveau.",
  nowhere:
    "Vous ne faites plus partie de l’entreprise où vous étiez connecté. Reconnectez-vous si vous travaillez pour une autre, ou demandez une invitation.",
};
