import { describe, expect, test } from "vitest";
import { guessMapping, missingFields } from "./columns.ts";
import { type CsvTable, type CsvTrouble, readCsv } from "./read-csv.ts";

const rowsOf = (text: string) => table(readCsv(text)).rows;

function table(read: CsvTable | CsvTrouble): CsvTable {
  if ("what" in read) throw new Error(`It was refused: ${read.what}.`);
  return read;
}

describe("the delimiter", () => {
  test.each([
    { name: "semicolon", text: "Factuurnummer;Klant;Prijs\n1;Bakker, Jansen en Zn;1,50", delimiter: ";" },
    { name: "comma", text: 'Invoice number,Customer,Price\n1,"Smith; Sons; Co",1.50', delimiter: "," },
    { name: "tab", text: "Rechnungsnummer\tKunde\tPreis\n1\tMeier, Söhne; Co\t1,50", delimiter: "\t" },
    { name: "unknown words", text: "a;b;c\n1,1;2,2;3,3", delimiter: ";" },
    { name: "one that Excel tells", text: "sep=;\nnumber,x;customer\n1;2", delimiter: ";" },
  ])("is found by the head: $name", ({ text, delimiter }) => {
    expect(table(readCsv(text)).delimiter).toBe(delimiter);
    expect(rowsOf(text)[0]?.cells[0]).toMatch(/^1/);
  });
});

test("a quoted text keeps its delimiters, quotation marks and line breaks, and rows count as in a spreadsheet", () => {
  const text = 'nummer;omschrijving\r\n1;"Buis 22 mm; ""koper""\r\nmet bocht"\r\n\r\n2;Kraan\r\n';
  expect(rowsOf(text)).toEqual([
    { row: 2, cells: ["1", 'Buis 22 mm; "koper"\r\nmet bocht'] },
    { row: 4, cells: ["2", "Kraan"] },
  ]);
});

test("rows count from the line that Excel writes before the head", () => {
  expect(rowsOf("sep=,\nnumber,customer\n1,Baker").map(({ row }) => row)).toEqual([3]);
});

test.each([
  { name: "nothing at all", text: "", trouble: { what: "empty" } },
  { name: "only spaces and separators", text: " \n;;\n", trouble: { what: "empty" } },
  { name: "a head alone", text: "nummer;klant\n", trouble: { what: "empty" } },
  {
    name: "a quotation mark that is never closed",
    text: 'nummer;klant\n1;Bakker\n2;"Jansen\n3;Pietersen\n',
    trouble: { what: "quotes", row: 3 },
  },
  {
    name: "too many rows",
    text: `nummer;klant\n${"1;Bakker\n".repeat(25_001)}`,
    trouble: { what: "tooManyRows", most: 25_000 },
  },
])("a file with $name is refused", ({ text, trouble }) => {
  expect(readCsv(text)).toEqual(trouble);
});

describe("the columns are known by their words", () => {
  test.each([
    { language: "nl", head: "Factuurnummer;Klantnaam;Omschrijving;Stukprijs (excl. BTW);BTW %" },
    { language: "en", head: "Invoice No.;Customer;Description;Unit price;VAT rate" },
    { language: "de", head: "Rechnungsnr.;Kunde;Bezeichnung;Einzelpreis netto;MwSt-Satz" },
    { language: "fr", head: "N° de facture;Nom du client;Désignation;Prix unitaire HT;Taux de TVA" },
  ])("in $language", ({ head }) => {
    expect(guessMapping(head.split(";"))).toEqual({
      number: 0,
      customer: 1,
      description: 2,
      unitPrice: 3,
      vatRate: 4,
    });
  });

  test("whatever their order; what is not known is left out, and what is missing is told", () => {
    const mapping = guessMapping(["Prijs", "Kleur", "nummer", "Nummer"]);
    expect(mapping).toEqual({ unitPrice: 0, number: 2 });
    expect(missingFields(mapping)).toEqual(["customer", "description", "vatRate"]);
  });
});
