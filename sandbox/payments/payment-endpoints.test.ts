import { describe, expect, test } from "vitest";
import { eur } from "../testing/payment-cases.ts";
import { rowsAt, startedSandbox, textAt, valueAt } from "../testing/started-sandbox.ts";

const TEST_KEY = "test_VoldaanDemoProfileTestKey00000001";

describe("get payment: by its own profile's key, in its own mode", () => {
  test("another profile's key does not find it, and the other mode's is told that it is the wrong one", async () => {
    await using t = await startedSandbox();
    const { body: other } = await t.call("POST", "/_sandbox/profiles", { body: { name: "Another shop" } });
    const key = textAt(other, "keys", "live");
    const { id } = await t.created();
    const path = `/v2/payments/${id}`;
    const detail = `No payment exists with token ${id}.`;
    expect(await t.call("GET", path, { key })).toMatchObject({ status: 404, body: { detail } });
    expect((await t.call("GET", "/v2/payments", { key })).body["count"]).toBe(0);
    const wrongMode = await t.call("GET", path, { key: TEST_KEY });
    expect(wrongMode).toMatchObject({ status: 404, body: { detail: expect.stringContaining("wrong mode") } });
  });

  test("an unknown id is not found", async () => {
    await using t = await startedSandbox();
    const answer = await t.call("GET", "/v2/payments/tr_none");
    expect(answer).toMatchObject({ status: 404, body: { title: "Not Found" } });
  });
});

describe("get payment: include", () => {
  test("details.qrCode shows the image, and not asking for it does not", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created({ method: "ideal" });
    const { body } = await t.call("GET", `/v2/payments/${id}?include=details.qrCode`);
    expect(valueAt(body, "details", "qrCode", "src")).toMatch(/^data:image/);
    expect(valueAt(await t.payment(id), "details", "qrCode")).toBeUndefined();
  });

  test("details.remainderDetails is known, and anything else is malformed", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    const get = (include: string) => t.call("GET", `/v2/payments/${id}?include=${include}`);
    expect((await get("details.remainderDetails")).status).toBe(200);
    expect(await get("details.secrets")).toMatchObject({ status: 400, body: { field: "include" } });
  });
});

describe("get payment: embed", () => {
  test("captures, refunds and chargebacks stand in the answer, as empty lists too", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created({ method: "creditcard", captureMode: "manual" });
    const get = () => t.call("GET", `/v2/payments/${id}?embed=captures,refunds,chargebacks`);
    expect((await get()).body["_embedded"]).toEqual({ captures: [], refunds: [], chargebacks: [] });
    await t.decide(id, { status: "authorized" });
    await t.decide(id, { status: "paid" });
    await t.call("POST", `/v2/payments/${id}/refunds`, { body: { amount: eur("1.00") } });
    await t.call("POST", `/_sandbox/payments/${id}/chargebacks`, { body: { amount: eur("2.00") } });
    expect((await get()).body["_embedded"]).toMatchObject({
      captures: [{ resource: "capture", amount: eur("121.00") }],
      refunds: [{ resource: "refund", amount: eur("1.00") }],
      chargebacks: [{ resource: "chargeback", amount: eur("2.00") }],
    });
  });

  test("anything else is malformed", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    const answer = await t.call("GET", `/v2/payments/${id}?embed=secrets`);
    expect(answer).toMatchObject({ status: 400, body: { field: "embed" } });
  });
});

describe("update payment: what can be changed", () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const address = { email: "payer@example.org" };
  test.each([
    [{ description: "Invoice 43" }],
    [{ redirectUrl: "https://shop.example.org/elsewhere" }],
    [{ cancelUrl: "https://shop.example.org/elsewhere" }],
    [{ webhookUrl: "https://shop.example.org/hook" }],
    [{ metadata: ["a", 1] }],
    [{ method: "ideal" }],
    [{ locale: "nl_NL" }],
    [{ restrictPaymentMethodsToCountry: "BE" }],
    [{ billingAddress: address }],
    [{ shippingAddress: address }],
  ])("%j", async (change) => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    const answer = await t.call("PATCH", `/v2/payments/${id}`, { body: change });
    expect(answer).toMatchObject({ status: 200, body: change });
    expect(await t.payment(id)).toMatchObject(change);
  });

  test("the due date of a bank transfer, and with it the expiry", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created({ method: "banktransfer" });
    const { body } = await t.call("PATCH", `/v2/payments/${id}`, { body: { dueDate: tomorrow } });
    expect(Date.parse(textAt(body, "expiresAt"))).toBe(Date.parse(textAt(body, "dueDate")) + 86_400_000);
  });

  test("an issuer is taken and a billingEmail becomes the billing address's", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created({ billingAddress: { email: "old@example.org", city: "Utrecht" } });
    const body = { issuer: "any", billingEmail: "new@example.org" };
    const answer = await t.call("PATCH", `/v2/payments/${id}`, { body });
    expect(answer.body["billingAddress"]).toEqual({ email: "new@example.org", city: "Utrecht" });
    const broken = await t.call("PATCH", `/v2/payments/${id}`, { body: { billingEmail: "new" } });
    expect(broken).toMatchObject({ status: 422, body: { field: "billingEmail" } });
  });
});

describe("update payment: what cannot be changed", () => {
  test.each([
    ["the amount", { amount: eur("1.00") }, "amount"],
    ["the lines", { lines: [] }, "lines"],
    ["the mode, with an API key", { testmode: true }, "testmode"],
    ["into what a new payment could not have", { locale: "dutch" }, "locale"],
    ["into a method that is not there", { method: "gold" }, "method"],
  ])("%s", async (_what, body, field) => {
    await using t = await startedSandbox();
    const before = await t.created();
    const answer = await t.call("PATCH", `/v2/payments/${before.id}`, { body });
    expect(answer).toMatchObject({ status: 422, body: { field } });
    expect(await t.payment(before.id)).toEqual(before);
  });

  test("what matters to the payer, once the payment has ended", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    await t.decide(id, { status: "failed" });
    const change = (body: object) => t.call("PATCH", `/v2/payments/${id}`, { body });
    const late = await change({ redirectUrl: "https://shop.example.org/other" });
    expect(late).toMatchObject({ status: 422, body: { field: "redirectUrl" } });
    expect((await change({ description: "For the books", metadata: { late: true } })).status).toBe(200);
  });
});

test("update payment: calls no webhook", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.call("PATCH", `/v2/payments/${id}`, { body: { description: "Invoice 43" } });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toEqual([]);
});

describe("cancel payment: only while isCancelable says so", () => {
  test.each([
    ["without a method", {}, true],
    ["with a bank transfer", { method: "banktransfer" }, true],
    ["with iDEAL, which the payer may be paying now", { method: "ideal" }, false],
    ["with a card, which the payer may be paying now", { method: "creditcard" }, false],
  ])("%s", async (_when, fields, isCancelable) => {
    await using t = await startedSandbox();
    const payment = await t.created(fields);
    expect(payment["isCancelable"]).toBe(isCancelable);
    const answer = await t.call("DELETE", `/v2/payments/${payment.id}`);
    expect(answer.status).toBe(isCancelable ? 200 : 422);
    expect((await t.payment(payment.id)).status).toBe(isCancelable ? "canceled" : "open");
  });

  test.each(["paid", "failed", "expired", "canceled"])("and never when it is %s", async (status) => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    await t.decide(id, { status });
    expect((await t.call("DELETE", `/v2/payments/${id}`)).status).toBe(422);
  });
});

test("cancel payment: answers the canceled payment, and the webhook is called", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  const answer = await t.call("DELETE", `/v2/payments/${id}`);
  expect(answer).toMatchObject({
    status: 200,
    body: { id, status: "canceled", canceledAt: expect.any(String) },
  });
  await t.webhooks.heard(1);
  expect(t.webhooks.calls[0]?.body).toBe(`id=${id}`);
});

describe("list payments: fifty at a time, 250 at most", () => {
  test("unless told otherwise", async () => {
    await using t = await startedSandbox();
    for (let n = 0; n < 52; n++) await t.created();
    const list = await t.call("GET", "/v2/payments");
    expect(list.body["count"]).toBe(50);
    expect(rowsAt(list.body, "_embedded", "payments")).toHaveLength(50);
    expect((await t.call("GET", "/v2/payments?limit=250")).body["count"]).toBe(52);
    expect(await t.call("GET", "/v2/payments?limit=251")).toMatchObject({
      status: 400,
      body: { field: "limit" },
    });
  });
});

describe("list payments: from is the first on the page", () => {
  test("and what is not in the list is malformed", async () => {
    await using t = await startedSandbox();
    const oldest = await t.created();
    const middle = await t.created();
    await t.created();
    const list = await t.call("GET", `/v2/payments?from=${middle.id}`);
    expect(rowsAt(list.body, "_embedded", "payments").map(({ id }) => id)).toEqual([middle.id, oldest.id]);
    const bad = await t.call("GET", "/v2/payments?from=tr_none");
    expect(bad).toMatchObject({ status: 400, body: { field: "from" } });
  });
});

test("list payments: those of the key's profile and mode, newest first or oldest first", async () => {
  await using t = await startedSandbox();
  const first = await t.created();
  const second = await t.created();
  await t.created({}, { key: TEST_KEY });
  const ids = async (query: string) =>
    rowsAt((await t.call("GET", `/v2/payments${query}`)).body, "_embedded", "payments").map(({ id }) => id);
  expect(await ids("")).toEqual([second.id, first.id]);
  expect(await ids("?sort=asc")).toEqual([first.id, second.id]);
});

test.each([
  "status=paid",
  "metadata=inv_1",
  "createdAt=2026-01-01",
  "profileId=pfl_VoldaanDemo",
  "testmode=true",
])("list payments: no filter such as %s", async (query) => {
  await using t = await startedSandbox();
  const field = query.split("=")[0];
  expect(await t.call("GET", `/v2/payments?${query}`)).toMatchObject({ status: 400, body: { field } });
});
