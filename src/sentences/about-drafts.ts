import type { Translations } from "./translations.ts";

/** What is refused about what a document says: its lines, amounts, dates and customer. */
export const aboutDrafts = {
  "The draft was changed since you read it: you have revision {{revision}}, it is at {{current}}. Read it again and make your change on that.":
    {
      nl: "Het concept is gewijzigd sinds u het opende: u heeft versie {{revision}}, het is nu versie {{current}}. Laad het opnieuw en breng uw wijziging daarin aan.",
      de: "Der Entwurf wurde geändert, seit Sie ihn geöffnet haben: Sie haben Version {{revision}}, er ist bei {{current}}. Laden Sie ihn neu und nehmen Sie Ihre Änderung darin vor.",
      fr: "Le brouillon a été modifié depuis que vous l’avez ouvert\u202f: vous avez la version {{revision}}, il en est à la {{current}}. Rechargez-le et refaites-y votre modification.",
    },
  "Together the lines are more than an invoice can hold.": {
    nl: "De regels zijn samen meer dan een factuur kan bevatten.",
    de: "Zusammen sind die Positionen mehr, als eine Rechnung fassen kann.",
    fr: "Ensemble, les lignes dépassent ce qu’une facture peut contenir.",
  },
  "With its VAT the document is for more than an invoice can hold.": {
    nl: "Met de btw is het document meer dan een factuur kan bevatten.",
    de: "Mit der Umsatzsteuer ist das Dokument mehr, als eine Rechnung fassen kann.",
    fr: "Avec la TVA, le document dépasse ce qu’une facture peut contenir.",
  },
  "It should be {{currency}}, the currency of the document.": {
    nl: "Het moet {{currency}} zijn, de valuta van het document.",
    de: "Es muss {{currency}} sein, die Währung des Dokuments.",
    fr: "Ce doit être {{currency}}, la devise du document.",
  },
  'It should be a decimal number with a dot, such as "95.00".': {
    nl: "Het moet een bedrag zijn, zoals 95,00.",
    de: "Es muss ein Betrag sein, wie 95,00.",
    fr: "Ce doit être un montant, comme 95,00.",
  },
  'It should be a decimal number such as "1.5".': {
    nl: "Het moet een getal zijn, zoals 1,5.",
    de: "Es muss eine Zahl sein, wie 1,5.",
    fr: "Ce doit être un nombre, comme 1,5.",
  },
  "The line is for more than an invoice can hold.": {
    nl: "De regel is meer dan een factuur kan bevatten.",
    de: "Die Position ist mehr, als eine Rechnung fassen kann.",
    fr: "La ligne dépasse ce qu’une facture peut contenir.",
  },
  "It should be a positive amount with the currency's decimals.": {
    nl: "Het moet een positief bedrag zijn, met de decimalen van de valuta.",
    de: "Es muss ein positiver Betrag mit den Nachkommastellen der Währung sein.",
    fr: "Ce doit être un montant positif, avec les décimales de la devise.",
  },
  "It should be an amount other than zero with the currency's decimals.": {
    nl: "Het moet een ander bedrag dan nul zijn, met de decimalen van de valuta.",
    de: "Es muss ein anderer Betrag als null mit den Nachkommastellen der Währung sein.",
    fr: "Ce doit être un montant autre que zéro, avec les décimales de la devise.",
  },
  "No line has category {{category}}, so nothing says why it has no VAT; use the category of a line.": {
    nl: "Geen regel heeft categorie {{category}}, dus nergens staat waarom er geen btw is; gebruik de categorie van een regel.",
    de: "Keine Position hat die Kategorie {{category}}, also sagt nichts, warum keine Umsatzsteuer anfällt; verwenden Sie die Kategorie einer Position.",
    fr: "Aucune ligne n’a la catégorie {{category}}, donc rien ne dit pourquoi il n’y a pas de TVA\u202f; utilisez la catégorie d’une ligne.",
  },
  'It should be a percentage from 0 to 100, such as "21".': {
    nl: "Het moet een percentage van 0 tot 100 zijn, zoals 21.",
    de: "Es muss ein Prozentsatz von 0 bis 100 sein, wie 19.",
    fr: "Ce doit être un pourcentage de 0 à 100, comme 20.",
  },
  "Category S has a rate above 0; use Z for a zero rate.": {
    nl: "Categorie S heeft een tarief boven 0; gebruik Z voor het nultarief.",
    de: "Kategorie S hat einen Satz über 0; verwenden Sie Z für den Nullsatz.",
    fr: "La catégorie S a un taux supérieur à 0\u202f; utilisez Z pour un taux nul.",
  },
  "Category {{category}} has rate 0.": {
    nl: "Categorie {{category}} heeft tarief 0.",
    de: "Kategorie {{category}} hat den Satz 0.",
    fr: "La catégorie {{category}} a le taux 0.",
  },
  "Category {{category}} asks for the reason in words.": {
    nl: "Categorie {{category}} vraagt om de reden in woorden.",
    de: "Kategorie {{category}} verlangt den Grund in Worten.",
    fr: "La catégorie {{category}} demande la raison en toutes lettres.",
  },
  "The invoice comes to less than zero; make a credit note for what is given back.": {
    nl: "De factuur komt onder nul uit; maak een creditnota voor wat u teruggeeft.",
    de: "Die Rechnung ergibt weniger als null; erstellen Sie für das, was Sie zurückgeben, eine Gutschrift.",
    fr: "La facture est inférieure à zéro\u202f; établissez un avoir pour ce que vous rendez.",
  },
  "The due date should not lie before the issue date.": {
    nl: "De vervaldatum mag niet voor de factuurdatum liggen.",
    de: "Das Fälligkeitsdatum darf nicht vor dem Rechnungsdatum liegen.",
    fr: "L’échéance ne peut pas précéder la date de la facture.",
  },
  "Send either customer or customerId, not both.": {
    nl: "Stuur customer of customerId, niet allebei.",
    de: "Senden Sie entweder customer oder customerId, nicht beides.",
    fr: "Envoyez soit customer, soit customerId, pas les deux.",
  },
  "Send a customer with a name, or the customerId of one you made.": {
    nl: "Kies een klant.",
    de: "Wählen Sie einen Kunden.",
    fr: "Choisissez un client.",
  },
  '"{{code}}" is not an ISO 4217 currency; use a code such as EUR.': {
    nl: "“{{code}}” is geen valuta volgens ISO 4217; gebruik een code zoals EUR.",
    de: "„{{code}}“ ist keine Währung nach ISO 4217; verwenden Sie einen Code wie EUR.",
    fr: "«\u202f{{code}}\u202f» n’est pas une devise ISO 4217\u202f; utilisez un code comme EUR.",
  },
  '"{{value}}" is not an amount in {{currency}}; write it with no decimals, such as "{{example}}".': {
    nl: "“{{value}}” is geen bedrag in {{currency}}; schrijf het zonder decimalen, zoals {{example}}.",
    de: "„{{value}}“ ist kein Betrag in {{currency}}; schreiben Sie ihn ohne Nachkommastellen, wie {{example}}.",
    fr: "«\u202f{{value}}\u202f» n’est pas un montant en {{currency}}\u202f; écrivez-le sans décimales, comme {{example}}.",
  },
  '"{{value}}" is not an amount in {{currency}}; write it with a dot and {{decimals}} decimals, such as "{{example}}".':
    {
      nl: "“{{value}}” is geen bedrag in {{currency}}; schrijf het met {{decimals}} decimalen, zoals {{example}}.",
      de: "„{{value}}“ ist kein Betrag in {{currency}}; schreiben Sie ihn mit {{decimals}} Nachkommastellen, wie {{example}}.",
      fr: "«\u202f{{value}}\u202f» n’est pas un montant en {{currency}}\u202f; écrivez-le avec {{decimals}} décimales, comme {{example}}.",
    },
  '"{{value}}" is larger than an invoice can hold.': {
    nl: "“{{value}}” is meer dan een factuur kan bevatten.",
    de: "„{{value}}“ ist mehr, als eine Rechnung fassen kann.",
    fr: "«\u202f{{value}}\u202f» dépasse ce qu’une facture peut contenir.",
  },
  "It is more than an invoice can hold.": {
    nl: "Het is meer dan een factuur kan bevatten.",
    de: "Es ist mehr, als eine Rechnung fassen kann.",
    fr: "Cela dépasse ce qu’une facture peut contenir.",
  },
  'There is no series "{{series}}" for {{mode}} documents; leave it out for the default one.': {
    nl: "Er is geen nummerreeks “{{series}}” voor documenten van de modus {{mode}}; laat hem weg voor de standaardreeks.",
    de: "Es gibt keinen Nummernkreis „{{series}}“ für Dokumente des Modus {{mode}}; lassen Sie ihn für den Standard weg.",
    fr: "Il n’y a pas de série «\u202f{{series}}\u202f» pour les documents du mode {{mode}}\u202f; omettez-la pour la série par défaut.",
  },
  "LegalMonetaryTotal/PrepaidAmount is negative; an invoice cannot be prepaid with less than nothing.": {
    nl: "LegalMonetaryTotal/PrepaidAmount is negatief; een factuur kan niet met minder dan niets vooruitbetaald zijn.",
    de: "LegalMonetaryTotal/PrepaidAmount ist negativ; eine Rechnung kann nicht mit weniger als nichts angezahlt sein.",
    fr: "LegalMonetaryTotal/PrepaidAmount est négatif\u202f; une facture ne peut pas être prépayée de moins que rien.",
  },
  "It should be zero or more.": {
    nl: "Het moet nul of meer zijn.",
    de: "Es muss null oder mehr sein.",
    fr: "Ce doit être zéro ou plus.",
  },
  "Send a UBL document as the body with Content-Type: application/xml, or an invoice with application/json.":
    {
      nl: "Stuur een UBL-document als inhoud met Content-Type: application/xml, of een factuur met application/json.",
      de: "Senden Sie ein UBL-Dokument als Inhalt mit Content-Type: application/xml, oder eine Rechnung mit application/json.",
      fr: "Envoyez un document UBL comme contenu avec Content-Type: application/xml, ou une facture avec application/json.",
    },
} as const satisfies Record<string, Translations>;
