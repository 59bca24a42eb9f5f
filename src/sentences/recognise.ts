import { CATALOGUE } from "./catalogue.ts";
import { asWritten, Sentence, type Value } from "./say.ts";

/**
 * The sentence that an English text is, so that it can be said in the reader's language. For texts that were stored
 * as they were said (the log, what Mollie refused, why something was set aside) or that come from Mollie itself; what
 * nobody translated stays as it is.
 */
export function recognise(text: string): Sentence {
  return (text.length > LONGEST ? null : find(text)) ?? asWritten(text);
}

/** No sentence of ours is this long, and a pattern with several values takes its time over a stranger's long text. */
const LONGEST = 1000;

function find(text: string): Sentence | null {
  if (Object.hasOwn(CATALOGUE, text)) return new Sentence(text, {});
  for (const { key, shape, names } of SHAPES) {
    const match = shape.exec(text);
    if (match) {
      const values = names.map((name, at) => [name, valueOf(match[at + 1] ?? "")]);
      return new Sentence(key, Object.fromEntries(values));
    }
  }
  return null;
}

/** An amount as `say` writes it in English, a sentence of its own, or just what it is. */
function valueOf(text: string): Value {
  const amount = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text);
  if (amount) return { value: amount[1] ?? "", currency: amount[2] ?? "" };
  return find(text) ?? text;
}

/** The ones with values, those with most words of their own first: they say most exactly what a text is. */
const SHAPES = Object.keys(CATALOGUE)
  .filter((key) => key.includes("{{"))
  .map((key) => ({ key, ...shapeOf(key), own: key.replaceAll(/\{\{\w+\}\}/g, "").length }))
  .sort((a, b) => b.own - a.own);

function shapeOf(key: string): { shape: RegExp; names: string[] } {
  const parts = key.split(/\{\{(\w+)\}\}/);
  const names = parts.filter((_, at) => at % 2 === 1);
  const pattern = parts.map((part, at) => (at % 2 === 1 ? "(.+?)" : RegExp.escape(part))).join("");
  return { shape: new RegExp(`^${pattern}$`, "s"), names };
}
