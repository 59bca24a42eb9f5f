import fc from "fast-check";
import { expect, test } from "vitest";
import { belgianReference, isBelgianReference } from "./belgian-reference.ts";
import { dutchReference, isDutchReference } from "./dutch-reference.ts";
import { groupedReference, paymentReferenceOf } from "./payment-reference.ts";

test("the Belgian reference is that of the banks' examples", () => {
  expect(belgianReference("0909337554")).toBe("+++090/9337/55493+++");
  expect(belgianReference("97")).toBe("+++000/0000/09797+++"); // a remainder of nothing is written as 97
  expect(belgianReference("F2026-00042")).toBe("+++020/2600/04222+++");
  for (const text of ["+++090/9337/55493+++", "***090/9337/55493***", "090933755493", "090 9337 55493"]) {
    expect(isBelgianReference(text), text).toBe(true);
  }
  for (const text of ["+++090/9337/55494+++", "09093375549", "F2026-00042", ""]) {
    expect(isBelgianReference(text), text).toBe(false);
  }
});

test("the Dutch reference is that of the Betaalvereniging's examples", () => {
  expect(dutchReference("56789012345")).toBe("5000056789012345");
  for (const text of ["5000 0567 8901 2345", "12 2345 3462 2567"]) {
    expect(isDutchReference(text), text).toBe(true);
  }
  // The second digit says that eleven follow, and twelve do; and seven digits check nothing.
  for (const text of ["11 2345 3462 2567", "5000056789012346", "1234567", "F2026-00042", ""]) {
    expect(isDutchReference(text), text).toBe(false);
  }
});

test("a number without digits, or with too many, stays the number that it is", () => {
  for (const kind of ["ogm", "betalingskenmerk", "rf"] as const) {
    expect(paymentReferenceOf({ number: "---", paymentReference: null }, { kind })).toBe("---");
    const long = "1".repeat(30);
    expect(paymentReferenceOf({ number: long, paymentReference: null }, { kind })).toBe(long);
  }
});

test("what an invoice came with is never replaced", () => {
  const invoice = { number: "2026-0042", paymentReference: "MV/77" };
  expect(paymentReferenceOf(invoice, { kind: "ogm" })).toBe("MV/77");
});

test("one digit that is mistyped is noticed; in the Netherlands unless two sums share the check digit 1", () => {
  const number = fc.stringMatching(/^\d{1,10}$/);
  const mistyped = (right: string, place: number, change: number): string => {
    const at = place % right.length;
    return right.slice(0, at) + ((Number(right[at]) + change) % 10) + right.slice(at + 1);
  };
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
      const belgian = (belgianReference(digits) ?? "").replace(/\D/g, "");
      expect(isBelgianReference(belgian)).toBe(true);
      expect(isBelgianReference(mistyped(belgian, place, change))).toBe(false);
      const dutch = dutchReference(digits) ?? "";
      expect(isDutchReference(dutch)).toBe(true);
      if (!dutch.startsWith("1")) expect(isDutchReference(mistyped(dutch, place, change))).toBe(false);
    }),
  );
});

test("references are printed in groups, and numbers as they are", () => {
  expect(groupedReference("5000056789012345")).toBe("5000 0567 8901 2345");
  expect(groupedReference("RF18539007547034")).toBe("RF18 5390 0754 7034");
  expect(groupedReference("+++090/9337/55493+++")).toBe("+++090/9337/55493+++");
  expect(groupedReference("2026-0042")).toBe("2026-0042");
});
