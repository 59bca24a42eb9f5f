/** What a column of a CSV file can hold, with the words for it in four languages; the API has the same fields. */
const WORDS = {
  number: `invoice number, number, invoice no, invoice; factuurnummer, nummer, factuurnr, factuur; rechnungsnummer,
    rechnungsnr, rechnung, belegnummer; numéro de facture, numéro, n° de facture, facture`,
  issuedOn: `invoice date, issue date, issued on, date; factuurdatum, datum; rechnungsdatum, belegdatum;
    date de facture, date de facturation, date d’émission`,
  dueOn: `due date, due on, due; vervaldatum, te betalen voor, uiterste betaaldatum; fälligkeitsdatum, fällig am,
    zahlbar bis; date d’échéance, échéance`,
  customer: `customer, customer name, client, company, name; klant, klantnaam, naam, bedrijf, bedrijfsnaam, debiteur;
    kunde, kundenname, firma; nom du client, nom, société`,
  email: `e-mail, email, e-mail address, customer email; e-mailadres; e-mail-adresse; courriel, adresse e-mail`,
  phone: `phone, phone number, telephone; telefoon, telefoonnummer; telefon, telefonnummer; téléphone`,
  street: `street, address; straat, adres, straat en huisnummer; straße, strasse, straße und hausnummer, adresse; rue`,
  postalCode: `postal code, zip code, zip; postcode; postleitzahl, plz; code postal`,
  city: `city, town; plaats, woonplaats, stad; ort, stadt; ville`,
  country: `country, country code; land, landcode; ländercode; pays, code pays`,
  vatNumber: `vat number, vat id; btw-nummer; ust-idnr, ust-id, umsatzsteuer-id, mwst-nummer; numéro de tva, n° de tva`,
  registrationNumber: `registration number, company number; kvk-nummer, kvk, ondernemingsnummer;
    handelsregisternummer; numéro d’entreprise, siren, siret`,
  reference: `reference, your reference, po number; referentie, kenmerk, uw kenmerk, ordernummer; referenz,
    ihr zeichen, bestellnummer; référence, votre référence`,
  note: `note, notes, remark; opmerking, notitie; anmerkung, notiz, bemerkung; remarque`,
  currency: `currency; valuta, munt, muntsoort; währung; devise, monnaie`,
  description: `description, item, product; omschrijving, beschrijving, artikel; beschreibung, bezeichnung, position;
    désignation, article, libellé`,
  quantity: `quantity, qty; aantal, hoeveelheid; menge, anzahl; quantité`,
  unit: `unit; eenheid; einheit; unité`,
  unitPrice: `unit price, price, unit price excl. vat, price excl. vat; prijs, stukprijs, prijs per stuk,
    prijs excl. btw, stukprijs excl. btw, tarief; einzelpreis, preis, nettopreis, preis netto, einzelpreis netto,
    preis ohne mwst, einzelpreis ohne ust, preis ohne ust; prix unitaire, prix, prix unitaire ht, prix ht, prix hors tva`,
  discount: `discount; korting; rabatt; remise`,
  vatRate: `vat rate, vat, vat %, vat percentage; btw-tarief, btw, btw %, btw-percentage; mwst-satz, mwst, mwst %, ust,
    ust-satz, steuersatz; taux de tva, tva, tva %`,
  vatCategory: `vat category; btw-categorie; mwst-kategorie, ust-kategorie; catégorie de tva`,
  exemptionReason: `exemption reason, reason for no vat; reden zonder btw; grund ohne mwst, grund ohne ust; motif sans tva`,
} as const;

export type Field = keyof typeof WORDS;

export const FIELDS = Object.keys(WORDS) as Field[]; // justified: its keys are exactly those

/** Without these there is no invoice. */
export const REQUIRED = [
  "number",
  "customer",
  "description",
  "unitPrice",
  "vatRate",
] as const satisfies Field[];

/** Of the line; the others are of the invoice as a whole, and its rows agree on them. */
const OF_THE_LINE: ReadonlySet<Field> = new Set<Field>([
  "description",
  "quantity",
  "unit",
  "unitPrice",
  "discount",
  "vatRate",
  "vatCategory",
  "exemptionReason",
]);

export const FIELDS_OF_THE_INVOICE = FIELDS.filter((field) => !OF_THE_LINE.has(field));

/** In which column each field stands, counted from 0; a field that has none is left out. */
export type Mapping = Partial<Record<Field, number>>;

/** The fields that the head names, each by the first of its columns. */
export function guessMapping(head: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const [column, title] of head.entries()) {
    const field = FIELD_OF_WORD.get(plain(title));
    if (field !== undefined) mapping[field] ??= column;
  }
  return mapping;
}

export function missingFields(mapping: Mapping): Field[] {
  return REQUIRED.filter((field) => mapping[field] === undefined);
}

/** `Prijs (excl. BTW)` and `prijs excl btw` are one word: letters and digits count, accents and the rest do not. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9%]/g, "");
}

const FIELD_OF_WORD: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => WORDS[field].split(/[,;]/).map((word) => [plain(word), field] as const)),
);
