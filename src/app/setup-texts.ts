import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../sign-in/password-length.ts";
import { type FieldFault, LONGEST, type SetupField } from "./setup-form.ts";

type Texts = {
  title: string;
  /** The title of the page while something in the form is wrong, which is what a screen reader says first. */
  faultyTitle: string;
  lead: string;
  labels: Record<SetupField, string>;
  hints: Partial<Record<SetupField, string>>;
  submit: string;
  after: string;
  /** Above the form when something in it is wrong. */
  mend: string;
  faults: Record<SetupField, Partial<Record<FieldFault, string>>>;
  closedTitle: string;
  closedLead: string;
  closedSignIn: string;
  tooManyTitle: string;
  tooManyLead: string;
  brokenTitle: string;
  brokenLead: string;
  switchLanguage: string;
};

/** What the setup page says, in the languages of the back office. */
export const SETUP_TEXTS: Record<"nl" | "en", Texts> = {
  en: {
    title: "Set up Voldaan",
    faultyTitle: "Error: set up Voldaan",
    lead: "Tell us whose invoices these will be, and who looks after them. This link works once.",
    labels: {
      company: "Company name",
      name: "Your name",
      email: "Your e-mail address",
      password: "Password",
    },
    hints: {
      company: "As your customers know it; it stands above their invoices.",
      email: "With which you sign in. Your customers do not see it.",
      password: `At least ${SHORTEST_PASSWORD} characters. A sentence is easier to remember than a riddle.`,
    },
    submit: "Set up and go to sign-in",
    after: "After signing in, activate Mollie under Settings and paste your API key.",
    mend: "Something is not right yet. The password has to be typed again.",
    faults: {
      company: {
        missing: "Fill in the name of your company.",
        too_long: `Use a name of at most ${LONGEST.company} characters.`,
      },
      name: { missing: "Fill in your name.", too_long: `Use a name of at most ${LONGEST.name} characters.` },
      email: {
        missing: "Fill in your e-mail address.",
        too_long: `An e-mail address has at most ${LONGEST.email} characters.`,
        not_an_address: "This is not an e-mail address; write one such as anna@example.com.",
      },
      password: {
        missing: "Choose a password.",
        too_short: `Use at least ${SHORTEST_PASSWORD} characters.`,
        too_long: `Use at most ${LONGEST_PASSWORD} characters.`,
      },
    },
    closedTitle: "This setup link does not work",
    closedLead:
      "It was used, or it is from an earlier start, or it was not copied whole. While there is no company yet, restart Voldaan: a new link is printed at the start.",
    closedSignIn: "Set up already? Sign in",
    tooManyTitle: "One moment",
    tooManyLead: "Those were many tries. Wait a minute, then try again.",
    brokenTitle: "That did not work",
    brokenLead: "Nothing was made. Try again; if it stays so, the log of Voldaan says why.",
    switchLanguage: "Nederlands",
  },
  nl: {
    title: "Voldaan inrichten",
    faultyTitle: "Fout: Voldaan inrichten",
    lead: "Vertel van wie de facturen worden en wie ze beheert. Deze link werkt één keer.",
    labels: { company: "Bedrijfsnaam", name: "Je naam", email: "Je e-mailadres", password: "Wachtwoord" },
    hints: {
      company: "Zoals je klanten je kennen; deze naam staat boven hun facturen.",
      email: "Hiermee log je in. Je klanten zien het niet.",
      password: `Minstens ${SHORTEST_PASSWORD} tekens. Een zin onthoud je makkelijker dan een raadsel.`,
    },
    submit: "Inrichten en naar inloggen",
    after: "Activeer na het inloggen Mollie onder Instellingen en plak daar je API-sleutel.",
    mend: "Er klopt nog iets niet. Het wachtwoord moet opnieuw worden getypt.",
    faults: {
      company: {
        missing: "Vul de naam van je bedrijf in.",
        too_long: `Gebruik een naam van hoogstens ${LONGEST.company} tekens.`,
      },
      name: {
        missing: "Vul je naam in.",
        too_long: `Gebruik een naam van hoogstens ${LONGEST.name} tekens.`,
      },
      email: {
        missing: "Vul je e-mailadres in.",
        too_long: `Een e-mailadres heeft hoogstens ${LONGEST.email} tekens.`,
        not_an_address: "Dit is geen e-mailadres; schrijf er een zoals anna@voorbeeld.nl.",
      },
      password: {
        missing: "Kies een wachtwoord.",
        too_short: `Gebruik minstens ${SHORTEST_PASSWORD} tekens.`,
        too_long: `Gebruik hoogstens ${LONGEST_PASSWORD} tekens.`,
      },
    },
    closedTitle: "Deze inrichtlink werkt niet",
    closedLead:
      "Hij is gebruikt, hij is van een eerdere start, of hij is niet in zijn geheel overgenomen. Is er nog geen bedrijf, start Voldaan dan opnieuw: bij het starten verschijnt een nieuwe link.",
    closedSignIn: "Al ingericht? Log in",
    tooManyTitle: "Een ogenblik",
    tooManyLead: "Dat waren veel pogingen. Wacht een minuut en probeer het dan opnieuw.",
    brokenTitle: "Dat is niet gelukt",
    brokenLead:
      "Er is niets aangemaakt. Probeer het opnieuw; blijft het zo, dan zegt het log van Voldaan waarom.",
    switchLanguage: "English",
  },
};
