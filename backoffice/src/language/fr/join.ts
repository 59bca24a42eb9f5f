import type { join as en } from "../en/join.ts";
import type { Texts } from "../texts.ts";

export const join: Texts<typeof en> = {
  title: "Vous êtes invité",
  intro: "{{merchant}} vous invite à travailler dans Voldaan, comme {{email}}.",
  name: "Votre nom",
  password: "Choisissez un mot de passe",
  passwordHint: "Au moins {{count}} caractères\u202f; une phrase se retient facilement.",
  passwordShort: "Utilisez au moins {{count}} caractères.",
  submit: "Rejoindre",
  signInFirst: "Il existe un compte pour {{email}}. Connectez-vous avec lui, et vous reviendrez ici.",
  somebodyElse:
    "Cette invitation est pour {{email}}, et vous êtes connecté comme {{current}}. Déconnectez-vous pour rejoindre avec l’autre compte.",
  goneTitle: "Cette invitation ne fonctionne pas",
  goneText:
    "Elle a été utilisée, retirée ou a plus de sept jours, ou le lien est incomplet. Demandez-en une nouvelle à qui vous a invité.",
};
