import type { Translations } from "./translations.ts";

/** What a UBL document of ours says, and what is refused about one that comes, where the elements keep the names that UBL gives them. */
export const aboutDocuments = {
  "Online invoice": {
    nl: "Onlinefactuur",
    de: "Online-Rechnung",
    fr: "Facture en ligne",
  },
  "Pay online: {{url}}": {
    nl: "Online betalen: {{url}}",
    de: "Online bezahlen: {{url}}",
    fr: "Payer en ligne\u202f: {{url}}",
  },
  "Line {{line}}: {{sentence}}": {
    nl: "Regel {{line}}: {{sentence}}",
    de: "Zeile {{line}}: {{sentence}}",
    fr: "Ligne {{line}}\u202f: {{sentence}}",
  },
  "The document has {{bytes}} bytes; at most {{limit}} are read.": {
    nl: "Het document heeft {{bytes}} bytes; er worden er hoogstens {{limit}} gelezen.",
    de: "Das Dokument hat {{bytes}} Bytes; höchstens {{limit}} werden gelesen.",
    fr: "Le document fait {{bytes}} octets\u202f; au plus {{limit}} sont lus.",
  },
  "{{element}} has no {{name}}, or an empty one; an invoice must have it.": {
    nl: "{{element}} heeft geen {{name}}, of een lege; een factuur moet dat hebben.",
    de: "{{element}} hat kein {{name}}, oder ein leeres; eine Rechnung muss es haben.",
    fr: "{{element}} n’a pas de {{name}}, ou il est vide\u202f; une facture doit en avoir.",
  },
  "{{element}} has no DocumentCurrencyCode; an invoice must have it.": {
    nl: "{{element}} heeft geen DocumentCurrencyCode; een factuur moet dat hebben.",
    de: "{{element}} hat kein DocumentCurrencyCode; eine Rechnung muss es haben.",
    fr: "{{element}} n’a pas de DocumentCurrencyCode\u202f; une facture doit en avoir.",
  },
  "{{element}} appears a second time; it can be there only once.": {
    nl: "{{element}} staat er twee keer; het mag er één keer staan.",
    de: "{{element}} steht zweimal da; es darf nur einmal vorkommen.",
    fr: "{{element}} figure deux fois\u202f; il ne peut y être qu’une fois.",
  },
  "{{element}} is {{value}}, which is not an ISO 4217 currency.": {
    nl: "{{element}} is {{value}}, en dat is geen valuta volgens ISO 4217.",
    de: "{{element}} ist {{value}}, und das ist keine Währung nach ISO 4217.",
    fr: "{{element}} est {{value}}, qui n’est pas une devise ISO 4217.",
  },
  "{{element}} is {{value}}, which is not an amount.": {
    nl: "{{element}} is {{value}}, en dat is geen bedrag.",
    de: "{{element}} ist {{value}}, und das ist kein Betrag.",
    fr: "{{element}} est {{value}}, qui n’est pas un montant.",
  },
  "{{element}} is {{value}}, which is not a number.": {
    nl: "{{element}} is {{value}}, en dat is geen getal.",
    de: "{{element}} ist {{value}}, und das ist keine Zahl.",
    fr: "{{element}} est {{value}}, qui n’est pas un nombre.",
  },
  "{{element}} is {{value}}, which is not a day like 2026-01-31.": {
    nl: "{{element}} is {{value}}, en dat is geen dag zoals 2026-01-31.",
    de: "{{element}} ist {{value}}, und das ist kein Tag wie 2026-01-31.",
    fr: "{{element}} est {{value}}, qui n’est pas un jour comme 2026-01-31.",
  },
  "{{element}} is {{value}}, but {{currency}} has {{decimals}} decimals.": {
    nl: "{{element}} is {{value}}, maar {{currency}} heeft {{decimals}} decimalen.",
    de: "{{element}} ist {{value}}, aber {{currency}} hat {{decimals}} Nachkommastellen.",
    fr: "{{element}} est {{value}}, mais {{currency}} a {{decimals}} décimales.",
  },
  "{{element}} is {{value}}, but must be more than zero.": {
    nl: "{{element}} is {{value}}, maar moet meer dan nul zijn.",
    de: "{{element}} ist {{value}}, muss aber mehr als null sein.",
    fr: "{{element}} est {{value}}, mais doit être supérieur à zéro.",
  },
  "{{element}} has no currencyID, but must be in {{currency}}.": {
    nl: "{{element}} heeft geen currencyID, maar moet in {{currency}} zijn.",
    de: "{{element}} hat keine currencyID, muss aber auf {{currency}} lauten.",
    fr: "{{element}} n’a pas de currencyID, mais doit être en {{currency}}.",
  },
  "{{element}} is in {{unit}}, but must be in {{currency}}.": {
    nl: "{{element}} is in {{unit}}, maar moet in {{currency}} zijn.",
    de: "{{element}} lautet auf {{unit}}, muss aber auf {{currency}} lauten.",
    fr: "{{element}} est en {{unit}}, mais doit être en {{currency}}.",
  },
  "{{element}} is too large: {{sentence}}": {
    nl: "{{element}} is te groot: {{sentence}}",
    de: "{{element}} ist zu groß: {{sentence}}",
    fr: "{{element}} est trop grand\u202f: {{sentence}}",
  },
  "{{element}} has {{characters}} characters; a number has at most {{limit}}.": {
    nl: "{{element}} heeft {{characters}} tekens; een nummer heeft er hoogstens {{limit}}.",
    de: "{{element}} hat {{characters}} Zeichen; eine Nummer hat höchstens {{limit}}.",
    fr: "{{element}} a {{characters}} caractères\u202f; un numéro en a au plus {{limit}}.",
  },
  "{{element}} is {{code}}, which is not a type of {{what}}.": {
    nl: "{{element}} is {{code}}, en dat is geen soort {{what}}.",
    de: "{{element}} ist {{code}}, und das ist keine Art von {{what}}.",
    fr: "{{element}} est {{code}}, qui n’est pas un type de {{what}}.",
  },
  "{{element}} ends on {{end}}, before it starts on {{start}}.": {
    nl: "{{element}} eindigt op {{end}}, voordat het op {{start}} begint.",
    de: "{{element}} endet am {{end}}, bevor es am {{start}} beginnt.",
    fr: "{{element}} se termine le {{end}}, avant de commencer le {{start}}.",
  },
  "{{element}} is one of {{lines}} lines; at most {{limit}} are read.": {
    nl: "{{element}} is een van {{lines}} regels; er worden er hoogstens {{limit}} gelezen.",
    de: "{{element}} ist eine von {{lines}} Positionen; höchstens {{limit}} werden gelesen.",
    fr: "{{element}} est l’une de {{lines}} lignes\u202f; au plus {{limit}} sont lues.",
  },
  "{{element}} is {{amount}}, but {{meaning}} is {{computed}}.": {
    nl: "{{element}} is {{amount}}, maar {{meaning}} is {{computed}}.",
    de: "{{element}} ist {{amount}}, aber {{meaning}} ist {{computed}}.",
    fr: "{{element}} est {{amount}}, mais {{meaning}} est {{computed}}.",
  },
  "{{element}} has no {{name}}, so it is {{amount}}, but {{meaning}} is {{computed}}.": {
    nl: "{{element}} heeft geen {{name}}, dus het is {{amount}}, maar {{meaning}} is {{computed}}.",
    de: "{{element}} hat kein {{name}}, es ist also {{amount}}, aber {{meaning}} ist {{computed}}.",
    fr: "{{element}} n’a pas de {{name}}, donc c’est {{amount}}, mais {{meaning}} est {{computed}}.",
  },
  "the sum of the lines' LineExtensionAmount": {
    nl: "de som van LineExtensionAmount van de regels",
    de: "die Summe von LineExtensionAmount der Positionen",
    fr: "la somme des LineExtensionAmount des lignes",
  },
  "the sum of the document's allowances": {
    nl: "de som van de kortingen van het document",
    de: "die Summe der Nachlässe des Dokuments",
    fr: "la somme des remises du document",
  },
  "the sum of the document's charges": {
    nl: "de som van de toeslagen van het document",
    de: "die Summe der Zuschläge des Dokuments",
    fr: "la somme des frais du document",
  },
  "the sum of the TaxSubtotals' TaxAmount": {
    nl: "de som van TaxAmount van de TaxSubtotals",
    de: "die Summe von TaxAmount der TaxSubtotals",
    fr: "la somme des TaxAmount des TaxSubtotals",
  },
  "quantity × price ÷ base quantity + charges − allowances": {
    nl: "aantal × prijs ÷ basisaantal + toeslagen − kortingen",
    de: "Menge × Preis ÷ Basismenge + Zuschläge − Nachlässe",
    fr: "quantité × prix ÷ quantité de base + frais − remises",
  },
  "{{element}} is a second row for {{rate}}; there can be one.": {
    nl: "{{element}} is een tweede rij voor {{rate}}; er mag er één zijn.",
    de: "{{element}} ist eine zweite Zeile für {{rate}}; es darf eine geben.",
    fr: "{{element}} est une deuxième ligne pour {{rate}}\u202f; il ne peut y en avoir qu’une.",
  },
  "{{element}} has no TaxSubtotal for {{rate}}, but lines, allowances and charges of {{sum}} have it.": {
    nl: "{{element}} heeft geen TaxSubtotal voor {{rate}}, maar regels, kortingen en toeslagen van {{sum}} hebben dat tarief.",
    de: "{{element}} hat kein TaxSubtotal für {{rate}}, aber Positionen, Nachlässe und Zuschläge von {{sum}} haben diesen Satz.",
    fr: "{{element}} n’a pas de TaxSubtotal pour {{rate}}, mais des lignes, remises et frais de {{sum}} ont ce taux.",
  },
  "{{element}} is {{amount}}, but lines − allowances + charges for {{rate}} are {{computed}}.": {
    nl: "{{element}} is {{amount}}, maar regels − kortingen + toeslagen voor {{rate}} zijn {{computed}}.",
    de: "{{element}} ist {{amount}}, aber Positionen − Nachlässe + Zuschläge für {{rate}} sind {{computed}}.",
    fr: "{{element}} est {{amount}}, mais lignes − remises + frais pour {{rate}} font {{computed}}.",
  },
  "{{element}} is {{amount}}, but {{rate}} % of {{base}} is {{computed}}.": {
    nl: "{{element}} is {{amount}}, maar {{rate}} % van {{base}} is {{computed}}.",
    de: "{{element}} ist {{amount}}, aber {{rate}} % von {{base}} ist {{computed}}.",
    fr: "{{element}} est {{amount}}, mais {{rate}}\u202f% de {{base}} font {{computed}}.",
  },
  "{{element}} has the Amount {{amount}}, but {{rate}} % of BaseAmount {{base}} is {{computed}}.": {
    nl: "{{element}} heeft Amount {{amount}}, maar {{rate}} % van BaseAmount {{base}} is {{computed}}.",
    de: "{{element}} hat den Amount {{amount}}, aber {{rate}} % von BaseAmount {{base}} ist {{computed}}.",
    fr: "{{element}} a l’Amount {{amount}}, mais {{rate}}\u202f% de BaseAmount {{base}} font {{computed}}.",
  },
  "{{element}} has the ChargeIndicator {{value}}, which is neither true nor false.": {
    nl: "{{element}} heeft ChargeIndicator {{value}}, en dat is true noch false.",
    de: "{{element}} hat den ChargeIndicator {{value}}, und das ist weder true noch false.",
    fr: "{{element}} a le ChargeIndicator {{value}}, qui n’est ni true ni false.",
  },
  "{{element}} is of the tax {{tax}}; only VAT is read here.": {
    nl: "{{element}} is van de belasting {{tax}}; hier wordt alleen btw gelezen.",
    de: "{{element}} gehört zur Steuer {{tax}}; hier wird nur die Umsatzsteuer gelesen.",
    fr: "{{element}} est de la taxe {{tax}}\u202f; seule la TVA est lue ici.",
  },
  "{{element}} has the VAT category {{category}}, which is not one of {{known}}.": {
    nl: "{{element}} heeft btw-categorie {{category}}, en dat is geen van {{known}}.",
    de: "{{element}} hat die Umsatzsteuerkategorie {{category}}, und das ist keine von {{known}}.",
    fr: "{{element}} a la catégorie de TVA {{category}}, qui n’est aucune de {{known}}.",
  },
  "{{element}} has the rate {{rate}}, but category {{category}} has the rate 0.": {
    nl: "{{element}} heeft tarief {{rate}}, maar categorie {{category}} heeft tarief 0.",
    de: "{{element}} hat den Satz {{rate}}, aber Kategorie {{category}} hat den Satz 0.",
    fr: "{{element}} a le taux {{rate}}, mais la catégorie {{category}} a le taux 0.",
  },
  "{{element}} has the rate {{rate}}, which category {{category}} cannot have.": {
    nl: "{{element}} heeft tarief {{rate}}, dat categorie {{category}} niet kan hebben.",
    de: "{{element}} hat den Satz {{rate}}, den Kategorie {{category}} nicht haben kann.",
    fr: "{{element}} a le taux {{rate}}, que la catégorie {{category}} ne peut avoir.",
  },
  "{{element}} is {{category}} and has no TaxExemptionReason; it must say why no VAT is due.": {
    nl: "{{element}} is {{category}} en heeft geen TaxExemptionReason; er moet staan waarom er geen btw verschuldigd is.",
    de: "{{element}} ist {{category}} und hat keinen TaxExemptionReason; es muss dastehen, warum keine Umsatzsteuer anfällt.",
    fr: "{{element}} est {{category}} et n’a pas de TaxExemptionReason\u202f; il faut dire pourquoi aucune TVA n’est due.",
  },
  "{{element}} is one too many; there is one TaxTotal in the document's currency.": {
    nl: "{{element}} is er een te veel; er is één TaxTotal in de valuta van het document.",
    de: "{{element}} ist eines zu viel; es gibt ein TaxTotal in der Währung des Dokuments.",
    fr: "{{element}} est de trop\u202f; il y a un seul TaxTotal dans la devise du document.",
  },
  "{{element}} is {{currency}}, but no TaxTotal is in {{same}}.": {
    nl: "{{element}} is {{currency}}, maar geen TaxTotal is in {{same}}.",
    de: "{{element}} ist {{currency}}, aber kein TaxTotal lautet auf {{same}}.",
    fr: "{{element}} est {{currency}}, mais aucun TaxTotal n’est en {{same}}.",
  },
  "the document is {{what}}, not an Invoice or CreditNote of UBL 2.1.": {
    nl: "het document is {{what}}, geen Invoice of CreditNote van UBL 2.1.",
    de: "das Dokument ist {{what}}, kein Invoice und keine CreditNote von UBL 2.1.",
    fr: "le document est {{what}}, ni une Invoice ni une CreditNote UBL 2.1.",
  },
  "{{name}} of the namespace {{namespace}}": {
    nl: "{{name}} uit de naamruimte {{namespace}}",
    de: "{{name}} aus dem Namensraum {{namespace}}",
    fr: "{{name}} de l’espace de noms {{namespace}}",
  },
  "{{name}} without a namespace": {
    nl: "{{name}} zonder naamruimte",
    de: "{{name}} ohne Namensraum",
    fr: "{{name}} sans espace de noms",
  },
  "the document has a DOCTYPE; a UBL document has none.": {
    nl: "het document heeft een DOCTYPE; een UBL-document heeft er geen.",
    de: "das Dokument hat einen DOCTYPE; ein UBL-Dokument hat keinen.",
    fr: "le document a un DOCTYPE\u202f; un document UBL n’en a pas.",
  },
  "the document has no element.": {
    nl: "het document heeft geen element.",
    de: "das Dokument hat kein Element.",
    fr: "le document n’a aucun élément.",
  },
  "{{what}} begins here and does not end.": {
    nl: "hier begint iets dat niet eindigt ({{what}}).",
    de: "hier beginnt etwas, das nicht endet ({{what}}).",
    fr: "ici commence quelque chose qui ne finit pas ({{what}}).",
  },
  "{{name}} begins here and is not closed; is the document cut off?": {
    nl: "{{name}} begint hier en wordt niet gesloten; is het document afgekapt?",
    de: "{{name}} beginnt hier und wird nicht geschlossen; ist das Dokument abgeschnitten?",
    fr: "{{name}} commence ici et n’est pas fermé\u202f; le document est-il coupé\u202f?",
  },
  "a character stands here that XML does not allow.": {
    nl: "hier staat een teken dat XML niet toelaat.",
    de: "hier steht ein Zeichen, das XML nicht erlaubt.",
    fr: "il y a ici un caractère que XML n’admet pas.",
  },
  "a second root element begins here.": {
    nl: "hier begint een tweede hoofdelement.",
    de: "hier beginnt ein zweites Wurzelelement.",
    fr: "ici commence un deuxième élément racine.",
  },
  "a declaration stands here that a document cannot have.": {
    nl: "hier staat een declaratie die een document niet kan hebben.",
    de: "hier steht eine Deklaration, die ein Dokument nicht haben kann.",
    fr: "il y a ici une déclaration qu’un document ne peut pas avoir.",
  },
  "elements are nested more than {{limit}} levels deep.": {
    nl: "elementen zijn meer dan {{limit}} niveaus diep genest.",
    de: "Elemente sind mehr als {{limit}} Ebenen tief verschachtelt.",
    fr: "les éléments sont imbriqués sur plus de {{limit}} niveaux.",
  },
  "the encoding is {{encoding}}, which is not read here; save the document as UTF-8.": {
    nl: "de codering is {{encoding}}, die hier niet wordt gelezen; bewaar het document als UTF-8.",
    de: "die Kodierung ist {{encoding}}, die hier nicht gelesen wird; speichern Sie das Dokument als UTF-8.",
    fr: "l’encodage est {{encoding}}, qui n’est pas lu ici\u202f; enregistrez le document en UTF-8.",
  },
  "the bytes are not {{encoding}}, the encoding that the document claims.": {
    nl: "de bytes zijn geen {{encoding}}, de codering die het document noemt.",
    de: "die Bytes sind kein {{encoding}}, die Kodierung, die das Dokument nennt.",
    fr: "les octets ne sont pas {{encoding}}, l’encodage qu’annonce le document.",
  },
  "an element has a name that is reserved, such as __proto__ or constructor.": {
    nl: "een element heeft een naam die niet mag, zoals __proto__ of constructor.",
    de: "ein Element hat einen reservierten Namen, wie __proto__ oder constructor.",
    fr: "un élément porte un nom réservé, comme __proto__ ou constructor.",
  },
  "the prefix of {{tag}} is not declared with xmlns:{{prefix}}.": {
    nl: "het voorvoegsel van {{tag}} is niet gedeclareerd met xmlns:{{prefix}}.",
    de: "das Präfix von {{tag}} ist nicht mit xmlns:{{prefix}} deklariert.",
    fr: "le préfixe de {{tag}} n’est pas déclaré avec xmlns:{{prefix}}.",
  },
  "{{element}} uses the entity {{entity}}, which XML does not have.": {
    nl: "{{element}} gebruikt de entiteit {{entity}}, die XML niet heeft.",
    de: "{{element}} verwendet die Entität {{entity}}, die es in XML nicht gibt.",
    fr: "{{element}} utilise l’entité {{entity}}, que XML n’a pas.",
  },
  "{{element}} holds {{text}}, which is no character; is &amp; meant?": {
    nl: "{{element}} bevat {{text}}, en dat is geen teken; is &amp; bedoeld?",
    de: "{{element}} enthält {{text}}, und das ist kein Zeichen; ist &amp; gemeint?",
    fr: "{{element}} contient {{text}}, qui n’est pas un caractère\u202f; voulait-on écrire &amp;\u202f?",
  },
} as const satisfies Record<string, Translations>;
