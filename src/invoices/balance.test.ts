import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceOf } from "./balance.ts";

test.each([
  { of: "nothing paid", owed: 121n, prepaid: 0n, credited: 0n, received: 0n, outstanding: 121n, surplus: 0n },
  { of: "half paid", owed: 121n, prepaid: 0n, credited: 0n, received: 60n, outstanding: 61n, surplus: 0n },
  {
    of: "all three together",
    owed: 121n,
    prepaid: 21n,
    credited: 50n,
    received: 50n,
    outstanding: 0n,
    surplus: 0n,
  },
  { of: "paid twice", owed: 121n, prepaid: 0n, credited: 0n, received: 242n, outstanding: 0n, surplus: 121n },
  {
    of: "credited after it was paid",
    owed: 121n,
    prepaid: 0n,
    credited: 121n,
    received: 121n,
    outstanding: 0n,
    surplus: 121n,
  },
  {
    of: "more paid back than came",
    owed: 121n,
    prepaid: 0n,
    credited: 0n,
    received: -20n,
    outstanding: 141n,
    surplus: 0n,
  },
  {
    of: "paid when nothing was owed",
    owed: 0n,
    prepaid: 0n,
    credited: 0n,
    received: 121n,
    outstanding: 0n,
    surplus: 121n,
  },
])("$of: $outstanding outstanding, $surplus surplus", ({ of, outstanding, surplus, ...account }) => {
  expect(balanceOf({ writtenOff: 0n, ...account }), of).toEqual({
    outstandingMinor: outstanding,
    surplusMinor: surplus,
  });
});

test("outstanding less surplus is what is owed less what settled it, and one of them is zero", () => {
  const part = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(part, part, part, part, part, (owed, prepaid, credited, writtenOff, received) => {
      const { outstandingMinor, surplusMinor } = balanceOf({ owed, prepaid, credited, writtenOff, received });
      expect(outstandingMinor - surplusMinor).toBe(owed - prepaid - credited - writtenOff - received);
      expect(outstandingMinor >= 0n && surplusMinor >= 0n).toBe(true);
      expect(outstandingMinor * surplusMinor).toBe(0n);
    }),
  );
});
