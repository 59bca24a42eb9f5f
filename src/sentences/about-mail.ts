import type { Translations } from "./translations.ts";

/** What is said about mail: why one was not sent, and why one cannot be. */
export const aboutMail = {
  "Kept in the mailbox of the demo.": {
    nl: "Bewaard in de mailbox van de demo.",
    de: "Im Postfach der Demo aufbewahrt.",
    fr: "Conservé dans la boîte de la démo.",
  },
  "The invoice is no longer there to tell of.": {
    nl: "De factuur waarover het ging is er niet meer.",
    de: "Die Rechnung, um die es ging, ist nicht mehr da.",
    fr: "La facture dont il s’agissait n’existe plus.",
  },
  "Something went wrong on our side; the process log says what.": {
    nl: "Er ging bij ons iets mis; het procesjournaal zegt wat.",
    de: "Bei uns ist etwas schiefgegangen; das Prozessprotokoll sagt, was.",
    fr: "Une erreur s’est produite de notre côté\u202f; le journal du processus dit laquelle.",
  },
  "The process that handed it over has ended before the server answered.": {
    nl: "Het proces dat het bericht overhandigde is gestopt voordat de server antwoordde.",
    de: "Der Prozess, der sie übergab, endete, bevor der Server antwortete.",
    fr: "Le processus qui le remettait s’est arrêté avant la réponse du serveur.",
  },
  "Nothing is to be paid any more.": {
    nl: "Er hoeft niets meer betaald te worden.",
    de: "Es ist nichts mehr zu zahlen.",
    fr: "Il n’y a plus rien à payer.",
  },
  "The invitation was accepted, taken back, replaced, or is too old.": {
    nl: "De uitnodiging is aangenomen, ingetrokken, vervangen of te oud.",
    de: "Die Einladung wurde angenommen, zurückgezogen, ersetzt oder ist zu alt.",
    fr: "L’invitation a été acceptée, retirée, remplacée, ou est trop ancienne.",
  },
  "The customer has tried again since.": {
    nl: "De klant heeft het intussen opnieuw geprobeerd.",
    de: "Der Kunde hat es inzwischen noch einmal versucht.",
    fr: "Le client a réessayé depuis.",
  },
  "There is no mail {{id}}.": {
    nl: "Er is geen e-mail {{id}}.",
    de: "Es gibt keine E-Mail {{id}}.",
    fr: "Il n’y a pas d’e-mail {{id}}.",
  },
  "What this mail says is not kept: it was not handed over yet, or that was long ago.": {
    nl: "Wat er in deze e-mail staat is niet bewaard: hij is nog niet overhandigd, of dat is lang geleden.",
    de: "Was in dieser E-Mail steht, ist nicht aufbewahrt: Sie wurde noch nicht übergeben, oder das ist lange her.",
    fr: "Le contenu de cet e-mail n’est pas conservé\u202f: il n’a pas encore été remis, ou c’était il y a longtemps.",
  },
  "Only a mail that was refused, could not be sent or was perhaps sent is sent again.": {
    nl: "Alleen een e-mail die is geweigerd, niet kon worden verstuurd of misschien is verstuurd, wordt opnieuw verstuurd.",
    de: "Nur eine E-Mail, die abgelehnt wurde, nicht gesendet werden konnte oder vielleicht gesendet wurde, wird noch einmal gesendet.",
    fr: "Seul un e-mail refusé, impossible à envoyer ou peut-être envoyé est envoyé de nouveau.",
  },
  "Invoice {{number}} was voided; there is nothing to send.": {
    nl: "Factuur {{number}} is ingetrokken; er is niets te versturen.",
    de: "Die Rechnung {{number}} wurde storniert; es gibt nichts zu senden.",
    fr: "La facture {{number}} a été annulée\u202f; il n’y a rien à envoyer.",
  },
  "Whoever runs Voldaan must set SMTP_URL and MAIL_FROM first. Until then, share the pay link.": {
    nl: "Wie Voldaan beheert, moet eerst SMTP_URL en MAIL_FROM instellen. Deel tot die tijd de betaallink.",
    de: "Wer Voldaan betreibt, muss zuerst SMTP_URL und MAIL_FROM setzen. Teilen Sie bis dahin den Zahlungslink.",
    fr: "La personne qui exploite Voldaan doit d’abord définir SMTP_URL et MAIL_FROM. D’ici là, partagez le lien de paiement.",
  },
  "{{name}} has no e-mail address; name one, or add it to the customer.": {
    nl: "{{name}} heeft geen e-mailadres; geef er een op, of voeg het toe bij de klant.",
    de: "{{name}} hat keine E-Mail-Adresse; geben Sie eine an, oder ergänzen Sie sie beim Kunden.",
    fr: "{{name}} n’a pas d’adresse e-mail\u202f; indiquez-en une, ou ajoutez-la au client.",
  },
  "{{names}} is not known here; this mail knows {{known}}.": {
    nl: "{{names}} is hier niet bekend; deze e-mail kent {{known}}.",
    de: "{{names}} ist hier nicht bekannt; diese E-Mail kennt {{known}}.",
    fr: "{{names}} n’est pas connu ici\u202f; cet e-mail connaît {{known}}.",
  },
  "Sending mail is off": {
    nl: "Er wordt geen e-mail verstuurd",
    de: "Es werden keine E-Mails gesendet",
    fr: "L’envoi d’e-mails est désactivé",
  },
  "This mail is not sent again": {
    nl: "Deze e-mail wordt niet opnieuw verstuurd",
    de: "Diese E-Mail wird nicht noch einmal gesendet",
    fr: "Cet e-mail n’est pas envoyé de nouveau",
  },
  "Waits to be sent": { nl: "Wacht op versturen", de: "Wartet auf Versand", fr: "En attente d’envoi" },
  "Being handed over": { nl: "Wordt overhandigd", de: "Wird übergeben", fr: "Remise en cours" },
  Sent: { nl: "Verstuurd", de: "Gesendet", fr: "Envoyé" },
  Refused: { nl: "Geweigerd", de: "Abgelehnt", fr: "Refusé" },
  "Could not be sent": {
    nl: "Kon niet worden verstuurd",
    de: "Konnte nicht gesendet werden",
    fr: "N’a pas pu être envoyé",
  },
  "Perhaps sent": { nl: "Misschien verstuurd", de: "Vielleicht gesendet", fr: "Peut-être envoyé" },
  "No longer needed": { nl: "Niet meer nodig", de: "Nicht mehr nötig", fr: "Plus nécessaire" },
} as const satisfies Record<string, Translations>;
