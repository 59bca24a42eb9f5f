import { expect, test } from "vitest";
import type { CustomerWithBalances } from "../src/customers/customer-schemas.ts";
import { harness } from "./harness.ts";

const eur = (value: string) => ({ currency: "EUR", value });

test("a customer is listed with what is outstanding and what was paid too much, by currency and mode", async () => {
  await using t = await harness();
  const first = await t.issued();
  const { customerId } = first;
  const ofCustomer = { customer: undefined, customerId };
  await t.issued(ofCustomer);
  const dollars = await t.issued({ ...ofCustomer, currency: "USD" });
  await t.drafted(ofCustomer); // owed by nobody yet
  await t.must("POST", `/invoices/${first.id}/external-payments`, { type: "bank", amount: eur("150.00") });

  const expected = [
    { openInvoices: 1, outstanding: eur("121.00"), surplus: eur("29.00") },
    { openInvoices: 1, outstanding: dollars.total, surplus: { currency: "USD", value: "0.00" } },
  ];
  const list = await t.must<{ data: CustomerWithBalances[] }>("GET", "/customers");
  expect(list.data).toMatchObject([{ id: customerId, balances: expected }]);
  expect(await t.must("GET", `/customers/${customerId}`)).toMatchObject({ balances: expected });
  expect(await t.must("GET", `/customers/${customerId}?mode=test`)).toMatchObject({ balances: [] });
  const other = await t.must<{ id: string }>("POST", "/customers", { name: "Garage Snel" });
  expect(await t.must("GET", `/customers/${other.id}`)).toMatchObject({ balances: [] });
});
