import { expect, test } from "vitest";
import { type Answer, acknowledgedFacts } from "./acknowledged.ts";

const eur = (value: string) => ({ currency: "EUR", value });

function facts(...answers: Answer[]) {
  const acknowledged = acknowledgedFacts();
  for (const answer of answers) acknowledged.answered(answer);
  return acknowledged;
}

const bank: Answer = {
  method: "POST",
  path: "/invoices/inv_1/external-payments",
  status: 201,
  body: { id: "ext_1", amount: eur("21.00") },
};
const takenBack: Answer = { method: "DELETE", path: "/external-payments/ext_1", status: 200, body: null };

test("what was acknowledged has to be there, for its amount", () => {
  const note: Answer = {
    method: "POST",
    path: "/invoices/inv_1/credit-notes",
    status: 201,
    body: { id: "crn_1", total: eur("24.20") },
  };
  const acknowledged = facts(bank, note);
  const kept = { id: "crn_1", cents: 2420, isRemoved: false };
  acknowledged.check([{ id: "ext_1", cents: 2100, isRemoved: false }, kept]);
  expect(() => acknowledged.check([kept])).toThrow("ext_1 was acknowledged and is not there");
  expect(() => acknowledged.check([kept, { id: "ext_1", cents: 2000, isRemoved: false }])).toThrow(
    "ext_1 was acknowledged for 2100 cents and is there for 2000",
  );
});

test("what was acknowledged as taken back has to be, and only that", () => {
  const kept = { id: "ext_1", cents: 2100, isRemoved: false };
  const gone = { ...kept, isRemoved: true };
  expect(() => facts(bank, takenBack).check([kept])).toThrow("ext_1 was acknowledged as taken back");
  facts(bank, takenBack).check([gone]);
  facts(bank, takenBack, bank).check([gone]);
  // Nobody heard that it was.
  facts(bank).check([gone]);
});

test("what was refused need not be there, and neither need what is only looked at", () => {
  facts(
    { ...bank, status: 409 },
    { ...bank, method: "GET", status: 200 },
    { ...takenBack, status: 503 },
  ).check([]);
});
