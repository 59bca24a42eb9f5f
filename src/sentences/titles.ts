import type { Translations } from "./translations.ts";

/** What each code of a problem means, whatever the case. */
export const titles = {
  "Some fields are not valid": {
    nl: "Sommige velden zijn niet geldig",
    de: "Einige Felder sind nicht gültig",
    fr: "Certains champs ne sont pas valides",
  },
  "The body could not be read": {
    nl: "De inhoud kon niet worden gelezen",
    de: "Der Inhalt konnte nicht gelesen werden",
    fr: "Le contenu n’a pas pu être lu",
  },
  "This content type is not accepted here": {
    nl: "Dit soort inhoud wordt hier niet aangenomen",
    de: "Diese Art von Inhalt wird hier nicht angenommen",
    fr: "Ce type de contenu n’est pas accepté ici",
  },
  "The body is too large": {
    nl: "De inhoud is te groot",
    de: "Der Inhalt ist zu groß",
    fr: "Le contenu est trop volumineux",
  },
  "Sign in or send a valid API key": {
    nl: "Log in of stuur een geldige API-sleutel",
    de: "Melden Sie sich an oder senden Sie einen gültigen API-Schlüssel",
    fr: "Connectez-vous ou envoyez une clé API valide",
  },
  "You are not allowed to do this": {
    nl: "U mag dit niet doen",
    de: "Sie dürfen dies nicht tun",
    fr: "Vous n’êtes pas autorisé à faire cela",
  },
  "Not found": { nl: "Niet gevonden", de: "Nicht gefunden", fr: "Introuvable" },
  "Too many requests": { nl: "Te veel aanvragen", de: "Zu viele Anfragen", fr: "Trop de requêtes" },
  "Something went wrong on our side": {
    nl: "Er ging bij ons iets mis",
    de: "Bei uns ist etwas schiefgegangen",
    fr: "Une erreur s’est produite de notre côté",
  },
  "The cursor is not valid": {
    nl: "De cursor is niet geldig",
    de: "Der Cursor ist nicht gültig",
    fr: "Le curseur n’est pas valide",
  },
  "This idempotency key was used for another request": {
    nl: "Deze idempotentiesleutel is voor een andere aanvraag gebruikt",
    de: "Dieser Idempotenzschlüssel wurde für eine andere Anfrage verwendet",
    fr: "Cette clé d’idempotence a servi pour une autre requête",
  },
  "The first request with this idempotency key is still running": {
    nl: "De eerste aanvraag met deze idempotentiesleutel loopt nog",
    de: "Die erste Anfrage mit diesem Idempotenzschlüssel läuft noch",
    fr: "La première requête avec cette clé d’idempotence est encore en cours",
  },
  "The invoice is not a draft": {
    nl: "De factuur is geen concept",
    de: "Die Rechnung ist kein Entwurf",
    fr: "La facture n’est pas un brouillon",
  },
  "The draft was changed by somebody else meanwhile": {
    nl: "Het concept is intussen door iemand anders gewijzigd",
    de: "Der Entwurf wurde inzwischen von jemand anderem geändert",
    fr: "Le brouillon a été modifié entre-temps par quelqu’un d’autre",
  },
  "The invoice is not open": {
    nl: "De factuur is niet open",
    de: "Die Rechnung ist nicht offen",
    fr: "La facture n’est pas ouverte",
  },
  "The invoice can no longer be voided": {
    nl: "De factuur kan niet meer worden ingetrokken",
    de: "Die Rechnung kann nicht mehr storniert werden",
    fr: "La facture ne peut plus être annulée",
  },
  "Another document already has this number": {
    nl: "Een ander document heeft dit nummer al",
    de: "Ein anderes Dokument hat diese Nummer bereits",
    fr: "Un autre document porte déjà ce numéro",
  },
  "There is nothing left to pay": {
    nl: "Er valt niets meer te betalen",
    de: "Es ist nichts mehr zu bezahlen",
    fr: "Il ne reste rien à payer",
  },
  "The invoice was not written off": {
    nl: "De factuur is niet afgeschreven",
    de: "Die Rechnung wurde nicht ausgebucht",
    fr: "La facture n’a pas été passée en perte",
  },
  "The payment cannot be refunded": {
    nl: "De betaling kan niet worden terugbetaald",
    de: "Die Zahlung kann nicht erstattet werden",
    fr: "Le paiement ne peut pas être remboursé",
  },
  "The refund is larger than what is left of the payment": {
    nl: "De terugbetaling is groter dan wat er van de betaling over is",
    de: "Die Erstattung ist größer als der Rest der Zahlung",
    fr: "Le remboursement dépasse ce qui reste du paiement",
  },
  "The refund is larger than the surplus": {
    nl: "De terugbetaling is groter dan het overschot",
    de: "Die Erstattung ist größer als die Überzahlung",
    fr: "Le remboursement dépasse le trop-perçu",
  },
  "The same refund was requested already": {
    nl: "Dezelfde terugbetaling is al aangevraagd",
    de: "Dieselbe Erstattung wurde bereits beauftragt",
    fr: "Le même remboursement a déjà été demandé",
  },
  "Mollie refused the refund": {
    nl: "Mollie weigerde de terugbetaling",
    de: "Mollie hat die Erstattung abgelehnt",
    fr: "Mollie a refusé le remboursement",
  },
  "The refund has its purpose already": {
    nl: "De reden van de terugbetaling is al bekend",
    de: "Der Grund der Erstattung ist bereits bekannt",
    fr: "Le motif du remboursement est déjà connu",
  },
  "The refund can no longer be canceled": {
    nl: "De terugbetaling kan niet meer worden ingetrokken",
    de: "Die Erstattung kann nicht mehr zurückgezogen werden",
    fr: "Le remboursement ne peut plus être retiré",
  },
  "The surplus cannot be applied to this invoice": {
    nl: "Het overschot kan niet voor deze factuur worden gebruikt",
    de: "Die Überzahlung kann nicht für diese Rechnung verwendet werden",
    fr: "Le trop-perçu ne peut pas payer cette facture",
  },
  "The books of this invoice disagree; a person must look first": {
    nl: "De boeken van deze factuur kloppen niet; eerst moet iemand kijken",
    de: "Die Bücher dieser Rechnung stimmen nicht überein; zuerst muss jemand nachsehen",
    fr: "Les comptes de cette facture ne concordent pas\u202f; quelqu’un doit d’abord vérifier",
  },
  "The freeze was already released": {
    nl: "De factuur is al vrijgegeven",
    de: "Die Rechnung wurde bereits freigegeben",
    fr: "La facture a déjà été débloquée",
  },
  "The applied surplus was already taken back": {
    nl: "Het gebruikte overschot is al teruggenomen",
    de: "Die verwendete Überzahlung wurde bereits zurückgenommen",
    fr: "Le trop-perçu utilisé a déjà été repris",
  },
  "The external payment was already taken back": {
    nl: "De externe betaling is al teruggenomen",
    de: "Die externe Zahlung wurde bereits zurückgenommen",
    fr: "Le paiement externe a déjà été repris",
  },
  "The credit note is larger than what can still be credited": {
    nl: "De creditnota is groter dan wat er nog gecrediteerd kan worden",
    de: "Die Gutschrift ist größer als das, was noch gutgeschrieben werden kann",
    fr: "L’avoir dépasse ce qui peut encore être crédité",
  },
  "Somebody has this role": {
    nl: "Iemand heeft deze rol",
    de: "Jemand hat diese Rolle",
    fr: "Quelqu’un a ce rôle",
  },
  "Somebody has to be administrator": {
    nl: "Er moet een beheerder zijn",
    de: "Jemand muss Administrator sein",
    fr: "Il faut un administrateur",
  },
  "The document is not well-formed XML": {
    nl: "Het document is geen welgevormde XML",
    de: "Das Dokument ist kein wohlgeformtes XML",
    fr: "Le document n’est pas du XML bien formé",
  },
  "The document is not a UBL invoice that can be imported": {
    nl: "Het document is geen UBL-factuur die geïmporteerd kan worden",
    de: "Das Dokument ist keine UBL-Rechnung, die importiert werden kann",
    fr: "Le document n’est pas une facture UBL qui peut être importée",
  },
  "The amounts in the document do not add up": {
    nl: "De bedragen in het document tellen niet op",
    de: "Die Beträge im Dokument gehen nicht auf",
    fr: "Les montants du document ne s’additionnent pas",
  },
  "A document with this number exists with other content": {
    nl: "Er is al een document met dit nummer en een andere inhoud",
    de: "Es gibt bereits ein Dokument mit dieser Nummer und anderem Inhalt",
    fr: "Un document portant ce numéro existe avec un autre contenu",
  },
  "Mollie does not accept this API key": {
    nl: "Mollie neemt deze API-sleutel niet aan",
    de: "Mollie nimmt diesen API-Schlüssel nicht an",
    fr: "Mollie n’accepte pas cette clé API",
  },
  "This API key is in use": {
    nl: "Deze API-sleutel is in gebruik",
    de: "Dieser API-Schlüssel wird verwendet",
    fr: "Cette clé API est utilisée",
  },
  "This API key is of the other mode": {
    nl: "Deze API-sleutel is van de andere modus",
    de: "Dieser API-Schlüssel gehört zum anderen Modus",
    fr: "Cette clé API est de l’autre mode",
  },
  "This API key is of another profile": {
    nl: "Deze API-sleutel is van een ander profiel",
    de: "Dieser API-Schlüssel gehört zu einem anderen Profil",
    fr: "Cette clé API est d’un autre profil",
  },
  "Mollie has blocked this profile": {
    nl: "Mollie heeft dit profiel geblokkeerd",
    de: "Mollie hat dieses Profil gesperrt",
    fr: "Mollie a bloqué ce profil",
  },
  "No payment method is active at Mollie": {
    nl: "Bij Mollie is geen betaalmethode actief",
    de: "Bei Mollie ist keine Zahlungsart aktiv",
    fr: "Aucun moyen de paiement n’est actif chez Mollie",
  },
  "Mollie did not answer": {
    nl: "Mollie gaf geen antwoord",
    de: "Mollie hat nicht geantwortet",
    fr: "Mollie n’a pas répondu",
  },
  "Mollie is not connected": {
    nl: "Mollie is niet gekoppeld",
    de: "Mollie ist nicht verbunden",
    fr: "Mollie n’est pas connecté",
  },
  "No payment method fits this amount": {
    nl: "Geen betaalmethode past bij dit bedrag",
    de: "Keine Zahlungsart passt zu diesem Betrag",
    fr: "Aucun moyen de paiement ne convient à ce montant",
  },
  "The Power-Up was tried before": {
    nl: "De Power-Up is al eens geprobeerd",
    de: "Das Power-Up wurde bereits getestet",
    fr: "Le Power-Up a déjà été essayé",
  },
  "The Mollie Power-Up is not active": {
    nl: "De Mollie Power-Up is niet actief",
    de: "Das Mollie-Power-Up ist nicht aktiv",
    fr: "Le Power-Up Mollie n’est pas actif",
  },
  "The invoice and the Mollie key are of different modes": {
    nl: "De factuur en de sleutel van Mollie zijn van verschillende modi",
    de: "Die Rechnung und der Mollie-Schlüssel gehören zu verschiedenen Modi",
    fr: "La facture et la clé Mollie sont de modes différents",
  },
  "Set up a second factor first": {
    nl: "Stel eerst inloggen in twee stappen in",
    de: "Richten Sie zuerst einen zweiten Faktor ein",
    fr: "Configurez d’abord un second facteur",
  },
  "There is no second factor": {
    nl: "Er is geen tweede stap",
    de: "Es gibt keinen zweiten Faktor",
    fr: "Il n’y a pas de second facteur",
  },
  "The second factor stays": {
    nl: "De tweede stap blijft",
    de: "Der zweite Faktor bleibt",
    fr: "Le second facteur reste",
  },
} as const satisfies Record<string, Translations>;
