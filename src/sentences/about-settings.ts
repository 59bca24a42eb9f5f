import type { Translations } from "./translations.ts";

/** What is refused about the company, its numbers, its team and its Power-Ups. */
export const aboutSettings = {
  "The next number can only rise, and {{last}} was given out already; choose {{next}} or higher.": {
    nl: "De volgende telling kan alleen omhoog, en {{last}} is al gebruikt; kies {{next}} of hoger.",
    de: "Die nächste Zählung kann nur steigen, und {{last}} wurde bereits vergeben; wählen Sie {{next}} oder höher.",
    fr: "Le compte suivant ne peut que monter, et {{last}} a déjà été attribué\u202f; choisissez {{next}} ou plus.",
  },
  "Use letters, digits, spaces and the signs - . / _, and {year} once at most.": {
    nl: "Gebruik letters, cijfers, spaties en de tekens - . / _, en hoogstens één keer {year}.",
    de: "Verwenden Sie Buchstaben, Ziffern, Leerzeichen und die Zeichen - . / _, und höchstens einmal {year}.",
    fr: "Utilisez des lettres, des chiffres, des espaces et les signes - . / _, et {year} une fois au plus.",
  },
  "This IBAN does not exist; copy it from your bank's statement or app.": {
    nl: "Dit IBAN bestaat niet; neem het over van uw bankafschrift of uit de app van uw bank.",
    de: "Diese IBAN gibt es nicht; übernehmen Sie sie von Ihrem Kontoauszug oder aus der App Ihrer Bank.",
    fr: "Cet IBAN n’existe pas\u202f; copiez-le de votre relevé ou de l’application de votre banque.",
  },
  "A BIC has 8 or 11 characters, such as ABNANL2A.": {
    nl: "Een BIC heeft 8 of 11 tekens, zoals ABNANL2A.",
    de: "Ein BIC hat 8 oder 11 Zeichen, wie ABNANL2A.",
    fr: "Un BIC a 8 ou 11 caractères, comme ABNANL2A.",
  },
  "A VAT number begins with the country, such as NL001234567B01.": {
    nl: "Een btw-nummer begint met het land, zoals NL001234567B01.",
    de: "Eine USt-IdNr. beginnt mit dem Land, wie NL001234567B01.",
    fr: "Un numéro de TVA commence par le pays, comme NL001234567B01.",
  },
  "It should look like {{example}}.": {
    nl: "Het moet eruitzien als {{example}}.",
    de: "Sie muss so aussehen: {{example}}.",
    fr: "Il doit ressembler à {{example}}.",
  },
  "A KvK number has 8 digits.": {
    nl: "Een KvK-nummer heeft 8 cijfers.",
    de: "Eine KvK-Nummer hat 8 Ziffern.",
    fr: "Un numéro KvK a 8 chiffres.",
  },
  "A KBO number has 10 digits.": {
    nl: "Een KBO-nummer heeft 10 cijfers.",
    de: "Eine KBO-Nummer hat 10 Ziffern.",
    fr: "Un numéro BCE a 10 chiffres.",
  },
  "It is {{width}} by {{height}} pixels; make it at most {{limit}} wide and high.": {
    nl: "Het logo is {{width}} bij {{height}} beeldpunten; maak het hoogstens {{limit}} breed en hoog.",
    de: "Das Logo hat {{width}} mal {{height}} Pixel; machen Sie es höchstens {{limit}} breit und hoch.",
    fr: "Le logo fait {{width}} sur {{height}} pixels\u202f; réduisez-le à {{limit}} au plus en largeur et en hauteur.",
  },
  "Send the logo as the body, a PNG or JPEG file with Content-Type image/png or image/jpeg.": {
    nl: "Kies een PNG- of JPEG-bestand als logo.",
    de: "Wählen Sie eine PNG- oder JPEG-Datei als Logo.",
    fr: "Choisissez un fichier PNG ou JPEG comme logo.",
  },
  "Somebody else has this address; choose another.": {
    nl: "Iemand anders heeft dit adres; kies een ander.",
    de: "Diese Adresse hat schon jemand anders; wählen Sie eine andere.",
    fr: "Quelqu’un d’autre a déjà cette adresse\u202f; choisissez-en une autre.",
  },
  "You have had {{most}} addresses, each of which still works; choose one of those.": {
    nl: "U hebt {{most}} adressen gehad, die alle nog werken; kies een daarvan.",
    de: "Sie hatten {{most}} Adressen, die alle noch funktionieren; wählen Sie eine davon.",
    fr: "Vous avez eu {{most}} adresses, qui fonctionnent toutes encore\u202f; choisissez l’une d’elles.",
  },
  "There is no logo.": { nl: "Er is geen logo.", de: "Es gibt kein Logo.", fr: "Il n’y a pas de logo." },
  "The trial was used; activate the Power-Up to go on.": {
    nl: "De proefperiode is gebruikt; activeer de Power-Up om door te gaan.",
    de: "Der Testzeitraum wurde genutzt; aktivieren Sie das Power-Up, um weiterzumachen.",
    fr: "L’essai a été utilisé\u202f; activez le Power-Up pour continuer.",
  },
  "Mollie can be had on the packages Accelerate, Maximize and Pro; change the package first.": {
    nl: "Mollie is er voor de pakketten Accelerate, Maximize en Pro; wijzig eerst het pakket.",
    de: "Mollie gibt es für die Pakete Accelerate, Maximize und Pro; ändern Sie zuerst das Paket.",
    fr: "Mollie est disponible avec les formules Accelerate, Maximize et Pro\u202f; changez d’abord de formule.",
  },
  "Somebody with this address is in your team already.": {
    nl: "Iemand met dit adres zit al in uw team.",
    de: "Jemand mit dieser Adresse ist bereits in Ihrem Team.",
    fr: "Quelqu’un avec cette adresse est déjà dans votre équipe.",
  },
  "There is no invitation {{id}}.": {
    nl: "Er is geen uitnodiging {{id}}.",
    de: "Es gibt keine Einladung {{id}}.",
    fr: "Il n’y a pas d’invitation {{id}}.",
  },
  "This invitation does not work (any more); ask your administrator for a new one.": {
    nl: "Deze uitnodiging werkt niet (meer); vraag uw beheerder om een nieuwe.",
    de: "Diese Einladung gilt nicht (mehr); bitten Sie Ihren Administrator um eine neue.",
    fr: "Cette invitation ne fonctionne pas (ou plus)\u202f; demandez-en une nouvelle à votre administrateur.",
  },
  "Sign in as {{email}} first, then open the link again.": {
    nl: "Log eerst in als {{email}} en open de link dan opnieuw.",
    de: "Melden Sie sich zuerst als {{email}} an und öffnen Sie den Link dann erneut.",
    fr: "Connectez-vous d’abord comme {{email}}, puis rouvrez le lien.",
  },
  "A new account needs a name and a password.": {
    nl: "Een nieuw account heeft een naam en een wachtwoord nodig.",
    de: "Ein neues Konto braucht einen Namen und ein Passwort.",
    fr: "Un nouveau compte a besoin d’un nom et d’un mot de passe.",
  },
  "Only an administrator makes or removes administrators.": {
    nl: "Alleen een beheerder maakt of verwijdert beheerders.",
    de: "Nur ein Administrator ernennt oder entfernt Administratoren.",
    fr: "Seul un administrateur nomme ou retire des administrateurs.",
  },
  "There is no member {{id}}.": {
    nl: "Er is geen teamlid {{id}}.",
    de: "Es gibt kein Mitglied {{id}}.",
    fr: "Il n’y a pas de membre {{id}}.",
  },
  "Somebody has to be administrator; make a colleague one first.": {
    nl: "Er moet een beheerder zijn; maak eerst een collega beheerder.",
    de: "Jemand muss Administrator sein; ernennen Sie zuerst eine Kollegin oder einen Kollegen.",
    fr: "Il faut un administrateur\u202f; nommez d’abord un collègue.",
  },
  "{{members}} of your team have the role {{name}}; give them another one first.": {
    nl: "Zoveel teamleden hebben de rol {{name}}: {{members}}. Geef hun eerst een andere.",
    de: "So viele Mitglieder haben die Rolle {{name}}: {{members}}. Geben Sie ihnen zuerst eine andere.",
    fr: "Membres de votre équipe ayant le rôle {{name}}\u202f: {{members}}. Donnez-leur d’abord un autre rôle.",
  },
  "You have no such role; send a built-in one or the id of one of GET /roles.": {
    nl: "Deze rol is er niet (meer); kies een andere.",
    de: "Diese Rolle gibt es nicht (mehr); wählen Sie eine andere.",
    fr: "Ce rôle n’existe pas (ou plus)\u202f; choisissez-en un autre.",
  },
  "There is no role {{id}}.": {
    nl: "Er is geen rol {{id}}.",
    de: "Es gibt keine Rolle {{id}}.",
    fr: "Il n’y a pas de rôle {{id}}.",
  },
  "Another role has this name; choose a different one.": {
    nl: "Een andere rol heet al zo; kies een andere naam.",
    de: "Eine andere Rolle heißt bereits so; wählen Sie einen anderen Namen.",
    fr: "Un autre rôle porte ce nom\u202f; choisissez-en un différent.",
  },
  "Switch your own second factor off in My account.": {
    nl: "Uw eigen tweede stap zet u uit onder Mijn account.",
    de: "Ihren eigenen zweiten Faktor schalten Sie unter Mein Konto aus.",
    fr: "Désactivez votre propre second facteur dans Mon compte.",
  },
  "This colleague has no second factor.": {
    nl: "Deze collega heeft geen tweede stap.",
    de: "Diese Kollegin oder dieser Kollege hat keinen zweiten Faktor.",
    fr: "Ce collègue n’a pas de second facteur.",
  },
  "This colleague signs in at another business too, which their second factor also protects; they use a recovery code, or whoever runs this installation resets it.":
    {
      nl: "Deze collega logt ook bij een ander bedrijf in, dat de tweede stap ook beschermt; een herstelcode helpt, of wie deze installatie beheert wist de tweede stap.",
      de: "Diese Person meldet sich auch bei einem anderen Unternehmen an, das ihr zweiter Faktor ebenfalls schützt; ein Wiederherstellungscode hilft, oder wer diese Installation betreibt, setzt ihn zurück.",
      fr: "Ce collègue se connecte aussi à une autre entreprise, que son second facteur protège également\u202f; un code de récupération convient, ou la personne qui gère cette installation le réinitialise.",
    },
  "Set up your own second factor first, in My account; then ask it of everybody.": {
    nl: "Stel eerst uw eigen tweede stap in, onder Mijn account; vraag het daarna van iedereen.",
    de: "Richten Sie zuerst Ihren eigenen zweiten Faktor ein, unter Mein Konto; verlangen Sie ihn dann von allen.",
    fr: "Configurez d’abord votre propre second facteur, dans Mon compte\u202f; demandez-le ensuite à tous.",
  },
  "Your business asks a second factor of everybody; set yours up first, in the back office.": {
    nl: "Uw bedrijf vraagt van iedereen inloggen in twee stappen; stel dat eerst in.",
    de: "Ihr Unternehmen verlangt von allen einen zweiten Faktor; richten Sie Ihren zuerst ein.",
    fr: "Votre entreprise demande un second facteur à tous\u202f; configurez d’abord le vôtre.",
  },
} as const satisfies Record<string, Translations>;
