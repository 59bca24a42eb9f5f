import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../../src/languages/languages.ts";
import { deLater } from "../language/de-later.ts";
import { enLater } from "../language/en-later.ts";
import { frLater } from "../language/fr-later.ts";
import { nlLater } from "../language/nl-later.ts";
import { FIELDS, guessMapping } from "./columns.ts";
import { gatherInvoices } from "./gather-invoices.ts";
import { readCsv } from "./read-csv.ts";
import { template } from "./template.ts";

const CATALOGUES = { en: enLater, nl: nlLater, de: deLater, fr: frLater };
const LANGUAGES = Object.keys(CATALOGUES) as Language[]; // justified: its keys are exactly those

beforeAll(() =>
  i18next.init({
    resources: Object.fromEntries(
      LANGUAGES.map((language) => [language, { translation: CATALOGUES[language] }]),
    ),
    interpolation: { escapeValue: false },
  }),
);

describe.each(LANGUAGES)("in %s", (language) => {
  test("the word on the screen for a field is one by which its column is known", () => {
    const words = FIELDS.map((field) => CATALOGUES[language].importing.fields[field]);
    expect(guessMapping(words)).toEqual(Object.fromEntries(FIELDS.map((field, index) => [field, index])));
  });

  test("the template can be imported as it is", () => {
    const table = readCsv(template(i18next.getFixedT(language), language).slice(1));
    if ("what" in table) throw new Error(table.what);
    const invoices = gatherInvoices(table, guessMapping(table.head));
    expect(invoices.flatMap(({ faults }) => faults)).toEqual([]);
    expect(invoices.map(({ input }) => input?.lines.map(({ unitPrice }) => unitPrice))).toEqual([
      ["65.00", "124.50"],
      ["65.00"],
    ]);
  });
});
