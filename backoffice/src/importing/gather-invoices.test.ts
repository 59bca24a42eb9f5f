import { describe, expect, test } from "vitest";
import { guessMapping } from "./columns.ts";
import { gatherInvoices } from "./gather-invoices.ts";
import { readCsv } from "./read-csv.ts";
import { errorCsv } from "./write-csv.ts";

const HEAD = "Nummer;Datum;Klant;E-mail;Omschrijving;Aantal;Prijs;BTW";

function read(...lines: string[]) {
  const table = readCsv([HEAD, ...lines].join("\n"));
  if ("what" in table) throw new Error(`It was refused: ${table.what}.`);
  return { table, invoices: gatherInvoices(table, guessMapping(table.head)) };
}

const faultsOf = (...lines: string[]) => read(...lines).invoices.flatMap(({ faults }) => faults);

describe("rows become invoices", () => {
  test("with one number they are the lines of one, wherever they stand, and the first says whose it is", () => {
    const { invoices } = read(
      "F1;31-01-2026;Bakkerij;a@bakkerij.example;Ketel;2;1.250,50;21",
      "F2;2026-02-01;Garage;;Kraan;1;80;21",
      "F1;;;;Arbeid;1,5;60;9",
    );
    expect(invoices.map(({ input }) => input)).toEqual([
      {
        number: "F1",
        issuedOn: "2026-01-31",
        customer: { name: "Bakkerij", email: "a@bakkerij.example" },
        lines: [
          { description: "Ketel", quantity: "2", unitPrice: "1250.50", vatRate: "21" },
          { description: "Arbeid", quantity: "1.5", unitPrice: "60", vatRate: "9" },
        ],
      },
      {
        number: "F2",
        issuedOn: "2026-02-01",
        customer: { name: "Garage" },
        lines: [{ description: "Kraan", quantity: "1", unitPrice: "80", vatRate: "21" }],
      },
    ]);
  });

  test("one with a row that cannot be read is left out whole, and the others are not", () => {
    const { invoices } = read(
      "F1;;Bakkerij;;Ketel;1;100;21",
      "F1;;Bakkerij;;Arbeid;1;zestig;21",
      "F2;;Garage;;Kraan;1;80;21",
    );
    expect(invoices.map(({ number, input }) => [number, input !== null])).toEqual([
      ["F1", false],
      ["F2", true],
    ]);
    expect(invoices[0]?.faults).toEqual([{ row: 3, field: "unitPrice", what: "amount", value: "zestig" }]);
  });

  test("ten thousand of them within three seconds", () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `F${Math.floor(index / 2)};01-02-2026;Klant ${index >> 1};;Werk;1;1.234,56;21`,
    );
    const before = performance.now();
    const { invoices } = read(...lines);
    const tookMs = performance.now() - before;
    expect(invoices).toHaveLength(5_000);
    expect(invoices.every(({ input }) => input?.lines.length === 2)).toBe(true);
    expect(tookMs).toBeLessThan(3_000); // 0.2 to 0.4 s on a busy machine
  });
});

describe("a row says what is wrong with it:", () => {
  test.each([
    { name: "no number", row: ";;Bakkerij;;Ketel;1;100;21", fault: { field: "number", what: "missing" } },
    { name: "no customer", row: "F1;;;;Ketel;1;100;21", fault: { field: "customer", what: "missing" } },
    { name: "no description", row: "F1;;B;;;1;100;21", fault: { field: "description", what: "missing" } },
    { name: "no price", row: "F1;;B;;K;1;;21", fault: { field: "unitPrice", what: "missing" } },
    { name: "no rate", row: "F1;;B;;K;1;100;", fault: { field: "vatRate", what: "missing" } },
    {
      name: "a day that does not exist",
      row: "F1;30-02-2026;B;;K;1;100;21",
      fault: { field: "issuedOn", what: "day", value: "30-02-2026" },
    },
    {
      name: "a price that can be read in two ways",
      row: "F1;;B;;K;1;1.250;21",
      fault: { field: "unitPrice", what: "ambiguous", value: "1.250" },
    },
    {
      name: "a rate in words",
      row: "F1;;B;;K;1;1;hoog",
      fault: { field: "vatRate", what: "rate", value: "hoog" },
    },
    {
      name: "an address that is none",
      row: "F1;;B;b@b;K;1;1;21",
      fault: { field: "email", what: "email", value: "b@b" },
    },
    { name: "more cells than columns", row: "F1;;B;;K;1;1;21;;x", fault: { field: null, what: "cells" } },
    {
      name: "a text that is too long",
      row: `F1;;B;;${"K".repeat(1001)};1;1;21`,
      fault: { field: "description", what: "long", most: 1000 },
    },
  ])("$name", ({ row, fault }) => {
    expect(faultsOf(row)).toEqual([{ row: 2, ...fault }]);
  });

  test("another customer than the rows with the same number", () => {
    expect(faultsOf("F1;;Bakkerij;;K;1;1;21", "F1;;Garage;;K;1;1;21")).toEqual([
      { row: 3, field: "customer", what: "differs", other: 2 },
    ]);
  });

  test("a thousand lines are an invoice, one more are not", () => {
    const lines = (count: number) => Array.from({ length: count }, () => "F1;;B;;K;1;1;21");
    expect(faultsOf(...lines(1000))).toEqual([]);
    expect(faultsOf(...lines(1001))).toEqual([{ row: 2, field: null, what: "lines", most: 1000 }]);
  });

  test("a category whose rate it is not, or that asks for the reason", () => {
    const table = readCsv(
      "nummer;klant;omschrijving;prijs;btw;btw-categorie\n1;B;K;1;21;AE\n2;B;K;1;0;S\n3;B;K;1;0;E\n4;B;K;1;0;AE\n5;B;K;1;0;X",
    );
    if ("what" in table) throw new Error(table.what);
    const faults = gatherInvoices(table, guessMapping(table.head)).flatMap((invoice) => invoice.faults);
    expect(faults.map(({ row, field, what }) => [row, field, what])).toEqual([
      [2, "vatRate", "rateOfCategory"],
      [3, "vatRate", "rateOfCategory"],
      [4, "exemptionReason", "reason"],
      [6, "vatCategory", "category"],
    ]);
  });
});

describe("the file of errors", () => {
  test("holds the rows that were left out, in their own delimiter, and is read again once they are mended", () => {
    const { table } = read(
      'F1;;"Bakkerij ""Zon""";;"Ketel;\nmet bocht";1;zestig;21',
      "F2;;Garage;;Kraan;1;80;21",
    );
    const text = errorCsv(table, { errors: new Map([[2, "Prijs: geen bedrag"]]), title: "fout" });
    expect(text).toBe(
      `\uFEFF${HEAD};fout\r\nF1;;"Bakkerij ""Zon""";;"Ketel;\nmet bocht";1;zestig;21;Prijs: geen bedrag\r\n`,
    );
    const mended = readCsv(text.slice(1).replace("zestig", "60"));
    if ("what" in mended) throw new Error(mended.what);
    expect(gatherInvoices(mended, guessMapping(mended.head))[0]?.input?.lines[0]?.unitPrice).toBe("60");
    const twice = errorCsv(mended, { errors: new Map([[2, "Nog eens"]]), title: "fout" });
    expect(twice.split("\r\n")[0]).toBe(`\uFEFF${HEAD};fout`);
  });

  test("runs no formula in a spreadsheet, and comes back without what prevents it", () => {
    const formula = '=HYPERLINK("http://kwaad.example")';
    const quoted = `"${formula.replaceAll('"', '""')}"`;
    const { table } = read(
      `F1;;${quoted};;"=1+1\n+2";-5,00;x;21`,
      "F2;;+31 30 123;;@SUM(A1);1;x;21",
      "F3;;-Jansen-;;-5;1;x;21",
    );
    const text = errorCsv(table, {
      errors: new Map([2, 3, 4].map((row) => [row, "=fout"])),
      title: "fout",
    });
    const again = readCsv(text.slice(1));
    const cells = text
      .slice(1)
      .split("\r\n")
      .slice(1)
      .join(";")
      .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    for (const cell of cells) expect(cell.replace(/^"/, "")).not.toMatch(/^(?!-[\d,]+"?$)[=+\-@\t\r]/);
    if ("what" in again) throw new Error(again.what);
    expect(again.rows.map((row) => row.cells.slice(0, 8))).toEqual(table.rows.map(({ cells }) => cells));
  });
});
