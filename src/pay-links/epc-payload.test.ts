import { expect, test } from "vitest";
import { epcPayload } from "./epc-payload.ts";
import { eur } from "./example-page.ts";

/** The example of the guidelines, but for its version and purpose: we write 002, and no purpose. */
const redCross = {
  name: "Red Cross of Belgium",
  iban: "BE72 0000 0000 1616",
  bic: "BPOTBEB1",
  amount: eur("1.00"),
  reference: "Urgency fund",
};

test("a transfer's QR code has the lines of the guidelines, in their order", () => {
  expect(epcPayload(redCross)).toBe(
    "BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00\n\n\nUrgency fund",
  );
});

test("an account without BIC leaves its line empty", () => {
  expect(epcPayload({ ...redCross, bic: null })?.split("\n")[4]).toBe("");
});

test("a creditor reference of ISO 11649 is the structured one, without its spaces", () => {
  const lines = epcPayload({ ...redCross, reference: "RF18 5390 0754 7034" })?.split("\n");
  expect(lines?.slice(8)).toEqual(["", "RF18539007547034"]);
});

test("Belgium's structured communication is text", () => {
  const lines = epcPayload({ ...redCross, reference: "+++090/9337/55493+++" })?.split("\n");
  expect(lines?.slice(8)).toEqual(["", "", "+++090/9337/55493+++"]);
});

test.each([
  ["another currency", { amount: { currency: "USD", value: "1.00" } }],
  ["nothing", { amount: eur("0.00") }],
  ["more than a transfer can be", { amount: eur("1000000000.00") }],
  ["a nameless account", { name: " \n" }],
])("there is none for %s", (_what, change) => {
  expect(epcPayload({ ...redCross, ...change })).toBeNull();
});

test("what is too long, or has a line break, stays in its field", () => {
  const lines = epcPayload({
    ...redCross,
    name: `Stichting\n${"é".repeat(100)}`,
    reference: `${"x".repeat(200)}\nEUR9`,
  })?.split("\n");
  expect(lines?.[5]).toBe(`Stichting ${"é".repeat(60)}`);
  expect(lines?.[10]).toBe("x".repeat(140));
  expect(lines).toHaveLength(11);
});
