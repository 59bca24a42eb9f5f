import type { signIn as en } from "../en/sign-in.ts";
import type { Texts } from "../texts.ts";

export const signIn: Texts<typeof en> = {
  title: "Anmelden",
  intro: "Melden Sie sich an, um Ihre Rechnungen zu sehen und was bezahlt wurde.",
  email: "E-Mail-Adresse",
  password: "Passwort",
  submit: "Anmelden",
  wrong:
    "E-Mail-Adresse oder Passwort stimmt nicht. Nach fünf Versuchen folgt eine Minute Wartezeit, damit niemand raten kann.",
  tooMany_one: "Zu viele Versuche. Warten Sie {{count}} Sekunde und versuchen Sie es erneut.",
  tooMany_other: "Zu viele Versuche. Warten Sie {{count}} Sekunden und versuchen Sie es erneut.",
  refused: "Die Anmeldung wurde abgelehnt.",
  noPassword: "Passwort vergessen? Ihr Administrator kann ein neues setzen.",
  nowhere:
    "Sie gehören nicht mehr zu dem Unternehmen, bei dem Sie angemeldet waren. Melden Sie sich neu an, wenn Sie bei einem anderen arbeiten, oder bitten Sie um eine Einladung.",
};
