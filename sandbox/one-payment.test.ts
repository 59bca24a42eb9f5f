import { expect, test } from "vitest";
import { checkoutOf, startedSandbox } from "./testing/started-sandbox.ts";

test("a payment goes from the merchant's call through the payer's choice to the merchant's webhook", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ metadata: { invoice: "inv_1" } });
  expect(payment).toMatchObject({
    resource: "payment",
    id: expect.stringMatching(/^tr_\w+$/),
    mode: "live",
    status: "open",
    method: null,
    metadata: { invoice: "inv_1" },
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    isCancelable: true,
  });

  const choice = await t.page(checkoutOf(payment));
  expect(choice.text).toContain("Voldaan sandbox: no real money");
  expect(choice.text).toContain('value="ideal"');
  const chosen = await t.submit(checkoutOf(payment), { method: "ideal" });
  expect(chosen.location).toMatch(/\/checkout\/test-mode\?method=ideal&token=3\.\w+$/);
  const outcomes = await t.page(chosen.location);
  expect(outcomes.text).toContain('name="submit"');
  const returned = await t.submit(chosen.location, { final_state: "paid", submit: "submit" });
  expect(returned).toMatchObject({ status: 303, location: "https://shop.example.org/return" });

  await t.webhooks.heard(1);
  expect(t.webhooks.calls).toMatchObject([
    {
      method: "POST",
      body: `id=${payment.id}`,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "user-agent": "Mollie HTTP client/1.0",
      },
    },
  ]);
  const paid = await t.payment(payment.id);
  expect(paid).toMatchObject({
    status: "paid",
    method: "ideal",
    paidAt: expect.any(String),
    amountRefunded: { currency: "EUR", value: "0.00" },
    amountRemaining: { currency: "EUR", value: "121.00" },
    details: { consumerAccount: "NL13TEST0123456789" },
  });
  expect(paid).not.toHaveProperty("isCancelable");
  expect(paid).not.toHaveProperty("expiresAt");
  expect(paid["_links"]).not.toHaveProperty("checkout");
});
