import { expect, test } from "vitest";
import { LANGUAGES } from "../languages/languages.ts";
import { PROBLEMS } from "../problems/problems.ts";
import { CATALOGUE } from "./catalogue.ts";
import { recognise } from "./recognise.ts";
import { asWritten, Sentence, say } from "./say.ts";

const sentences = Object.entries<Readonly<Record<string, string>>>(CATALOGUE);
const valuesOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const wordsOf = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, "").match(/\p{L}{2,}/gu) ?? [];

test("every sentence names the same values in every language", () => {
  for (const [key, translations] of sentences) {
    for (const language of ["nl", "de", "fr"]) {
      const text = translations[language] ?? "";
      expect(new Set(valuesOf(text)), `${key} in ${language}`).toEqual(new Set(valuesOf(key)));
    }
  }
});

test("no sentence was left in English", () => {
  for (const [key, translations] of sentences) {
    if (wordsOf(key).length < 3) continue;
    for (const text of Object.values(translations)) expect(text).not.toBe(key);
  }
});

test("every code of a problem has a title in every language", () => {
  for (const [code, { title }] of Object.entries(PROBLEMS)) {
    const told = LANGUAGES.map((language) => new Sentence(title, {}).in(language));
    expect(new Set(told).size, code).toBe(LANGUAGES.length);
  }
});

test("Dutch says u, German Sie and French vous", () => {
  for (const [key, { nl = "", fr = "" }] of sentences) {
    expect(nl, key).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
    expect(fr, key).not.toMatch(/(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu);
  }
});

test("a French mark never begins a line: the space before it does not break", () => {
  for (const [key, { fr = "" }] of sentences) expect(fr, key).not.toMatch(/ [;:!?»%]|« /);
});

test("an amount is written as the reader writes amounts, and in English as programs do", () => {
  const sentence = say("Of this payment {{amount}} can still be refunded.", {
    amount: { currency: "EUR", value: "1234.50" },
  });
  expect(String(sentence)).toBe("Of this payment 1234.50 EUR can still be refunded.");
  expect(sentence.in("de")).toBe("Von dieser Zahlung kann noch 1.234,50\u00A0€ erstattet werden.");
});

test("a sentence that was stored in English is told in the reader's language", () => {
  const stored = String(
    say("Mollie does not know this payment any more: {{reason}}", {
      reason: asWritten("No payment exists."),
    }),
  );
  expect(recognise(stored).in("nl")).toBe("Mollie kent deze betaling niet meer: No payment exists.");
  expect(recognise("Its amount at Mollie is 12.00 EUR.").in("de")).toBe(
    "Der Betrag bei Mollie ist 12,00\u00A0€.",
  );
});

test("every sentence is recognised by its English", () => {
  for (const [key] of sentences) {
    const values = Object.fromEntries(valuesOf(key).map((braces) => [braces.slice(2, -2), "Q7"]));
    const sentence = new Sentence(key, values);
    expect(recognise(String(sentence)).in("de"), key).toBe(sentence.in("de"));
  }
});

test("words that nobody translated stay as they are", () => {
  expect(recognise("The amount is higher than the maximum").in("fr")).toBe(
    "The amount is higher than the maximum",
  );
});
