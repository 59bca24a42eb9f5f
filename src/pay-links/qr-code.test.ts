import { encode } from "uqr";
import { expect, test } from "vitest";
import { payLinkQrCode } from "./qr-code.ts";

const URL = "https://pay.example.test/i/exampleTokenOfThirtyTwoCharacters0";

test("a pay link's QR code draws the modules of that address, with its quiet zone", () => {
  const svg = payLinkQrCode(URL);
  const { data, size } = encode(URL, { ecc: "M", border: 4 });
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
  expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
  const pixels = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  expect(pixels % size).toBe(0);
});

test("another address makes another code", () => {
  expect(payLinkQrCode(`${URL}x`)).not.toBe(payLinkQrCode(URL));
});
