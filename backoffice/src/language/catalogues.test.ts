import { expect, test } from "vitest";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

type Texts = { readonly [key: string]: string | Texts };

/** Each text by its whole key. */
function flatten(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[path + key, text] as [string, string]] : flatten(text, `${path}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test("a Dutch text names the same amounts, dates and names as the English one", () => {
  const dutch = new Map(flatten(nl));
  for (const [key, text] of flatten(en)) {
    expect(placeholders(dutch.get(key) ?? ""), key).toEqual(placeholders(text));
  }
});

test("no text is empty in either language", () => {
  for (const [key, text] of [...flatten(en), ...flatten(nl)]) expect(text.trim(), key).not.toBe("");
});
