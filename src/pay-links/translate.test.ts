import { expect, test } from "vitest";
import { textsEn } from "./texts-en.ts";
import { textsNl } from "./texts-nl.ts";
import { type TextKey, translator } from "./translate.ts";

const valuesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted((a, b) => a.localeCompare(b));

test("every Dutch text has the values of its English one", () => {
  const keys = Object.keys(textsEn) as TextKey[]; // an object literal has no keys but its own
  for (const key of keys) expect([key, valuesIn(textsNl[key])]).toEqual([key, valuesIn(textsEn[key])]);
});

test("a value is put in as it is, since the page escapes it", () => {
  expect(translator("en")("from", { merchant: "Smit & Zn" })).toBe("from Smit & Zn");
  expect(translator("nl")("from", { merchant: "Smit & Zn" })).toBe("van Smit & Zn");
});
