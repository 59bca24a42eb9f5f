import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameNumber, numberKey } from "./typed-number.ts";

test.each([
  ["F2026-0042", "f 2026 / 0042"],
  ["2026-0042", "20260042"],
  ["2026-0042", "2026-42"],
  ["2026-0042", "2026‑0042"], // the hyphen of a text processor
  ["2026-0042", " ２０２６-００４２ "],
  ["0042", "42"],
  ["INV/2026/000007", "inv 2026 7"],
])("%s is meant by %s", (number, typed) => {
  expect(isSameNumber(typed, number)).toBe(true);
});

test.each([
  ["2026-0042", "2026-0420"],
  ["2026-0042", "2026-4200"],
  ["2026-0042", "0042"],
  ["F2026-0042", "2026-0042"],
  ["2026-0042", ""],
])("%s is not meant by %s", (number, typed) => {
  expect(isSameNumber(typed, number)).toBe(false);
});

test("whatever is typed for a number shares its tries with it", () => {
  const text = fc.string({ unit: fc.constantFrom("0", "00", "1", "2", "a", "B", "é", "-", "/", " ") });
  let meant = 0;
  fc.assert(
    fc.property(text, text, (typed, number) => {
      if (!isSameNumber(typed, number)) return;
      meant++;
      expect(numberKey(typed)).toBe(numberKey(number));
    }),
    { numRuns: 20_000 },
  );
  expect(meant).toBeGreaterThan(100); // or the property looked at nothing
});
