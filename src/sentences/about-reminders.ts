import type { Translations } from "./translations.ts";

/** What is said about reminders: what stands in their way, and how far they came. */
export const aboutReminders = {
  "The invoice is not open.": {
    nl: "De factuur staat niet open.",
    de: "Die Rechnung ist nicht offen.",
    fr: "La facture n’est pas ouverte.",
  },
  "It is a test invoice.": {
    nl: "Het is een testfactuur.",
    de: "Es ist eine Testrechnung.",
    fr: "C’est une facture de test.",
  },
  "The invoice was not sent yet.": {
    nl: "De factuur is nog niet verstuurd.",
    de: "Die Rechnung wurde noch nicht gesendet.",
    fr: "La facture n’a pas encore été envoyée.",
  },
  "The customer has no e-mail address.": {
    nl: "De klant heeft geen e-mailadres.",
    de: "Der Kunde hat keine E-Mail-Adresse.",
    fr: "Le client n’a pas d’adresse e-mail.",
  },
  "A payment is on its way.": {
    nl: "Er is een betaling onderweg.",
    de: "Eine Zahlung ist unterwegs.",
    fr: "Un paiement est en cours.",
  },
  "The bank took a payment back, and that is not settled.": {
    nl: "De bank heeft een betaling teruggeboekt, en dat is nog niet opgelost.",
    de: "Die Bank hat eine Zahlung zurückgebucht, und das ist nicht geklärt.",
    fr: "La banque a repris un paiement, et ce n’est pas réglé.",
  },
  "A refund waits for the word whether it is still owed.": {
    nl: "Van een terugbetaling is nog niet gezegd of het bedrag verschuldigd blijft.",
    de: "Bei einer Erstattung wurde noch nicht gesagt, ob der Betrag weiter geschuldet ist.",
    fr: "Pour un remboursement, il reste à dire si le montant est toujours dû.",
  },
  "The books of the invoice disagree; somebody has to look first.": {
    nl: "De boeken van de factuur kloppen niet; er moet eerst iemand kijken.",
    de: "Die Bücher der Rechnung stimmen nicht überein; zuerst muss jemand nachsehen.",
    fr: "Les comptes de la facture ne concordent pas\u202f; quelqu’un doit d’abord regarder.",
  },
  "Reminders are paused.": {
    nl: "De herinneringen zijn gepauzeerd.",
    de: "Die Zahlungserinnerungen sind ausgesetzt.",
    fr: "Les rappels sont suspendus.",
  },
  "The customer was reminded of it less than a day ago.": {
    nl: "De klant is er minder dan een dag geleden aan herinnerd.",
    de: "Der Kunde wurde vor weniger als einem Tag daran erinnert.",
    fr: "Le client a reçu un rappel il y a moins d’un jour.",
  },
  "No mail was sent at the time.": {
    nl: "Er werd op dat moment geen e-mail verstuurd.",
    de: "Zu der Zeit wurden keine E-Mails gesendet.",
    fr: "Aucun e-mail n’était envoyé à ce moment.",
  },
  "Mollie could not be asked whether it was paid meanwhile.": {
    nl: "Mollie kon niet worden gevraagd of er intussen is betaald.",
    de: "Mollie konnte nicht gefragt werden, ob inzwischen gezahlt wurde.",
    fr: "Impossible de demander à Mollie si elle a été payée entre-temps.",
  },
  "There is no reminder scheme {{id}}.": {
    nl: "Er is geen herinneringsschema {{id}}.",
    de: "Es gibt keinen Erinnerungsplan {{id}}.",
    fr: "Il n’y a pas de plan de rappel {{id}}.",
  },
  'There is a scheme "{{name}}" already; choose another name.': {
    nl: 'Er is al een schema "{{name}}"; kies een andere naam.',
    de: 'Es gibt schon einen Plan "{{name}}"; wählen Sie einen anderen Namen.',
    fr: 'Il y a déjà un plan "{{name}}"\u202f; choisissez un autre nom.',
  },
  "There are {{most}} schemes, which is the most.": {
    nl: "Er zijn {{most}} schema’s, en meer kan niet.",
    de: "Es gibt {{most}} Pläne, mehr sind nicht möglich.",
    fr: "Il y a {{most}} plans, et c’est le maximum.",
  },
  "Two steps are on the same day; move or remove one.": {
    nl: "Twee stappen vallen op dezelfde dag; verplaats of verwijder er een.",
    de: "Zwei Schritte liegen auf demselben Tag; verschieben oder entfernen Sie einen.",
    fr: "Deux étapes tombent le même jour\u202f; déplacez-en ou supprimez-en une.",
  },
  "Choose a day that is still to come.": {
    nl: "Kies een dag die nog moet komen.",
    de: "Wählen Sie einen Tag, der noch kommt.",
    fr: "Choisissez un jour à venir.",
  },
  "The customer is not reminded now": {
    nl: "De klant wordt nu niet herinnerd",
    de: "Der Kunde wird jetzt nicht erinnert",
    fr: "Le client ne reçoit pas de rappel maintenant",
  },
  Planned: {
    nl: "Gepland",
    de: "Geplant",
    fr: "Prévu",
  },
  Waits: {
    nl: "Wacht",
    de: "Wartet",
    fr: "En attente",
  },
  "Did not go": {
    nl: "Niet verstuurd",
    de: "Nicht gesendet",
    fr: "Non envoyé",
  },
} as const satisfies Record<string, Translations>;
