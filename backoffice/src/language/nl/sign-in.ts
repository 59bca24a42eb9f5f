import type { signIn as en } from "../en/sign-in.ts";
import type { Texts } from "../texts.ts";

export const signIn: Texts<typeof en> = {
  title: "Inloggen",
  intro: "Log in om uw facturen te zien en wat er betaald is.",
  email: "E-mailadres",
  password: "Wachtwoord",
  submit: "Inloggen",
  wrong:
    "Het e-mailadres of wachtwoord klopt niet. Na vijf pogingen volgt een minuut wachttijd, zodat niemand kan raden.",
  tooMany_one: "Te veel pogingen. Wacht {{count}} seconde en probeer het opnieuw.",
  tooMany_other: "Te veel pogingen. Wacht {{count}} seconden en probeer het opnieuw.",
  refused: "Het inloggen is geweigerd.",
  noPassword: "Wachtwoord kwijt? Uw beheerder kan een nieuw instellen.",
  nowhere:
    "U hoort niet meer bij het bedrijf waar u was ingelogd. Log opnieuw in als u bij een ander werkt, of vraag om een uitnodiging.",
  codeTitle: "Tweede stap",
  codeIntro: "Open uw authenticator-app en typ de code die hij voor Voldaan toont.",
  code: "Code van zes cijfers",
  codeWrong: "Deze code klopt niet. Codes wisselen elke halve minuut; typ de code die er nu staat.",
  recoveryIntro: "Typ een van de herstelcodes die u bewaard hebt. Elke code werkt één keer.",
  recoveryCode: "Herstelcode",
  recoveryWrong: "Deze herstelcode klopt niet, of is al gebruikt.",
  useRecoveryCode: "Geen telefoon bij de hand? Gebruik een herstelcode",
  useApp: "Gebruik de code van de app",
  trust: "Vertrouw deze browser 30 dagen",
  trustHint: "Dan wordt hier geen code gevraagd. Alleen op een apparaat dat niemand anders gebruikt.",
  anew: "Opnieuw beginnen",
  expired: "Dat duurde te lang, of er waren te veel pogingen. Begin opnieuw met uw wachtwoord.",
  locked: "Te veel verkeerde codes. Wacht een kwartier en probeer het opnieuw.",
  withPasskey: "Inloggen met een passkey",
  passkeyCanceled: "Er is op uw apparaat niets gekozen. Probeer het opnieuw, of gebruik uw wachtwoord.",
  passkeyWrong: "Deze passkey opent hier geen account (meer). Gebruik uw wachtwoord.",
};
