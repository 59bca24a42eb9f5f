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
};
