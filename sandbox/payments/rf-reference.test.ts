import { expect, test } from "vitest";
import { rfReference } from "./rf-reference.ts";

test("the check digits are those that banks compute", () => {
  // The example that ISO 11649 is commonly explained with.
  expect(rfReference("539007547034")).toBe("RF18539007547034");
});

test("only letters and digits go into a reference, and no more than fit", () => {
  expect(rfReference("inv-42")).toMatch(/^RF\d{2}INV42$/);
  expect(rfReference("x".repeat(40))).toHaveLength(25);
});
