import { deflateRawSync, inflateRawSync } from "node:zlib";

/** So many answers resemble one another enough to shrink tenfold together; one by one they shrink to a half. */
const TEXTS_PER_PAGE = 64;

/** Fast rather than thorough: 4 µs per answer, and the thorough level saves three bytes in a hundred more for 8. */
const LEVEL = 1;

type Page = { texts: string[]; packed: Uint8Array | null };

/** A text that was put away; `unpacked` gives it back. */
export type PackedText = { readonly page: Page; readonly place: number };

/**
 * Puts away many similar texts that are hardly ever asked for again, in pages that are compressed when they are full. A
 * page is gone from memory when nobody keeps any of its texts.
 */
export function textPacker(): (text: string) => PackedText {
  let page: Page = { texts: [], packed: null };
  return (text) => {
    const kept: PackedText = { page, place: page.texts.length };
    page.texts.push(text);
    if (page.texts.length === TEXTS_PER_PAGE) {
      // A copy, because what zlib gives back is the beginning of a larger buffer.
      page.packed = Uint8Array.from(deflateRawSync(JSON.stringify(page.texts), { level: LEVEL }));
      page.texts = [];
      page = { texts: [], packed: null };
    }
    return kept;
  };
}

export function unpacked({ page, place }: PackedText): string {
  const texts: string[] = page.packed ? JSON.parse(String(inflateRawSync(page.packed))) : page.texts;
  const text = texts[place];
  if (text === undefined) throw new Error("A page keeps each of its texts.");
  return text;
}
