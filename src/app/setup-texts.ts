import type { Language } from "../languages/languages.ts";
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
};

/** What the setup page says, in the languages of the back office. */
export const SETUP_TEXTS: Record<Language, Texts> = {
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
  },
  de: {
    title: "Voldaan einrichten",
    faultyTitle: "Fehler: Voldaan einrichten",
    lead: "Sagen Sie uns, wessen Rechnungen es werden und wer sie verwaltet. Dieser Link funktioniert einmal.",
    labels: {
      company: "Firmenname",
      name: "Ihr Name",
      email: "Ihre E-Mail-Adresse",
      password: "Passwort",
    },
    hints: {
      company: "Wie Ihre Kunden ihn kennen; er steht über ihren Rechnungen.",
      email: "Damit melden Sie sich an. Ihre Kunden sehen sie nicht.",
      password: `Mindestens ${SHORTEST_PASSWORD} Zeichen. Einen Satz merkt man sich leichter als ein Rätsel.`,
    },
    submit: "Einrichten und zur Anmeldung",
    after:
      "Aktivieren Sie nach der Anmeldung Mollie unter Einstellungen und fügen Sie dort Ihren API-Schlüssel ein.",
    mend: "Etwas stimmt noch nicht. Das Passwort muss erneut eingegeben werden.",
    faults: {
      company: {
        missing: "Geben Sie den Namen Ihrer Firma ein.",
        too_long: `Verwenden Sie einen Namen mit höchstens ${LONGEST.company} Zeichen.`,
      },
      name: {
        missing: "Geben Sie Ihren Namen ein.",
        too_long: `Verwenden Sie einen Namen mit höchstens ${LONGEST.name} Zeichen.`,
      },
      email: {
        missing: "Geben Sie Ihre E-Mail-Adresse ein.",
        too_long: `Eine E-Mail-Adresse hat höchstens ${LONGEST.email} Zeichen.`,
        not_an_address: "Das ist keine E-Mail-Adresse; schreiben Sie eine wie anna@beispiel.de.",
      },
      password: {
        missing: "Wählen Sie ein Passwort.",
        too_short: `Verwenden Sie mindestens ${SHORTEST_PASSWORD} Zeichen.`,
        too_long: `Verwenden Sie höchstens ${LONGEST_PASSWORD} Zeichen.`,
      },
    },
    closedTitle: "Dieser Einrichtungslink funktioniert nicht",
    closedLead:
      "Er wurde schon verwendet, stammt von einem früheren Start oder wurde nicht ganz übernommen. Gibt es noch keine Firma, starten Sie Voldaan neu: Beim Start erscheint ein neuer Link.",
    closedSignIn: "Schon eingerichtet? Anmelden",
    tooManyTitle: "Einen Moment bitte",
    tooManyLead: "Das waren viele Versuche. Warten Sie eine Minute und versuchen Sie es dann erneut.",
    brokenTitle: "Das hat nicht geklappt",
    brokenLead:
      "Es wurde nichts angelegt. Versuchen Sie es erneut; bleibt es dabei, steht der Grund im Log von Voldaan.",
  },
  fr: {
    title: "Configurer Voldaan",
    faultyTitle: "Erreur\u202f: configurer Voldaan",
    lead: "Dites-nous de qui seront les factures, et qui s’en occupe. Ce lien fonctionne une seule fois.",
    labels: {
      company: "Nom de l’entreprise",
      name: "Votre nom",
      email: "Votre adresse e-mail",
      password: "Mot de passe",
    },
    hints: {
      company: "Comme vos clients la connaissent\u202f; ce nom figure en tête de leurs factures.",
      email: "Elle sert à vous connecter. Vos clients ne la voient pas.",
      password: `Au moins ${SHORTEST_PASSWORD} caractères. Une phrase se retient mieux qu’une énigme.`,
    },
    submit: "Configurer et se connecter",
    after: "Une fois connecté, activez Mollie dans les paramètres et collez-y votre clé API.",
    mend: "Quelque chose n’est pas encore correct. Le mot de passe doit être saisi de nouveau.",
    faults: {
      company: {
        missing: "Indiquez le nom de votre entreprise.",
        too_long: `Utilisez un nom de ${LONGEST.company} caractères au plus.`,
      },
      name: {
        missing: "Indiquez votre nom.",
        too_long: `Utilisez un nom de ${LONGEST.name} caractères au plus.`,
      },
      email: {
        missing: "Indiquez votre adresse e-mail.",
        too_long: `Une adresse e-mail a ${LONGEST.email} caractères au plus.`,
        not_an_address: "Ceci n’est pas une adresse e-mail\u202f; écrivez-en une comme anna@exemple.fr.",
      },
      password: {
        missing: "Choisissez un mot de passe.",
        too_short: `Utilisez au moins ${SHORTEST_PASSWORD} caractères.`,
        too_long: `Utilisez au plus ${LONGEST_PASSWORD} caractères.`,
      },
    },
    closedTitle: "Ce lien de configuration ne fonctionne pas",
    closedLead:
      "Il a déjà servi, il date d’un démarrage précédent, ou il n’a pas été copié en entier. S’il n’y a pas encore d’entreprise, redémarrez Voldaan\u202f: un nouveau lien s’affiche au démarrage.",
    closedSignIn: "Déjà configuré\u202f? Se connecter",
    tooManyTitle: "Un instant, s’il vous plaît",
    tooManyLead: "Il y a eu beaucoup d’essais. Attendez une minute, puis réessayez.",
    brokenTitle: "Cela n’a pas fonctionné",
    brokenLead:
      "Rien n’a été créé. Réessayez\u202f; si cela persiste, le journal de Voldaan en donne la raison.",
  },
};
