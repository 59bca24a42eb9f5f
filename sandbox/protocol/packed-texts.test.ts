import fc from "fast-check";
import { expect, test } from "vitest";
import { textPacker, unpacked } from "./packed-texts.ts";

test("every text that was put away comes back as it was, from full pages and from the last one", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 10 }), (some) => {
      const pack = textPacker();
      const texts = Array.from({ length: 150 }, (_, n) => `${n} ${some[n % some.length]}`);
      const packed = texts.map(pack);
      expect(packed.map(unpacked)).toEqual(texts);
    }),
    { numRuns: 20 },
  );
});

test("similar texts take a fraction of their size", () => {
  const pack = textPacker();
  const texts = Array.from(
    { length: 64 },
    (_, n) => `{"id":"tr_${n}","description":"${"Invoice ".repeat(100)}"}`,
  );
  const pages = new Set(texts.map((text) => pack(text).page));
  const bytes = [...pages].reduce((sum, { packed }) => sum + (packed?.byteLength ?? 0), 0);
  expect(pages.size).toBe(1);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(texts.join("").length / 10);
});
