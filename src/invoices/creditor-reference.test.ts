import fc from "fast-check";
import { expect, test } from "vitest";
import { creditorReference, isCreditorReference } from "./creditor-reference.ts";

test.each([
  // Finance Finland's and the standard's own examples, which banks print in their guides.
  ["539007547034", "RF18539007547034"],
  ["2348231", "RF712348231"],
])("%s is %s", (number, reference) => {
  expect(creditorReference(number)).toBe(reference);
  expect(isCreditorReference(reference)).toBe(true);
});

test("a number with other signs is its letters and digits", () => {
  expect(creditorReference("f2026-00042")?.slice(4)).toBe("F202600042");
  expect(creditorReference("---")).toBeNull();
  expect(creditorReference("1".repeat(22))).toBeNull();
});

test("spaces do not matter, and a wrong digit does", () => {
  expect(isCreditorReference("RF18 5390 0754 7034")).toBe(true);
  expect(isCreditorReference("RF18539007547035")).toBe(false);
  expect(isCreditorReference("RF18")).toBe(false);
  expect(isCreditorReference("2026-0042")).toBe(false);
});

test("every one digit that is mistyped is noticed", () => {
  const number = fc.stringMatching(/^[A-Z0-9]{1,21}$/);
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
      const reference = creditorReference(digits) ?? "";
      const numerals = [...reference.matchAll(/\d/g)].map(({ index }) => index);
      const at = numerals[place % numerals.length] ?? 2;
      const wrong = (Number(reference[at]) + change) % 10;
      expect(isCreditorReference(reference)).toBe(true);
      expect(isCreditorReference(reference.slice(0, at) + wrong + reference.slice(at + 1))).toBe(false);
    }),
  );
});
