import { expect, test } from "vitest";
import { checkoutOf, startedSandbox, textAt } from "./testing/started-sandbox.ts";

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

test("a payment is found with its own profile's key of its own mode only", async () => {
  await using t = await startedSandbox();
  const { body: other } = await t.call("POST", "/_sandbox/profiles", { body: { name: "Another shop" } });
  const key = textAt(other, "keys", "live");
  const payment = await t.created();
  const path = `/v2/payments/${payment.id}`;

  const test = await t.call("GET", path, { key: "test_VoldaanDemoProfileTestKey00000001" });
  expect(test).toMatchObject({ status: 404, body: { detail: expect.stringContaining("wrong mode") } });
  const stranger = await t.call("GET", path, { key });
  expect(stranger).toMatchObject({
    status: 404,
    body: { detail: `No payment exists with token ${payment.id}.` },
  });
  expect((await t.call("GET", "/v2/payments", { key })).body["count"]).toBe(0);
});

test("a key that nobody has is refused in Mollie's words, whatever it asks for", async () => {
  await using t = await startedSandbox();
  for (const path of ["/v2/payments", "/v2/nothing-here"]) {
    const answer = await t.call("GET", path, { key: "live_0000000000000000000000000000000000" });
    expect(answer.body).toEqual({
      status: 401,
      title: "Unauthorized Request",
      detail: "Missing authentication, or failed to authenticate",
      _links: { documentation: { href: expect.any(String), type: "text/html" } },
    });
    expect(answer.headers.get("content-type")).toMatch(/^application\/hal\+json/);
  }
});

test("the merchant cancels a payment for which nothing is under way, and is called about it", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const canceled = await t.call("DELETE", `/v2/payments/${payment.id}`);
  expect(canceled).toMatchObject({
    status: 200,
    body: { status: "canceled", canceledAt: expect.any(String) },
  });
  await t.webhooks.heard(1);
  expect((await t.call("DELETE", `/v2/payments/${payment.id}`)).status).toBe(422);
});

test("the merchant cannot cancel while the payer may be paying", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ method: "ideal" });
  expect(payment["isCancelable"]).toBe(false);
  expect((await t.call("DELETE", `/v2/payments/${payment.id}`)).status).toBe(422);
});

test("what the merchant changes is changed, but never the amount, and nobody is called", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const path = `/v2/payments/${payment.id}`;
  const changed = await t.call("PATCH", path, {
    body: { description: "Invoice 43", metadata: ["a"], method: "ideal" },
  });
  expect(changed.body).toMatchObject({ description: "Invoice 43", metadata: ["a"], method: "ideal" });
  const amount = await t.call("PATCH", path, { body: { amount: { currency: "EUR", value: "1.00" } } });
  expect(amount).toMatchObject({ status: 422, body: { field: "amount" } });
  await t.decide(payment.id, { status: "failed" });
  const late = await t.call("PATCH", path, { body: { redirectUrl: "https://shop.example.org/other" } });
  expect(late).toMatchObject({ status: 422, body: { field: "redirectUrl" } });
  await t.webhooks.heard(1);
  expect(t.webhooks.calls).toHaveLength(1);
});

test("refunds and chargebacks of a profile without any are empty lists, embedded too", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  const { body } = await t.call("GET", `/v2/payments/${id}?embed=refunds,chargebacks`);
  expect(body["_embedded"]).toEqual({ refunds: [], chargebacks: [] });
  for (const name of ["refunds", "chargebacks"]) {
    const list = await t.call("GET", `/v2/${name}`);
    expect(list.body).toMatchObject({
      count: 0,
      _embedded: { [name]: [] },
      _links: { next: null, previous: null },
    });
  }
});

test("a path that Mollie has and the sandbox does not answers as a path that nobody has", async () => {
  await using t = await startedSandbox();
  expect(await t.call("GET", "/v2/terminals")).toMatchObject({ status: 404, body: { title: "Not Found" } });
  const put = await t.call("PUT", "/v2/payments", { body: {} });
  expect(put.status).toBe(405);
  expect(put.headers.get("allow")).toBe("GET, POST");
});
