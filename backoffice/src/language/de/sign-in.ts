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
  codeTitle: "Zweiter Schritt",
  codeIntro: "Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für Voldaan zeigt.",
  code: "Code aus sechs Ziffern",
  codeWrong:
    "Dieser Code stimmt nicht. Codes wechseln jede halbe Minute; geben Sie den ein, der jetzt angezeigt wird.",
  recoveryIntro:
    "Geben Sie einen der Wiederherstellungscodes ein, die Sie aufbewahrt haben. Jeder gilt einmal.",
  recoveryCode: "Wiederherstellungscode",
  recoveryWrong: "Dieser Wiederherstellungscode stimmt nicht oder wurde schon verwendet.",
  useRecoveryCode: "Kein Telefon zur Hand? Wiederherstellungscode verwenden",
  useApp: "Den Code der App verwenden",
  trust: "Diesem Browser 30 Tage vertrauen",
  trustHint: "Dann wird hier kein Code verlangt. Nur auf einem Gerät, das niemand sonst benutzt.",
  anew: "Von vorn beginnen",
  expired:
    "Das hat zu lange gedauert, oder es waren zu viele Versuche. Beginnen Sie wieder mit Ihrem Passwort.",
  locked: "Zu viele falsche Codes. Warten Sie eine Viertelstunde und versuchen Sie es erneut.",
  withPasskey: "Mit Passkey anmelden",
  passkeyCanceled:
    "Auf Ihrem Gerät wurde nichts gewählt. Versuchen Sie es erneut oder verwenden Sie Ihr Passwort.",
  passkeyWrong: "Dieser Passkey öffnet hier kein Konto (mehr). Verwenden Sie Ihr Passwort.",
};
