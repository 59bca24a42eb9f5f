import { describe, expect, test } from "vitest";
import { A_LINE, eur } from "../testing/payment-cases.ts";
import { type Json, type Payment, startedSandbox, valueAt } from "../testing/started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

const TEST_KEY = "test_VoldaanDemoProfileTestKey00000001";
const STATUSES = ["open", "pending", "authorized", "paid", "canceled", "expired", "failed"];
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);

/** A payment that has come so far, by a method if one is named. */
async function cameTo(t: Started, status: string, fields: Json = {}): Promise<Payment> {
  const { id } = await t.created(fields);
  if (status !== "open") await t.decide(id, { status });
  return t.payment(id);
}

/** For each status, whether the payment has a field then. */
async function statusesWith(field: string, fields: Json = {}): Promise<string[]> {
  await using t = await startedSandbox();
  const having: string[] = [];
  for (const status of STATUSES) if (field in (await cameTo(t, status, fields))) having.push(status);
  return having;
}

async function linksOf(status: string, fields: Json = {}): Promise<string[]> {
  await using t = await startedSandbox();
  return Object.keys(Object((await cameTo(t, status, fields))["_links"]));
}

test.each(STATUSES)("payment object: what is always there, when it is %s", async (status) => {
  await using t = await startedSandbox();
  const payment = await cameTo(t, status);
  expect(payment).toMatchObject({
    resource: "payment",
    id: expect.stringMatching(/^tr_\w+$/),
    mode: "live",
    createdAt: TIME,
    amount: eur("121.00"),
    description: "Invoice 2026-0042",
    status,
    profileId: "pfl_VoldaanDemo",
    sequenceType: "oneoff",
    _links: {
      self: { href: `${t.url}/v2/payments/${payment.id}`, type: "application/hal+json" },
      dashboard: { href: expect.stringContaining(payment.id), type: "text/html" },
      documentation: { href: expect.any(String), type: "text/html" },
    },
  });
});

test("payment object: what is null until it is known", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ cancelUrl: null, webhookUrl: null });
  const nullable =
    "method metadata details cancelUrl webhookUrl locale countryCode restrictPaymentMethodsToCountry";
  for (const field of nullable.split(" ")) expect(payment, field).toHaveProperty(field, null);
});

test("payment object: nothing that does not apply is there as null", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const left =
    "authorizedAt paidAt canceledAt expiredAt failedAt amountRefunded amountRemaining amountCaptured captureBefore " +
    "amountChargedBack settlementId settlementAmount customerId mandateId subscriptionId orderId statusReason " +
    "billingAddress shippingAddress lines dueDate applicationFee captureDelay";
  for (const field of left.split(" ")) expect(payment, field).not.toHaveProperty(field);
});

test("payment object: isCancelable while it is not final", async () => {
  expect(await statusesWith("isCancelable")).toEqual(["open", "pending", "authorized"]);
});

test("payment object: expiresAt while it is open and time will end it", async () => {
  expect(await statusesWith("expiresAt")).toEqual(["open"]);
});

test.each([
  ["authorizedAt", "authorized"],
  ["paidAt", "paid"],
  ["canceledAt", "canceled"],
  ["expiredAt", "expired"],
  ["failedAt", "failed"],
])("payment object: %s once it is %s", async (field, status) => {
  expect(await statusesWith(field)).toEqual([status]);
  await using t = await startedSandbox();
  expect(await cameTo(t, status)).toMatchObject({ [field]: TIME });
});

test("payment object: amountRefunded and amountRemaining once it is paid", async () => {
  for (const field of ["amountRefunded", "amountRemaining"])
    expect(await statusesWith(field)).toEqual(["paid"]);
});

test("payment object: amountCaptured and captureBefore once it is authorized", async () => {
  const card = { method: "creditcard", captureMode: "manual" };
  expect(await statusesWith("amountCaptured", card)).toEqual(["authorized"]);
  expect(await statusesWith("captureBefore", card)).toEqual(["authorized"]);
});

test("payment object: amountChargedBack when it is not nothing", async () => {
  await using t = await startedSandbox();
  const { id } = await cameTo(t, "paid");
  expect(await t.payment(id)).not.toHaveProperty("amountChargedBack");
  await t.call("POST", `/_sandbox/payments/${id}/chargebacks`, { body: { amount: eur("21.00") } });
  expect(await t.payment(id)).toMatchObject({ amountChargedBack: eur("21.00"), status: "paid" });
});

test("payment object: lines, addresses, due date and customer when they were given", async () => {
  await using t = await startedSandbox();
  const customer = await t.call("POST", "/v2/customers", { body: {} });
  const given = {
    lines: [A_LINE],
    billingAddress: { email: "payer@example.org" },
    shippingAddress: { email: "payer@example.org" },
    customerId: customer.body["id"],
  };
  expect(await t.created(given)).toMatchObject(given);
});

describe("payment object: details", () => {
  test.each([
    ["ideal", ["consumerName", "consumerAccount", "consumerBic"]],
    [
      "creditcard",
      "cardNumber cardHolder cardLabel cardAudience cardCountryCode cardFunding cardSecurity feeRegion".split(
        " ",
      ),
    ],
    ["paypal", ["consumerName", "consumerAccount", "paypalReference", "paypalPayerId", "sellerProtection"]],
    ["banktransfer", ["bankName", "bankAccount", "bankBic", "transferReference", "consumerName"]],
  ])("of a payment by %s", async (method, names) => {
    await using t = await startedSandbox();
    const { details } = await cameTo(t, "paid", { method });
    for (const name of names) expect(details, name).toHaveProperty(name, expect.any(String));
  });

  test("of a bank transfer before there is money: where to send it", async () => {
    await using t = await startedSandbox();
    expect((await t.created({ method: "banktransfer" }))["details"]).toEqual({
      bankName: expect.any(String),
      bankAccount: expect.stringMatching(/^NL\d\d[A-Z]{4}\d{10}$/),
      bankBic: expect.any(String),
      transferReference: expect.stringMatching(/^RF\d\d/),
    });
  });

  test("of a card that failed: why, and the same as the reason of the status", async () => {
    await using t = await startedSandbox();
    const payment = await cameTo(t, "failed", { method: "creditcard", amount: eur("1002.00") });
    expect(payment["details"]).toMatchObject({
      failureReason: "invalid_cvv",
      failureMessage: expect.any(String),
    });
    expect(payment["statusReason"]).toEqual({ code: "invalid_cvv", message: expect.any(String) });
  });
});

describe("payment object: links", () => {
  test("checkout while the payer can act", async () => {
    for (const status of STATUSES)
      expect((await linksOf(status)).includes("checkout")).toBe(status === "open");
  });

  test("no checkout once the payer knows where to transfer the money", async () => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    await t.decide(id, { status: "open", method: "banktransfer" });
    expect(valueAt(await t.payment(id), "_links", "checkout")).toBeUndefined();
  });

  test("status for a bank transfer", async () => {
    expect(await linksOf("open", { method: "banktransfer" })).toContain("status");
    expect(await linksOf("open", { method: "ideal" })).not.toContain("status");
  });

  test("changePaymentState in test mode, to let the bank answer or what was paid come back", async () => {
    await using t = await startedSandbox();
    for (const [status, has] of [
      ["open", false],
      ["pending", true],
      ["paid", true],
      ["failed", false],
    ] as const) {
      const { id } = await t.created({ method: "paypal" }, { key: TEST_KEY });
      if (status !== "open") await t.decide(id, { status });
      const { body } = await t.call("GET", `/v2/payments/${id}`, { key: TEST_KEY });
      const href = valueAt(body, "_links", "changePaymentState", "href");
      expect([status, href !== undefined]).toEqual([status, has]);
      if (typeof href === "string") expect((await t.page(href)).status).toBe(200);
      const live = await cameTo(t, status, { method: "paypal" });
      expect(valueAt(live, "_links", "changePaymentState")).toBeUndefined();
    }
  });

  test("refunds, chargebacks, captures and customer when there are any", async () => {
    await using t = await startedSandbox();
    const customer = await t.call("POST", "/v2/customers", { body: {} });
    const card = { method: "creditcard", captureMode: "manual", customerId: customer.body["id"] };
    const { id } = await cameTo(t, "authorized", card);
    expect(Object.keys(Object((await t.payment(id))["_links"]))).toEqual(
      expect.not.arrayContaining(["refunds", "chargebacks", "captures"]),
    );
    await t.decide(id, { status: "paid" });
    await t.call("POST", `/v2/payments/${id}/refunds`, { body: { amount: eur("1.00") } });
    await t.call("POST", `/_sandbox/payments/${id}/chargebacks`, { body: { amount: eur("1.00") } });
    const { _links } = await t.payment(id);
    for (const name of ["refunds", "chargebacks", "captures", "customer"]) {
      const href = String(valueAt(_links, name, "href"));
      expect(await t.call("GET", href), name).toMatchObject({ status: 200 });
    }
  });
});
