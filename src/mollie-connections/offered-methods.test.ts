import { expect, test } from "vitest";
import { moneyFrom } from "../money/money.ts";
import { offeredMethods } from "./offered-methods.ts";

const eur = (value: string) => ({ currency: "EUR", value });
const ideal = {
  id: "ideal",
  description: "iDEAL",
  minimumAmount: eur("0.01"),
  maximumAmount: eur("50000.00"),
};
const card = { id: "creditcard", description: "Card", minimumAmount: eur("0.01"), maximumAmount: null };
const later = {
  id: "klarna",
  description: "Klarna",
  minimumAmount: eur("35.00"),
  maximumAmount: eur("1500.00"),
};
const boundless = { id: "new", description: "New", minimumAmount: null, maximumAmount: null };
const methods = [ideal, card, later, boundless];
const offered = (value: string, currency = "EUR") =>
  offeredMethods(methods, { amount: moneyFrom({ currency, value }) }).map(({ id }) => id);

test("a method is offered from its lowest amount to its highest, both included", () => {
  expect(offered("34.99")).toEqual(["ideal", "creditcard"]);
  expect(offered("35.00")).toEqual(["ideal", "creditcard", "klarna"]);
  expect(offered("1500.00")).toEqual(["ideal", "creditcard", "klarna"]);
  expect(offered("1500.01")).toEqual(["ideal", "creditcard"]);
  expect(offered("50000.01")).toEqual(["creditcard"]);
});

test("nothing is promised in a currency of which Mollie named no limit", () => {
  expect(offered("100.00", "USD")).toEqual([]);
});
