import { expect, test } from "vitest";
import { EUR } from "../money/currency.ts";
import { wentBackOf } from "./went-back.ts";

test("only what Mollie accepted and did not undo went back", () => {
  const refunds = [
    { status: "refunded", amountMinor: 1000n },
    { status: "queued", amountMinor: 200n },
    { status: "failed", amountMinor: 30_000n },
    { status: "canceled", amountMinor: 30_000n },
    { status: null, amountMinor: 30_000n },
  ];
  const chargebacks = [
    { reversedAt: null, amountMinor: 55n },
    { reversedAt: new Date(0), amountMinor: 30_000n },
  ];
  expect(wentBackOf({ currency: EUR, refunds, chargebacks })).toEqual({
    refunded: { currency: "EUR", value: "12.00" },
    chargedBack: { currency: "EUR", value: "0.55" },
  });
});
