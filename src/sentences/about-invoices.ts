import type { Translations } from "./translations.ts";

/** What is refused about invoices, credit notes, surplus and money that came another way. */
export const aboutInvoices = {
  "There is no customer {{id}}.": {
    nl: "Er is geen klant {{id}}.",
    de: "Es gibt keinen Kunden {{id}}.",
    fr: "Il n’y a pas de client {{id}}.",
  },
  "There is no invoice {{id}}.": {
    nl: "Er is geen factuur {{id}}.",
    de: "Es gibt keine Rechnung {{id}}.",
    fr: "Il n’y a pas de facture {{id}}.",
  },
  "There is no credit note {{id}}.": {
    nl: "Er is geen creditfactuur {{id}}.",
    de: "Es gibt keine Gutschrift {{id}}.",
    fr: "Il n’y a pas de note de crédit {{id}}.",
  },
  "A draft is no document yet: issue it first, or look at its preview.": {
    nl: "Een concept is nog geen document: maak de factuur eerst definitief, of bekijk het voorbeeld.",
    de: "Ein Entwurf ist noch kein Dokument: Stellen Sie die Rechnung zuerst aus oder sehen Sie sich die Vorschau an.",
    fr: "Un brouillon n’est pas encore un document\u202f: émettez d’abord la facture ou regardez son aperçu.",
  },
  "There is no receipt, because nothing was paid on this invoice.": {
    nl: "Er is geen betaalbewijs, omdat op deze factuur niets is betaald.",
    de: "Es gibt keinen Zahlungsbeleg, weil auf diese Rechnung nichts gezahlt wurde.",
    fr: "Il n’y a pas de reçu, car rien n’a été payé sur cette facture.",
  },
  "There is no external payment {{id}}.": {
    nl: "Er is geen externe betaling {{id}}.",
    de: "Es gibt keine externe Zahlung {{id}}.",
    fr: "Il n’y a pas de paiement externe {{id}}.",
  },
  "There is no applied surplus {{id}}.": {
    nl: "Er is geen gebruikt overschot {{id}}.",
    de: "Es gibt keine verwendete Überzahlung {{id}}.",
    fr: "Il n’y a pas de trop-perçu utilisé {{id}}.",
  },
  "There is no transaction type {{id}}.": {
    nl: "Er is geen transactietype {{id}}.",
    de: "Es gibt keine Transaktionsart {{id}}.",
    fr: "Il n’y a pas de type de transaction {{id}}.",
  },
  "Of the surplus on invoice {{from}}, {{amount}} can be applied; send that much or less.": {
    nl: "Van het overschot op factuur {{from}} kan {{amount}} worden gebruikt; vul dat in of minder.",
    de: "Von der Überzahlung auf Rechnung {{from}} kann {{amount}} verwendet werden; geben Sie so viel oder weniger ein.",
    fr: "Du trop-perçu de la facture {{from}}, {{amount}} peut être utilisé\u202f; indiquez ce montant ou moins.",
  },
  "On invoice {{to}}, {{amount}} is to be paid; send that much or less.": {
    nl: "Op factuur {{to}} staat {{amount}} open; vul dat in of minder.",
    de: "Auf Rechnung {{to}} ist {{amount}} offen; geben Sie so viel oder weniger ein.",
    fr: "Sur la facture {{to}}, {{amount}} reste à payer\u202f; indiquez ce montant ou moins.",
  },
  "The surplus is on this invoice; name another one.": {
    nl: "Het overschot staat op deze factuur; kies een andere.",
    de: "Die Überzahlung steht auf dieser Rechnung; wählen Sie eine andere.",
    fr: "Le trop-perçu se trouve sur cette facture\u202f; choisissez-en une autre.",
  },
  "The receiving invoice is a draft; issue it first.": {
    nl: "De ontvangende factuur is een concept; maak haar eerst definitief.",
    de: "Die empfangende Rechnung ist ein Entwurf; stellen Sie sie zuerst aus.",
    fr: "La facture destinataire est un brouillon\u202f; émettez-la d’abord.",
  },
  "Invoices {{from}} and {{to}} are of different customers; choose an invoice of the same one.": {
    nl: "De facturen {{from}} en {{to}} zijn van verschillende klanten; kies een factuur van dezelfde klant.",
    de: "Die Rechnungen {{from}} und {{to}} gehören verschiedenen Kunden; wählen Sie eine desselben Kunden.",
    fr: "Les factures {{from}} et {{to}} sont de clients différents\u202f; choisissez une facture du même client.",
  },
  "Invoices {{from}} and {{to}} are in {{fromCurrency}} and {{toCurrency}}; choose an invoice in the same currency.":
    {
      nl: "De facturen {{from}} en {{to}} zijn in {{fromCurrency}} en {{toCurrency}}; kies een factuur in dezelfde valuta.",
      de: "Die Rechnungen {{from}} und {{to}} lauten auf {{fromCurrency}} und {{toCurrency}}; wählen Sie eine in derselben Währung.",
      fr: "Les factures {{from}} et {{to}} sont en {{fromCurrency}} et {{toCurrency}}\u202f; choisissez une facture dans la même devise.",
    },
  "Invoices {{from}} and {{to}} are of the modes {{fromMode}} and {{toMode}}; choose one of the same mode.": {
    nl: "De facturen {{from}} en {{to}} zijn van de modi {{fromMode}} en {{toMode}}; kies er een van dezelfde modus.",
    de: "Die Rechnungen {{from}} und {{to}} gehören zu den Modi {{fromMode}} und {{toMode}}; wählen Sie eine desselben Modus.",
    fr: "Les factures {{from}} et {{to}} sont des modes {{fromMode}} et {{toMode}}\u202f; choisissez-en une du même mode.",
  },
  "Invoice {{to}} is {{status}}; surplus can pay an open invoice only.": {
    nl: "Factuur {{to}} is {{status}}; een overschot kan alleen een open factuur betalen.",
    de: "Rechnung {{to}} ist {{status}}; eine Überzahlung kann nur eine offene Rechnung bezahlen.",
    fr: "La facture {{to}} est {{status}}\u202f; un trop-perçu ne peut payer qu’une facture ouverte.",
  },
  "Invoice {{from}} has no surplus; nothing more was paid than was owed.": {
    nl: "Factuur {{from}} heeft geen overschot; er is niet meer betaald dan verschuldigd was.",
    de: "Rechnung {{from}} hat keine Überzahlung; es wurde nicht mehr bezahlt, als geschuldet war.",
    fr: "La facture {{from}} n’a pas de trop-perçu\u202f; rien n’a été payé au-delà de ce qui était dû.",
  },
  "The surplus on invoice {{from}} is being refunded; nothing of it is left to apply.": {
    nl: "Het overschot op factuur {{from}} wordt terugbetaald; er is niets meer van te gebruiken.",
    de: "Die Überzahlung auf Rechnung {{from}} wird erstattet; davon ist nichts mehr zu verwenden.",
    fr: "Le trop-perçu de la facture {{from}} est en cours de remboursement\u202f; il n’en reste rien à utiliser.",
  },
  "All that is outstanding on invoice {{to}} was refunded at Mollie; say first why, so that it is known whether it is owed.":
    {
      nl: "Alles wat op factuur {{to}} openstaat is bij Mollie terugbetaald; zeg eerst waarom, dan is duidelijk of het verschuldigd is.",
      de: "Alles, was auf Rechnung {{to}} offen ist, wurde bei Mollie erstattet; sagen Sie zuerst warum, damit klar ist, ob es geschuldet ist.",
      fr: "Tout ce qui reste dû sur la facture {{to}} a été remboursé chez Mollie\u202f; dites d’abord pourquoi, afin que l’on sache si c’est dû.",
    },
  "Invoice {{number}} is void; there is nothing to credit.": {
    nl: "Factuur {{number}} is ingetrokken; er valt niets te crediteren.",
    de: "Rechnung {{number}} ist storniert; es gibt nichts gutzuschreiben.",
    fr: "La facture {{number}} est annulée\u202f; il n’y a rien à créditer.",
  },
  "Invoice {{number}} was written off; take that back before you credit it.": {
    nl: "Factuur {{number}} is afgeschreven; neem dat terug voordat u haar crediteert.",
    de: "Rechnung {{number}} wurde ausgebucht; nehmen Sie das zurück, bevor Sie sie gutschreiben.",
    fr: "La facture {{number}} a été passée en perte\u202f; reprenez cela avant de la créditer.",
  },
  "Of invoice {{number}}, {{amount}} can still be credited; send lines for that much or less.": {
    nl: "Van factuur {{number}} kan nog {{amount}} worden gecrediteerd; kies regels voor dat bedrag of minder.",
    de: "Von Rechnung {{number}} kann noch {{amount}} gutgeschrieben werden; wählen Sie Positionen für so viel oder weniger.",
    fr: "De la facture {{number}}, {{amount}} peut encore être crédité\u202f; choisissez des lignes pour ce montant ou moins.",
  },
  "A credit note should be for more than zero.": {
    nl: "Een creditnota moet over meer dan nul gaan.",
    de: "Eine Gutschrift muss über mehr als null lauten.",
    fr: "Un avoir doit être supérieur à zéro.",
  },
  "This external payment was taken back before.": {
    nl: "Deze externe betaling is al teruggenomen.",
    de: "Diese externe Zahlung wurde bereits zurückgenommen.",
    fr: "Ce paiement externe a déjà été repris.",
  },
  "Money cannot have come in the future; send today or an earlier day.": {
    nl: "Geld kan niet in de toekomst zijn gekomen; kies vandaag of een eerdere dag.",
    de: "Geld kann nicht in der Zukunft gekommen sein; wählen Sie heute oder einen früheren Tag.",
    fr: "L’argent ne peut pas être arrivé dans le futur\u202f; choisissez aujourd’hui ou un jour antérieur.",
  },
  "Invoice {{number}} was issued already.": {
    nl: "Factuur {{number}} is al definitief.",
    de: "Rechnung {{number}} wurde bereits ausgestellt.",
    fr: "La facture {{number}} a déjà été émise.",
  },
  "Another invoice has number {{number}}; make a draft with another one, or without, to take the next.": {
    nl: "Een andere factuur heeft nummer {{number}}; kies een ander nummer, of laat het leeg voor het volgende.",
    de: "Eine andere Rechnung hat die Nummer {{number}}; wählen Sie eine andere, oder lassen Sie sie leer für die nächste.",
    fr: "Une autre facture porte le numéro {{number}}\u202f; choisissez-en un autre, ou laissez vide pour prendre le suivant.",
  },
  "Invoice {{number}} was issued and stays as it is; void it or make a credit note.": {
    nl: "Factuur {{number}} is definitief en blijft zoals ze is; trek haar in of maak een creditnota.",
    de: "Rechnung {{number}} wurde ausgestellt und bleibt, wie sie ist; stornieren Sie sie oder erstellen Sie eine Gutschrift.",
    fr: "La facture {{number}} a été émise et reste telle quelle\u202f; annulez-la ou établissez un avoir.",
  },
  "Invoice {{number}} was issued; its pay link shows what the customer sees.": {
    nl: "Factuur {{number}} is definitief; haar betaallink toont wat de klant ziet.",
    de: "Rechnung {{number}} wurde ausgestellt; ihr Zahlungslink zeigt, was der Kunde sieht.",
    fr: "La facture {{number}} a été émise\u202f; son lien de paiement montre ce que voit le client.",
  },
  "The invoice is a draft; issue it first.": {
    nl: "De factuur is een concept; maak haar eerst definitief.",
    de: "Die Rechnung ist ein Entwurf; stellen Sie sie zuerst aus.",
    fr: "La facture est un brouillon\u202f; émettez-la d’abord.",
  },
  "Invoice {{number}} is {{status}}; there is nothing left to ask for.": {
    nl: "Factuur {{number}} is {{status}}; er valt niets meer te vragen.",
    de: "Rechnung {{number}} ist {{status}}; es gibt nichts mehr zu fordern.",
    fr: "La facture {{number}} est {{status}}\u202f; il n’y a plus rien à réclamer.",
  },
  "The invoice is in {{currency}}; send the amount in that currency.": {
    nl: "De factuur is in {{currency}}; vul het bedrag in die valuta in.",
    de: "Die Rechnung lautet auf {{currency}}; geben Sie den Betrag in dieser Währung ein.",
    fr: "La facture est en {{currency}}\u202f; indiquez le montant dans cette devise.",
  },
  "The amount should be more than zero.": {
    nl: "Het bedrag moet meer dan nul zijn.",
    de: "Der Betrag muss größer als null sein.",
    fr: "Le montant doit être supérieur à zéro.",
  },
  "The books of invoice {{number}} disagree, so no money leaves it. GET /books says what was found; release the invoice when it is mended.":
    {
      nl: "De boeken van factuur {{number}} kloppen niet, dus er gaat geen geld uit. Laat iemand kijken (GET /books zegt wat er is gevonden) en geef de factuur daarna vrij.",
      de: "Die Bücher von Rechnung {{number}} stimmen nicht überein, also geht von ihr kein Geld weg. Lassen Sie jemanden nachsehen (GET /books sagt, was gefunden wurde) und geben Sie die Rechnung danach frei.",
      fr: "Les comptes de la facture {{number}} ne concordent pas, donc aucun argent n’en sort. Faites vérifier (GET /books dit ce qui a été trouvé), puis débloquez la facture.",
    },
  "This surplus was taken back before.": {
    nl: "Dit overschot is al teruggenomen.",
    de: "Diese Überzahlung wurde bereits zurückgenommen.",
    fr: "Ce trop-perçu a déjà été repris.",
  },
  'There is no type "{{type}}"; use {{types}} or one of your own transaction types.': {
    nl: "Er is geen type “{{type}}”; gebruik {{types}} of een van uw eigen transactietypen.",
    de: "Es gibt keine Art „{{type}}“; verwenden Sie {{types}} oder eine Ihrer eigenen Transaktionsarten.",
    fr: "Il n’y a pas de type «\u202f{{type}}\u202f»\u202f; utilisez {{types}} ou l’un de vos types de transaction.",
  },
  'There is a type "{{name}}" already; choose another name.': {
    nl: "Er is al een type “{{name}}”; kies een andere naam.",
    de: "Es gibt bereits eine Art „{{name}}“; wählen Sie einen anderen Namen.",
    fr: "Il y a déjà un type «\u202f{{name}}\u202f»\u202f; choisissez un autre nom.",
  },
  "Invoice {{number}} cannot be voided: {{because}} Make a credit note instead.": {
    nl: "Factuur {{number}} kan niet worden ingetrokken: {{because}} Maak in plaats daarvan een creditnota.",
    de: "Rechnung {{number}} kann nicht storniert werden: {{because}} Erstellen Sie stattdessen eine Gutschrift.",
    fr: "La facture {{number}} ne peut pas être annulée\u202f: {{because}} Établissez plutôt un avoir.",
  },
  "it is {{status}}.": { nl: "ze is {{status}}.", de: "sie ist {{status}}.", fr: "elle est {{status}}." },
  "it was sent to the customer.": {
    nl: "ze is naar de klant gestuurd.",
    de: "sie wurde an den Kunden gesendet.",
    fr: "elle a été envoyée au client.",
  },
  "money was booked on it.": {
    nl: "er is geld op geboekt.",
    de: "auf sie wurde Geld gebucht.",
    fr: "de l’argent y a été comptabilisé.",
  },
  "it was credited.": {
    nl: "ze is gecrediteerd.",
    de: "sie wurde gutgeschrieben.",
    fr: "elle a été créditée.",
  },
  "Invoice {{number}} is {{status}}; only an open invoice can be written off.": {
    nl: "Factuur {{number}} is {{status}}; alleen een open factuur kan worden afgeschreven.",
    de: "Rechnung {{number}} ist {{status}}; nur eine offene Rechnung kann ausgebucht werden.",
    fr: "La facture {{number}} est {{status}}\u202f; seule une facture ouverte peut être passée en perte.",
  },
  "Invoice {{number}} was not written off, so there is nothing to take back.": {
    nl: "Factuur {{number}} is niet afgeschreven, dus er is niets terug te nemen.",
    de: "Rechnung {{number}} wurde nicht ausgebucht, also gibt es nichts zurückzunehmen.",
    fr: "La facture {{number}} n’a pas été passée en perte\u202f; il n’y a donc rien à reprendre.",
  },
  "{{what}} with number {{number}} exists with other content; a document that was imported is never changed.":
    {
      nl: "{{what}} met nummer {{number}} bestaat al met een andere inhoud; een geïmporteerd document wordt nooit gewijzigd.",
      de: "{{what}} mit der Nummer {{number}} gibt es bereits mit anderem Inhalt; ein importiertes Dokument wird nie geändert.",
      fr: "{{what}} portant le numéro {{number}} existe avec un autre contenu\u202f; un document importé n’est jamais modifié.",
    },
  "Invoice {{number}} exists with other content; what was issued is never changed. Give this one another number, or credit the first.":
    {
      nl: "Factuur {{number}} bestaat al met een andere inhoud; wat definitief is wordt nooit gewijzigd. Geef deze een ander nummer, of crediteer de eerste.",
      de: "Rechnung {{number}} gibt es bereits mit anderem Inhalt; was ausgestellt ist, wird nie geändert. Geben Sie dieser eine andere Nummer, oder schreiben Sie die erste gut.",
      fr: "La facture {{number}} existe avec un autre contenu\u202f; ce qui a été émis n’est jamais modifié. Donnez un autre numéro à celle-ci, ou créditez la première.",
    },
  "{{number}} is the number of another invoice.": {
    nl: "{{number}} is het nummer van een andere factuur.",
    de: "{{number}} ist die Nummer einer anderen Rechnung.",
    fr: "{{number}} est le numéro d’une autre facture.",
  },
} as const satisfies Record<string, Translations>;
