import type { Translations } from "./translations.ts";

/** What any request can hear: about its form, its caller, and what is not there. */
export const aboutRequests = {
  "This API key is unknown or was revoked; send a valid one as Authorization: Bearer vk_….": {
    nl: "Deze API-sleutel is onbekend of ingetrokken; stuur een geldige als Authorization: Bearer vk_….",
    de: "Dieser API-Schlüssel ist unbekannt oder wurde widerrufen; senden Sie einen gültigen als Authorization: Bearer vk_….",
    fr: "Cette clé API est inconnue ou révoquée\u202f; envoyez-en une valide comme Authorization: Bearer vk_….",
  },
  "Send an API key as Authorization: Bearer vk_…, or sign in to the back office.": {
    nl: "Log in, of stuur een API-sleutel als Authorization: Bearer vk_….",
    de: "Melden Sie sich an oder senden Sie einen API-Schlüssel als Authorization: Bearer vk_….",
    fr: "Connectez-vous, ou envoyez une clé API comme Authorization: Bearer vk_….",
  },
  "Sign in to the back office.": { nl: "Log in.", de: "Melden Sie sich an.", fr: "Connectez-vous." },
  "Send METRICS_TOKEN as Authorization: Bearer ….": {
    nl: "Stuur METRICS_TOKEN als Authorization: Bearer ….",
    de: "Senden Sie METRICS_TOKEN als Authorization: Bearer ….",
    fr: "Envoyez METRICS_TOKEN comme Authorization: Bearer ….",
  },
  "A change with a session comes from the back office only.": {
    nl: "Met een sessie kan alleen de backoffice iets wijzigen.",
    de: "Mit einer Sitzung ändert nur das Backoffice etwas.",
    fr: "Avec une session, seul le back-office peut modifier quelque chose.",
  },
  "This address does not say who may use it, so nobody may.": {
    nl: "Dit adres zegt niet wie het mag gebruiken, dus niemand mag het.",
    de: "Diese Adresse sagt nicht, wer sie verwenden darf, also darf es niemand.",
    fr: "Cette adresse ne dit pas qui peut l’utiliser\u202f; personne ne le peut donc.",
  },
  "Only an administrator may do this; ask one of yours.": {
    nl: "Alleen een beheerder mag dit doen; vraag het een van uw beheerders.",
    de: "Nur ein Administrator darf dies tun; bitten Sie einen Ihrer Administratoren.",
    fr: "Seul un administrateur peut faire cela\u202f; demandez à l’un des vôtres.",
  },
  "Your role does not have the right {{right}}; ask an administrator for it.": {
    nl: "Uw rol heeft het recht {{right}} niet; vraag het aan een beheerder.",
    de: "Ihre Rolle hat das Recht {{right}} nicht; bitten Sie einen Administrator darum.",
    fr: "Votre rôle n’a pas le droit {{right}}\u202f; demandez-le à un administrateur.",
  },
  "You cannot give or take rights that you do not have yourself: {{rights}}.": {
    nl: "U kunt geen rechten geven of nemen die u zelf niet heeft: {{rights}}.",
    de: "Sie können keine Rechte geben oder nehmen, die Sie selbst nicht haben: {{rights}}.",
    fr: "Vous ne pouvez donner ni retirer des droits que vous n’avez pas vous-même\u202f: {{rights}}.",
  },
  "There is nothing at {{path}}.": {
    nl: "Op {{path}} is niets.",
    de: "Unter {{path}} gibt es nichts.",
    fr: "Il n’y a rien à l’adresse {{path}}.",
  },
  "There is nothing at {{method}} {{path}}.": {
    nl: "Op {{method}} {{path}} is niets.",
    de: "Unter {{method}} {{path}} gibt es nichts.",
    fr: "Il n’y a rien à l’adresse {{method}} {{path}}.",
  },
  "There is nothing at this address.": {
    nl: "Op dit adres is niets.",
    de: "Unter dieser Adresse gibt es nichts.",
    fr: "Il n’y a rien à cette adresse.",
  },
  "There is nothing with this id.": {
    nl: "Er is niets met dit kenmerk.",
    de: "Es gibt nichts mit dieser Kennung.",
    fr: "Il n’y a rien avec cet identifiant.",
  },
  "There is no log entry {{id}}.": {
    nl: "Er is geen logregel {{id}}.",
    de: "Es gibt keinen Protokolleintrag {{id}}.",
    fr: "Il n’y a pas d’entrée de journal {{id}}.",
  },
  "There is no freeze {{id}}.": {
    nl: "Er is geen blokkering {{id}}.",
    de: "Es gibt keine Sperre {{id}}.",
    fr: "Il n’y a pas de blocage {{id}}.",
  },
  "Somebody released this invoice before.": {
    nl: "Iemand heeft deze factuur al vrijgegeven.",
    de: "Jemand hat diese Rechnung bereits freigegeben.",
    fr: "Quelqu’un a déjà débloqué cette facture.",
  },
  "Send the nextCursor of the page before as it was, or leave the cursor out.": {
    nl: "Stuur de nextCursor van de vorige pagina zoals hij was, of laat de cursor weg.",
    de: "Senden Sie den nextCursor der vorigen Seite unverändert, oder lassen Sie den Cursor weg.",
    fr: "Envoyez tel quel le nextCursor de la page précédente, ou omettez le curseur.",
  },
  "It is not a cursor of this list and sort order.": {
    nl: "Het is geen cursor van deze lijst en volgorde.",
    de: "Es ist kein Cursor dieser Liste und Sortierung.",
    fr: "Ce n’est pas un curseur de cette liste et de ce tri.",
  },
  "The body is not valid JSON.": {
    nl: "De inhoud is geen geldige JSON.",
    de: "Der Inhalt ist kein gültiges JSON.",
    fr: "Le contenu n’est pas du JSON valide.",
  },
  "Wait a little, then try again.": {
    nl: "Wacht even en probeer het dan opnieuw.",
    de: "Warten Sie einen Moment und versuchen Sie es dann erneut.",
    fr: "Patientez un peu, puis réessayez.",
  },
  "The request could not be read.": {
    nl: "De aanvraag kon niet worden gelezen.",
    de: "Die Anfrage konnte nicht gelesen werden.",
    fr: "La requête n’a pas pu être lue.",
  },
  "Nothing was lost; please try again.": {
    nl: "Er is niets verloren gegaan; probeer het opnieuw.",
    de: "Es ging nichts verloren; bitte versuchen Sie es erneut.",
    fr: "Rien n’a été perdu\u202f; veuillez réessayer.",
  },
  "Send the body as application/json.": {
    nl: "Stuur de inhoud als application/json.",
    de: "Senden Sie den Inhalt als application/json.",
    fr: "Envoyez le contenu en application/json.",
  },
  "The body is larger than this call takes.": {
    nl: "De inhoud is groter dan hier wordt aangenomen.",
    de: "Der Inhalt ist größer, als hier angenommen wird.",
    fr: "Le contenu dépasse ce qui est accepté ici.",
  },
  "The request is not valid.": {
    nl: "De aanvraag is niet geldig.",
    de: "Die Anfrage ist nicht gültig.",
    fr: "La requête n’est pas valide.",
  },
  "{{field}}: {{sentence}}": {
    nl: "{{field}}: {{sentence}}",
    de: "{{field}}: {{sentence}}",
    fr: "{{field}}\u202f: {{sentence}}",
  },
  "The body: {{sentence}}": {
    nl: "De inhoud: {{sentence}}",
    de: "Der Inhalt: {{sentence}}",
    fr: "Le contenu\u202f: {{sentence}}",
  },
  '"{{text}}" is not a day that exists; write it as YYYY-MM-DD.': {
    nl: "“{{text}}” is geen bestaande dag; schrijf hem als JJJJ-MM-DD.",
    de: "„{{text}}“ ist kein Tag, den es gibt; schreiben Sie ihn als JJJJ-MM-TT.",
    fr: "«\u202f{{text}}\u202f» n’est pas un jour existant\u202f; écrivez-le AAAA-MM-JJ.",
  },
  "There is no such day; send YYYY-MM-DD.": {
    nl: "Deze dag bestaat niet; schrijf hem als JJJJ-MM-DD.",
    de: "Diesen Tag gibt es nicht; schreiben Sie ihn als JJJJ-MM-TT.",
    fr: "Ce jour n’existe pas\u202f; écrivez-le AAAA-MM-JJ.",
  },
  "It is before from; send a later day.": {
    nl: "Het einde ligt voor het begin; kies een latere dag.",
    de: "Das Ende liegt vor dem Anfang; wählen Sie einen späteren Tag.",
    fr: "La fin précède le début\u202f; choisissez un jour plus tardif.",
  },
  "It contains a character that cannot be stored; send it as clean UTF-8 text.": {
    nl: "Er staat een teken in dat niet bewaard kan worden; haal het weg.",
    de: "Es enthält ein Zeichen, das nicht gespeichert werden kann; entfernen Sie es.",
    fr: "Il contient un caractère qui ne peut pas être conservé\u202f; retirez-le.",
  },
  "The name of a field in it is not clean UTF-8 text.": {
    nl: "De naam van een veld erin is geen schone UTF-8-tekst.",
    de: "Der Name eines Feldes darin ist kein sauberer UTF-8-Text.",
    fr: "Le nom d’un de ses champs n’est pas un texte UTF-8 propre.",
  },
  "This field is missing.": { nl: "Dit veld ontbreekt.", de: "Dieses Feld fehlt.", fr: "Ce champ manque." },
  "Fill in this field.": {
    nl: "Vul dit veld in.",
    de: "Füllen Sie dieses Feld aus.",
    fr: "Remplissez ce champ.",
  },
  "There is no such parameter; leave it out.": {
    nl: "Deze parameter bestaat niet; laat hem weg.",
    de: "Diesen Parameter gibt es nicht; lassen Sie ihn weg.",
    fr: "Ce paramètre n’existe pas\u202f; omettez-le.",
  },
  "There is no such field; leave it out.": {
    nl: "Dit veld bestaat niet; laat het weg.",
    de: "Dieses Feld gibt es nicht; lassen Sie es weg.",
    fr: "Ce champ n’existe pas\u202f; omettez-le.",
  },
  "It should be one of {{values}}.": {
    nl: "Het moet een van deze zijn: {{values}}.",
    de: "Es muss eines von diesen sein: {{values}}.",
    fr: "Ce doit être l’une de ces valeurs\u202f: {{values}}.",
  },
  "It should be of type {{type}}.": {
    nl: "Het moet van het type {{type}} zijn.",
    de: "Es muss vom Typ {{type}} sein.",
    fr: "Ce doit être de type {{type}}.",
  },
  "It is not written the way it should be; see the description of this field.": {
    nl: "Het is niet geschreven zoals het hoort; controleer wat u invulde.",
    de: "Es ist nicht so geschrieben, wie es sein muss; prüfen Sie die Eingabe.",
    fr: "Ce n’est pas écrit comme il faut\u202f; vérifiez la saisie.",
  },
  "It should not be empty.": {
    nl: "Het mag niet leeg zijn.",
    de: "Es darf nicht leer sein.",
    fr: "Ce ne doit pas être vide.",
  },
  "It should have at most {{limit}} characters.": {
    nl: "Het mag hoogstens {{limit}} tekens hebben.",
    de: "Es darf höchstens {{limit}} Zeichen haben.",
    fr: "Au plus {{limit}} caractères.",
  },
  "There should be at least {{limit}}.": {
    nl: "Er moeten er minstens {{limit}} zijn.",
    de: "Es müssen mindestens {{limit}} sein.",
    fr: "Il en faut au moins {{limit}}.",
  },
  "There should be at most {{limit}}.": {
    nl: "Er mogen er hoogstens {{limit}} zijn.",
    de: "Es dürfen höchstens {{limit}} sein.",
    fr: "Il en faut au plus {{limit}}.",
  },
  "It should be {{comparison}} {{limit}}.": {
    nl: "Het moet {{comparison}} {{limit}} zijn.",
    de: "Es muss {{comparison}} {{limit}} sein.",
    fr: "Ce doit être {{comparison}} {{limit}}.",
  },
  "Its value is of none of the accepted kinds; see the description of this field.": {
    nl: "De waarde is niet van een soort die hier past; controleer wat u invulde.",
    de: "Der Wert ist von keiner der Arten, die hier passen; prüfen Sie die Eingabe.",
    fr: "La valeur n’est d’aucune des sortes acceptées\u202f; vérifiez la saisie.",
  },
  "Another request with this Idempotency-Key was faster; send it again to hear its answer.": {
    nl: "Een andere aanvraag met deze Idempotency-Key was sneller; stuur hem nog eens om het antwoord te horen.",
    de: "Eine andere Anfrage mit diesem Idempotency-Key war schneller; senden Sie sie erneut, um die Antwort zu hören.",
    fr: "Une autre requête avec cette Idempotency-Key a été plus rapide\u202f; renvoyez-la pour entendre sa réponse.",
  },
  "This Idempotency-Key came with another request before; use a new key for a new request.": {
    nl: "Deze Idempotency-Key kwam al met een andere aanvraag; gebruik een nieuwe sleutel voor een nieuwe aanvraag.",
    de: "Dieser Idempotency-Key kam bereits mit einer anderen Anfrage; verwenden Sie für eine neue Anfrage einen neuen Schlüssel.",
    fr: "Cette Idempotency-Key est déjà venue avec une autre requête\u202f; utilisez une nouvelle clé pour une nouvelle requête.",
  },
  "The first request with this Idempotency-Key is still running; try again in a moment.": {
    nl: "De eerste aanvraag met deze Idempotency-Key loopt nog; probeer het zo meteen opnieuw.",
    de: "Die erste Anfrage mit diesem Idempotency-Key läuft noch; versuchen Sie es gleich noch einmal.",
    fr: "La première requête avec cette Idempotency-Key est encore en cours\u202f; réessayez dans un instant.",
  },
  "The Idempotency-Key header should have 1 to 255 visible ASCII characters.": {
    nl: "De header Idempotency-Key moet 1 tot 255 zichtbare ASCII-tekens hebben.",
    de: "Der Header Idempotency-Key muss 1 bis 255 sichtbare ASCII-Zeichen haben.",
    fr: "L’en-tête Idempotency-Key doit avoir de 1 à 255 caractères ASCII visibles.",
  },
} as const satisfies Record<string, Translations>;
