import { expect, test } from "vitest";
import { qrCodesOf, textOf } from "../../../test/read-pdf.ts";
import { LANGUAGES } from "../../languages/languages.ts";
import { eur } from "../example-page.ts";
import { formatsFor } from "../formats.ts";
import type { PayPageContent, Reader } from "../pay-page-content.ts";
import { examplePages } from "../pay-page-examples.ts";
import { translator } from "../translate.ts";
import { invoicePdf } from "./invoice-pdf.ts";
import { receiptPdf } from "./receipt-pdf.ts";

const at = new Date("2026-11-26T10:00:00Z");
const print = { logo: null, at };
const readers: readonly Reader[] = LANGUAGES.map((language) => ({
  language,
  t: translator(language),
  formats: formatsFor(language, { timeZone: "Europe/Amsterdam" }),
}));
const readerOf = (wanted: string): Reader => readers.find(({ language }) => language === wanted) as Reader;

/** Every state is printed in one of the languages, in turn. */
const printed = Object.entries(examplePages).map(([name, content], n) => ({
  name,
  content,
  reader: readers[n % readers.length] as Reader,
}));

test.each(printed)("$name: the PDF says what the page says for good", async ({ content, reader }) => {
  const pdf = await invoicePdf(content, reader, print);
  const text = (await textOf(pdf)).replaceAll(/\s+/g, " ");
  const spaced = (words: string) => words.replaceAll(/\s+/g, " ");
  const { invoice } = content;
  expect(text).toContain(spaced(reader.t("invoice", { number: invoice.number ?? "" })));
  expect(text).toContain(spaced(`${reader.t("total")} ${reader.formats.money(invoice.total)}`));
  expect(text).not.toMatch(/undefined|null|NaN|\{\{|\[object/);
  const asks = content.state.kind === "open" || content.state.kind === "not_paid";
  const codes = await qrCodesOf(pdf);
  expect(codes.includes(content.address)).toBe(asks && invoice.payable.value !== "0.00");
  expect(codes.every((code) => code === content.address || code.startsWith("BCD\n"))).toBe(true);
});

test("the same invoice at the same moment is the same file, byte for byte", async () => {
  const once = await invoicePdf(examplePages.open, readerOf("nl"), print);
  expect((await invoicePdf(examplePages.open, readerOf("nl"), print)).equals(once)).toBe(true);
});

test("a receipt's rows come to what was received, whatever went back or was moved to another invoice", async () => {
  const { invoice } = examplePages.paid;
  const content: PayPageContent = {
    ...examplePages.paid,
    invoice: { ...invoice, received: eur("70.00"), outstanding: eur("51.00") },
    wentBack: { refunded: eur("30.00"), chargedBack: eur("20.00") },
  };
  const received = [{ day: "23 November 2026", way: "iDEAL", amount: eur("150.00") }];
  const text = await textOf(await receiptPdf(content, readerOf("en"), { ...print, received }));
  for (const row of [
    /iDEAL\s+€150\.00/,
    /Paid back\s+-€30\.00/,
    /Taken back by your bank\s+-€20\.00/,
    /Moved from or to another invoice\s+-€30\.00/,
    /Total received\s+€70\.00/,
    /Still to pay\s+€51\.00/,
  ]) {
    expect(text).toMatch(row);
  }
});
