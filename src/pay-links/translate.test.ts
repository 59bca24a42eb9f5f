import { describe, expect, test } from "vitest";
import { textsDe } from "./texts-de.ts";
import { textsEn } from "./texts-en.ts";
import { textsFr } from "./texts-fr.ts";
import { textsNl } from "./texts-nl.ts";
import { type TextKey, translator } from "./translate.ts";

const valuesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted((a, b) => a.localeCompare(b));

describe.each([
  { name: "Dutch", texts: textsNl },
  { name: "German", texts: textsDe },
  { name: "French", texts: textsFr },
])("every $name text", ({ texts }) => {
  const keys = Object.keys(textsEn) as TextKey[]; // an object literal has no keys but its own

  test("has the values of its English one", () => {
    for (const key of keys) expect([key, valuesIn(texts[key])]).toEqual([key, valuesIn(textsEn[key])]);
  });

  test("is translated: what is the same in both is a word that both have", () => {
    const same = keys.filter((key) => (texts[key] as string) === textsEn[key]);
    expect(same.filter((key) => !SAME_WORD.has(key))).toEqual([]);
  });
});

/** IBAN and BIC everywhere; "Description" in French. */
const SAME_WORD: ReadonlySet<string> = new Set(["bankIban", "bankBic", "description", "date"]);

test("French sets a space that holds before a colon and a question mark", () => {
  for (const text of Object.values(textsFr)) expect(text).not.toMatch(/[^\u202f][:?;!]/);
});

test("a value is put in as it is, since the page escapes it", () => {
  expect(translator("en")("from", { merchant: "Smit & Zn" })).toBe("from Smit & Zn");
  expect(translator("nl")("from", { merchant: "Smit & Zn" })).toBe("van Smit & Zn");
});
