import { describe, expect, test } from "vitest";
import { de } from "./de.ts";
import { deLater } from "./de-later.ts";
import { en as first } from "./en.ts";
import { enLater } from "./en-later.ts";
import { fr } from "./fr.ts";
import { frLater } from "./fr-later.ts";
import { nl } from "./nl.ts";
import { nlLater } from "./nl-later.ts";

const en = { ...first, ...enLater };
const OTHERS = { nl: { ...nl, ...nlLater }, de: { ...de, ...deLater }, fr: { ...fr, ...frLater } };

type Texts = { readonly [key: string]: string | Texts };

/** Each text by its whole key. */
function flatten(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[path + key, text] as [string, string]] : flatten(text, `${path}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const words = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, "").match(/\p{L}{2,}/gu) ?? [];

describe.each(Object.entries(OTHERS))("in %s", (_language, catalogue) => {
  const theirs = new Map(flatten(catalogue));

  test("a text names the same amounts, dates and names as the English one", () => {
    for (const [key, text] of flatten(en)) {
      expect(placeholders(theirs.get(key) ?? ""), key).toEqual(placeholders(text));
    }
  });

  test("no text is empty", () => {
    for (const [key, text] of theirs) expect(text.trim(), key).not.toBe("");
  });

  test("no sentence was left in English", () => {
    const left = flatten(en).filter(([key, text]) => words(text).length > 2 && theirs.get(key) === text);
    expect(left).toEqual([]);
  });
});

test("a French mark never begins a line: the space before it does not break", () => {
  for (const [key, text] of flatten(OTHERS.fr)) expect(text, key).not.toMatch(/ [;:!?»%]|« /);
});

test("no English text is empty", () => {
  for (const [key, text] of flatten(en)) expect(text.trim(), key).not.toBe("");
});
