import type { join as en } from "../en/join.ts";
import type { Texts } from "../texts.ts";

export const join: Texts<typeof en> = {
  title: "Sie sind eingeladen",
  intro: "{{merchant}} lädt Sie ein, in Voldaan zu arbeiten, als {{email}}.",
  name: "Ihr Name",
  password: "Passwort wählen",
  passwordHint: "Mindestens {{count}} Zeichen; ein Satz ist leicht zu merken.",
  passwordShort: "Verwenden Sie mindestens {{count}} Zeichen.",
  submit: "Beitreten",
  signInFirst: "Für {{email}} gibt es ein Konto. Melden Sie sich damit an, dann kommen Sie hierher zurück.",
  somebodyElse:
    "Diese Einladung ist für {{email}}, und Sie sind als {{current}} angemeldet. Melden Sie sich ab, um mit dem anderen Konto beizutreten.",
  goneTitle: "Diese Einladung gilt nicht",
  goneText:
    "Sie wurde benutzt, zurückgezogen oder ist über sieben Tage alt, oder der Link ist unvollständig. Bitten Sie um eine neue.",
};
