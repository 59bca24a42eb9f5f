import type { InvoiceToImport } from "../../../src/invoices/import-schemas.ts";
import { parseCurrency } from "../../../src/money/currency.ts";
import { FIELDS_OF_THE_INVOICE, type Field, type Mapping } from "./columns.ts";
import type { Fault } from "./fault.ts";
import { type DecimalMark, decimalMarkOf, readCountry, readCurrency, readDay } from "./read-cells.ts";
import type { CsvRow, CsvTable } from "./read-csv.ts";
import { type Cells, readLine, readText } from "./read-line.ts";

/** An invoice of a file: the rows that are its lines, and what they come to, or what is wrong with them. */
export type Listed = {
  readonly number: string;
  readonly customerName: string;
  readonly issuedOn: string | null;
  readonly rows: readonly CsvRow[];
  readonly faults: readonly Fault[];
  /** Null when there are faults: part of an invoice would be another invoice. */
  readonly input: InvoiceToImport | null;
};

/** The most lines that the API takes in an invoice. */
const LINES_AT_MOST = 1000;

/** Rows with one number are the lines of one invoice, wherever they stand; one without a number stands alone. */
export function gatherInvoices({ rows, head }: CsvTable, mapping: Mapping): Listed[] {
  const textIn = (row: CsvRow, field: Field) => {
    const column = mapping[field];
    return column === undefined ? "" : (row.cells[column] ?? "");
  };
  const numbered = Map.groupBy(rows, (row) => textIn(row, "number") || row);
  const mark = decimalMarkOf(amountsIn(rows, textIn));
  return [...numbered.values()].map((group) => gather(group, { textIn, mark, columns: head.length }));
}

function* amountsIn(rows: readonly CsvRow[], textIn: (row: CsvRow, field: Field) => string) {
  for (const row of rows) {
    for (const field of ["quantity", "unitPrice", "discount"] as const) yield textIn(row, field);
  }
}

type Reading = {
  textIn: (row: CsvRow, field: Field) => string;
  mark: DecimalMark | null;
  columns: number;
};

function gather(rows: readonly CsvRow[], { textIn, mark, columns }: Reading): Listed {
  const faults: Fault[] = [];
  const lines = rows.map((row) => {
    if (row.cells.slice(columns).some((cell) => cell !== "")) {
      faults.push({ row: row.row, field: null, what: "cells" });
    }
    const wrong: Cells["wrong"] = (field, found) => faults.push({ ...found, row: row.row, field });
    return readLine({ of: (field) => textIn(row, field), wrong }, { mark });
  });
  const facts = readFacts(rows, { textIn, faults });
  if (rows.length > LINES_AT_MOST) {
    faults.push({ row: rows[0]?.row ?? 0, field: null, what: "lines", most: LINES_AT_MOST });
  }
  const complete = lines.filter((line) => line !== null);
  return {
    number: facts.number,
    customerName: facts.customer.name,
    issuedOn: facts.issuedOn ?? null,
    rows,
    faults: faults.toSorted((a, b) => a.row - b.row),
    input: faults.length === 0 ? { ...facts, lines: complete } : null,
  };
}

/** The longest that the API takes. */
const LONGEST: Partial<Record<Field, number>> = {
  number: 100,
  customer: 200,
  email: 254,
  phone: 40,
  street: 200,
  postalCode: 20,
  city: 100,
  vatNumber: 20,
  registrationNumber: 40,
  reference: 200,
  note: 2000,
};

/** What the rows say of the invoice as a whole: each fact once, in the first row that has it. */
function readFacts(
  rows: readonly CsvRow[],
  { textIn, faults }: Pick<Reading, "textIn"> & { faults: Fault[] },
): Omit<InvoiceToImport, "lines"> {
  const places = new Map<Field, CsvRow>();
  for (const field of FIELDS_OF_THE_INVOICE) {
    const first = rows.find((row) => textIn(row, field) !== "");
    if (!first) continue;
    places.set(field, first);
    for (const row of rows) {
      const text = textIn(row, field);
      if (text !== "" && text !== textIn(first, field)) {
        faults.push({ row: row.row, field, what: "differs", other: first.row });
      }
    }
  }
  const placeOf = (field: Field) => places.get(field) ?? rows[0];
  const of: Cells["of"] = (field) => {
    const place = places.get(field);
    return place ? textIn(place, field) : "";
  };
  const wrong: Cells["wrong"] = (field, found) =>
    faults.push({ ...found, row: placeOf(field)?.row ?? 0, field });
  return readInvoice({ of, wrong });
}

function readInvoice(cells: Cells): Omit<InvoiceToImport, "lines"> {
  const text = (field: Field) => readText(cells, field, LONGEST[field] ?? Number.POSITIVE_INFINITY);
  const [number, name] = [text("number"), text("customer")];
  if (number === "") cells.wrong("number", { what: "missing" });
  if (name === "") cells.wrong("customer", { what: "missing" });
  const [issuedOn, dueOn] = [dayOf(cells, "issuedOn"), dayOf(cells, "dueOn")];
  if (issuedOn !== null && dueOn !== null && dueOn < issuedOn) cells.wrong("dueOn", { what: "dueBefore" });
  const address = given({
    street: text("street"),
    postalCode: text("postalCode"),
    city: text("city"),
    country: countryOf(cells),
  });
  return {
    number,
    customer: {
      name,
      ...given({
        email: emailOf(cells, text("email")),
        phone: text("phone"),
        vatNumber: text("vatNumber"),
        registrationNumber: text("registrationNumber"),
      }),
      ...(Object.keys(address).length > 0 && { address }),
    },
    ...given({
      currency: currencyOf(cells),
      issuedOn: issuedOn ?? "",
      dueOn: dueOn ?? "",
      reference: text("reference"),
      note: text("note"),
    }),
  };
}

/** What is not empty. */
function given<Name extends string>(texts: Record<Name, string>): Partial<Record<Name, string>> {
  const entries = Object.entries<string>(texts).filter(([, text]) => text !== "");
  return Object.fromEntries(entries) as Partial<Record<Name, string>>; // justified: the names are those given
}

function dayOf(cells: Cells, field: "issuedOn" | "dueOn"): string | null {
  const value = cells.of(field);
  if (value === "") return null;
  const day = readDay(value);
  if (day === null) cells.wrong(field, { what: "day", value });
  return day;
}

function countryOf(cells: Cells): string {
  const value = cells.of("country");
  if (value === "") return "";
  const country = readCountry(value);
  if (country === null) cells.wrong("country", { what: "country", value });
  return country ?? "";
}

function currencyOf(cells: Cells): string {
  const value = cells.of("currency");
  if (value === "") return "";
  const currency = readCurrency(value);
  if (parseCurrency(currency) === null) cells.wrong("currency", { what: "currency", value });
  return currency;
}

function emailOf(cells: Cells, value: string): string {
  // As `customer-schemas.ts` checks it.
  if (value !== "" && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value)) {
    cells.wrong("email", { what: "email", value });
  }
  return value;
}
