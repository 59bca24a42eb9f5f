import { encode } from "uqr";
import { expect, test } from "vitest";
import { inlineQrCode, payLinkQrCode } from "./qr-code.ts";

const URL = "https://pay.example.test/i/exampleTokenOfThirtyTwoCharacters0";

test("a pay link's QR code draws the modules of that address, with its quiet zone", () => {
  const svg = payLinkQrCode(URL);
  const { data, size } = encode(URL, { ecc: "M", border: 4 });
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
  expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
  const pixels = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  expect(pixels % size).toBe(0);
});

test("a code inside a page draws the same modules, each run of them as one stroke", () => {
  const svg = inlineQrCode(URL, { label: 'The "page"' });
  const { data, size } = encode(URL, { ecc: "M", border: 4 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  expect(drawn).toEqual(data);
  expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`);
  expect(svg).toContain('aria-label="The &#34;page&#34;"');
});

test("another address makes another code", () => {
  expect(payLinkQrCode(`${URL}x`)).not.toBe(payLinkQrCode(URL));
});
