import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, textColorOn } from "./brand-color.ts";

test("black and white differ by 21, and a colour does not differ from itself", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21, 5);
  expect(contrastOf("#0a5f50", "#0a5f50")).toBe(1);
  // The example of https://webaim.org/resources/contrastchecker/
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("words on a light brand are black, on a dark one white", () => {
  expect(textColorOn("#ffe14d")).toBe("#000000");
  expect(textColorOn("#0a5f50")).toBe("#ffffff");
});

test("words can be read on every colour that a merchant may choose", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, "0")}`;
      expect(contrastOf(color, textColorOn(color))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
