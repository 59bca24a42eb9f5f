import { expect, test } from "vitest";
import type { PaymentId } from "../../../src/ids/ids.ts";
import { againstPurpose, limitFor, refundableOf } from "./refundable.ts";

const eur = (value: string) => ({ currency: "EUR", value });
// The shape of an id does not matter here.
const id = "pay_1" as PaymentId;
const other = "pay_2" as PaymentId;
const paid = { id, status: "paid", amount: eur("121.00") };
const billed = { status: "open" as const, writtenOff: eur("0.00") };
const none = { refunds: [], chargebacks: [] };

test("of a paid payment everything can go back, of any other nothing", () => {
  expect(refundableOf(paid, none)).toEqual(eur("121.00"));
  expect(refundableOf({ ...paid, status: "expired" }, none)).toEqual(eur("0.00"));
});

test("less what goes back already, but not what came to nothing or is of another payment", () => {
  const refund = { paymentId: id, amount: eur("10.00"), creation: "created" as const };
  const refunds = [
    { ...refund, status: "refunded" },
    { ...refund, creation: "pending" as const, status: null },
    { ...refund, status: "failed" },
    { ...refund, creation: "refused" as const, status: null },
    { ...refund, paymentId: other, status: "refunded" },
  ];
  expect(refundableOf(paid, { ...none, refunds })).toEqual(eur("101.00"));
});

test("less what the bank took, unless it gave that again", () => {
  const chargebacks = [
    { paymentId: id, amount: eur("21.00"), reversedAt: null },
    { paymentId: id, amount: eur("50.00"), reversedAt: "2026-11-23T10:00:00.000Z" },
  ];
  expect(refundableOf(paid, { ...none, chargebacks })).toEqual(eur("100.00"));
});

test("what can go back depends on why it does", () => {
  const invoice = { ...billed, surplus: eur("5.00"), total: eur("100.00"), credited: eur("30.00") };
  const left = eur("121.00");
  expect(limitFor("surplus", { left, invoice })).toEqual(eur("5.00"));
  expect(limitFor("credit", { left, invoice })).toEqual(eur("70.00"));
  expect(limitFor("still-owed", { left, invoice })).toEqual(eur("121.00"));
  expect(limitFor("credit", { left: eur("20.00"), invoice })).toEqual(eur("20.00"));
  expect(limitFor("credit", { left, invoice: { ...invoice, status: "void" } })).toEqual(eur("0.00"));
  expect(limitFor("credit", { left, invoice: { ...invoice, writtenOff: eur("9.00") } })).toEqual(eur("0.00"));
});

test("a refund from Mollie was too much only if the invoice is fully paid without it", () => {
  const refund = { amount: eur("30.00") };
  const invoice = { ...billed, surplus: eur("0.00"), total: eur("121.00"), credited: eur("0.00") };
  const short = { ...invoice, outstanding: eur("30.00"), unexplainedRefunds: eur("30.00") };
  const whole = { ...invoice, outstanding: eur("0.00"), unexplainedRefunds: eur("30.00") };
  const others = { ...invoice, outstanding: eur("50.00"), unexplainedRefunds: eur("80.00") };
  expect(againstPurpose("surplus", { refund, invoice: short })).toBe("surplus");
  expect(againstPurpose("surplus", { refund, invoice: whole })).toBeNull();
  expect(againstPurpose("surplus", { refund, invoice: others })).toBeNull();
  expect(againstPurpose("credit", { refund, invoice: short })).toBeNull();
  expect(againstPurpose("credit", { refund, invoice: { ...short, credited: eur("100.00") } })).toBe("credit");
  expect(againstPurpose("still-owed", { refund, invoice: short })).toBeNull();
});
