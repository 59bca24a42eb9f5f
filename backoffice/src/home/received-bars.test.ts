import { expect, test } from "vitest";
import { REST, receivedBars } from "./received-bars.ts";

const eur = (value: string) => ({ currency: "EUR", value });

test("each day has a bar, and a method that brought more stands before one that brought less", () => {
  const received = [
    { day: "2026-03-28", method: "bank", amount: eur("10.00") },
    { day: "2026-03-30", method: "ideal", amount: eur("121.00") },
    { day: "2026-03-30", method: "bank", amount: eur("0.50") },
  ];
  expect(receivedBars(received, { from: "2026-03-28", to: "2026-03-30" })).toEqual({
    bars: [
      { day: "2026-03-28", bank: 10 },
      { day: "2026-03-29" },
      { day: "2026-03-30", ideal: 121, bank: 0.5 },
    ],
    methods: ["ideal", "bank"],
  });
});

test("more methods than one can tell apart are one bar together, but never one of them alone", () => {
  const of = (methods: number) =>
    Array.from({ length: methods }, (_, index) => ({
      day: "2026-03-28",
      method: `method${index}`,
      amount: eur(String(100 - index)),
    }));
  const span = { from: "2026-03-28", to: "2026-03-28" };
  expect(receivedBars(of(6), span).methods).toHaveLength(6);
  const { bars, methods } = receivedBars(of(7), span);
  expect(methods).toEqual(["method0", "method1", "method2", "method3", "method4", REST]);
  expect(bars[0]?.[REST]).toBe(95 + 94);
});
