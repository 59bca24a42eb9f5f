import { expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { startedSandbox, textAt } from "../testing/started-sandbox.ts";

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;
const EUR_121 = { currency: "EUR", value: "121.00" };

/** https://docs.mollie.com/docs/handling-payment-status: how many minutes until which methods expire. */
const LIFETIMES: ReadonlyArray<readonly [minutes: number, methods: string]> = [
  [15, "ideal paysafecard"],
  [30, "creditcard"],
  [45, "mybank twint"],
  [60, "bancontact belfius kbc eps przelewy24"],
  [2 * 60, "voucher"],
  [6 * 60, "paypal"],
  [48 * 60, "klarna in3"],
  [14 * 24 * 60, "banktransfer"],
];

test.each(LIFETIMES)("expiry: after %i minutes with %s", async (minutes, methods) => {
  await using t = await startedSandbox();
  const ids = methods.split(" ");
  const shop = await t.call("POST", "/_sandbox/profiles", { body: { name: "Shop", methods: ids } });
  const key = textAt(shop.body, "keys", "live");
  for (const method of ids) {
    const currency = method === "twint" ? "CHF" : "EUR";
    const amount = { currency, value: "121.00" };
    const line = {
      description: "Work",
      quantity: 1,
      unitPrice: amount,
      totalAmount: amount,
      categories: ["eco"],
    };
    const fields = { method, amount, lines: [line], billingAddress: { email: "payer@example.org" } };
    const payment = await t.created(fields, { key });
    expect(minutesBetween(payment.createdAt, textAt(payment, "expiresAt")), method).toBe(minutes);
  }
});

test("expiry: after 15 minutes while no method is chosen", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  expect(minutesBetween(payment.createdAt, textAt(payment, "expiresAt"))).toBe(15);
});

test.each([
  ["a card", 7, {}],
  ["a pay-later method", 28, { method: "klarna" }],
])("expiry: an authorization by %s can be captured for %i days", async (_what, days, fields) => {
  await using t = await startedSandbox();
  const lines = [{ description: "Work", quantity: 1, unitPrice: EUR_121, totalAmount: EUR_121 }];
  const card = { method: "creditcard", captureMode: "manual" };
  const { id } = await t.created({
    ...card,
    lines,
    billingAddress: { email: "payer@example.org" },
    ...fields,
  });
  await t.decide(id, { status: "authorized" });
  const payment = await t.payment(id);
  const minutes = minutesBetween(textAt(payment, "authorizedAt"), textAt(payment, "captureBefore"));
  expect(minutes).toBe(days * 24 * 60);
});

test("expiry: a payment that nobody pays expires when its time is over, and the merchant is called", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.advance("PT14M");
  expect((await t.payment(id)).status).toBe("open");
  await t.advance("PT1M");
  expect(t.webhooks.calls).toHaveLength(1);
  expect(await t.payment(id)).toMatchObject({ status: "expired", expiredAt: expect.any(String) });
});

test("expiry: payments in test mode expire as well, unless that is switched off", async () => {
  await using t = await startedSandbox();
  const key = DEFAULT_TEST_KEY;
  const statusOf = async (id: string) => (await t.call("GET", `/v2/payments/${id}`, { key })).body["status"];
  const usual = await t.created({}, { key });
  await t.advance("PT15M");
  expect(await statusOf(usual.id)).toBe("expired");
  await t.call("POST", "/_sandbox/settings", { body: { testPaymentsExpire: false } });
  const kept = await t.created({}, { key });
  const live = await t.created();
  await t.advance("P30D");
  expect([await statusOf(kept.id), (await t.payment(live.id)).status]).toEqual(["open", "expired"]);
});

test("payments that expire on the way are told in the order of time, each at its own instant", async () => {
  await using t = await startedSandbox();
  const card = await t.created({ method: "creditcard" });
  const ideal = await t.created({ method: "ideal" });
  await t.advance("P1D");
  expect(t.webhooks.calls.map((call) => call.body)).toEqual([`id=${ideal.id}`, `id=${card.id}`]);
  const expired = await t.payment(card.id);
  expect(expired["expiredAt"]).toBe(textAt(card, "expiresAt"));
});

test("a paid payment does not expire", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("P30D");
  expect((await t.payment(id)).status).toBe("paid");
});

test("an authorization that nobody captures expires", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: "creditcard", captureMode: "manual" });
  await t.decide(id, { status: "authorized" });
  expect(await t.payment(id)).toMatchObject({ status: "authorized", captureBefore: expect.any(String) });
  await t.advance("P7D");
  expect((await t.payment(id)).status).toBe("expired");
});
