import { describe, expect, test } from "vitest";
import { eur } from "../testing/payment-cases.ts";
import { checkoutOf, startedSandbox, textAt } from "../testing/started-sandbox.ts";

const TEST_KEY = "test_VoldaanDemoProfileTestKey00000001";

test("test mode: its data are apart from live's", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({}, { key: TEST_KEY });
  expect(payment["mode"]).toBe("test");
  expect((await t.call("GET", "/v2/payments")).body["count"]).toBe(0);
  expect((await t.call("GET", "/v2/payments", { key: TEST_KEY })).body["count"]).toBe(1);
});

test("test mode: webhooks are real", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ method: "ideal" }, { key: TEST_KEY });
  await t.submit(checkoutOf(payment), { final_state: "paid", submit: "submit" });
  await t.webhooks.heard(1);
  expect(t.webhooks.calls[0]?.body).toBe(`id=${payment.id}`);
});

describe("test mode: failed and canceled lead back to the choice of methods", () => {
  test.each(["failed", "canceled"])("%s, and another method still pays", async (outcome) => {
    await using t = await startedSandbox();
    const payment = await t.created({}, { key: TEST_KEY });
    const choice = checkoutOf(payment);
    const chosen = await t.submit(choice, { method: "creditcard" });
    const back = await t.submit(chosen.location, { final_state: outcome, submit: "submit" });
    expect(back.location).toBe(choice);
    const { body } = await t.call("GET", `/v2/payments/${payment.id}`, { key: TEST_KEY });
    expect(body).toMatchObject({ status: "open", method: null });
    const again = await t.submit(choice, { method: "ideal" });
    await t.submit(again.location, { final_state: "paid", submit: "submit" });
    await t.webhooks.heard(1);
    expect(t.webhooks.calls).toHaveLength(1);
  });

  test.each(["failed", "canceled"])("%s ends a payment whose method the merchant chose", async (outcome) => {
    await using t = await startedSandbox();
    const payment = await t.created({ method: "ideal" });
    await t.submit(checkoutOf(payment), { final_state: outcome, submit: "submit" });
    expect((await t.payment(payment.id)).status).toBe(outcome);
  });
});

describe("test mode: an amount makes a card fail for a reason", () => {
  test.each([
    ["1001.00", "invalid_card_number"],
    ["1002.00", "invalid_cvv"],
    ["1003.00", "invalid_card_holder_name"],
    ["1004.00", "card_expired"],
    ["1005.00", "invalid_card_type"],
    ["1006.00", "refused_by_issuer"],
    ["1007.00", "insufficient_funds"],
    ["1008.00", "inactive_card"],
    ["1009.00", "possible_fraud"],
    ["1010.00", "authentication_failed"],
    ["1011.00", "card_declined"],
    ["121.00", "unknown_reason"],
  ])("%s: %s", async (value, failureReason) => {
    await using t = await startedSandbox();
    const payment = await t.created({ amount: eur(value), method: "creditcard" });
    await t.submit(checkoutOf(payment), { final_state: "failed", submit: "submit" });
    expect(await t.payment(payment.id)).toMatchObject({ status: "failed", details: { failureReason } });
  });

  test("and only when failed is picked, and only in euros", async () => {
    await using t = await startedSandbox();
    const paid = await t.created({ amount: eur("1007.00"), method: "creditcard" });
    await t.submit(checkoutOf(paid), { final_state: "paid", submit: "submit" });
    expect((await t.payment(paid.id)).status).toBe("paid");
    const dollars = await t.created({ amount: { currency: "USD", value: "1007.00" }, method: "creditcard" });
    await t.submit(checkoutOf(dollars), { final_state: "failed", submit: "submit" });
    expect(await t.payment(dollars.id)).toMatchObject({ details: { failureReason: "unknown_reason" } });
  });
});

test("test mode: changePaymentState lets the bank answer a pending payment", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: "paypal" }, { key: TEST_KEY });
  await t.decide(id, { status: "pending" });
  const read = async () => (await t.call("GET", `/v2/payments/${id}`, { key: TEST_KEY })).body;
  const href = textAt(await read(), "_links", "changePaymentState", "href");
  await t.submit(href, { final_state: "paid", submit: "submit" });
  expect((await read())["status"]).toBe("paid");
});

test("test mode: changePaymentState of a paid payment lets a refund fail and a chargeback come", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({}, { key: TEST_KEY });
  await t.decide(id, { status: "paid" });
  const path = `/v2/payments/${id}`;
  const refund = await t.call("POST", `${path}/refunds`, { key: TEST_KEY, body: { amount: eur("21.00") } });
  await t.submit(`/dashboard/refunds/${textAt(refund.body, "id")}`, { status: "processing" });
  const { body } = await t.call("GET", path, { key: TEST_KEY });
  const { text } = await t.page(textAt(body, "_links", "changePaymentState", "href"));
  expect(text).toContain("Charge back");
  expect(text).toContain('value="failed"');
});

describe("test mode: the page is shaped like Mollie's", () => {
  test("radio inputs with the statuses as values, and a button named submit", async () => {
    await using t = await startedSandbox();
    const manual = { method: "creditcard", captureMode: "manual" };
    const card = await t.page(checkoutOf(await t.created(manual)));
    const paypal = await t.page(checkoutOf(await t.created({ method: "paypal" })));
    const values = [
      ...`${card.text}${paypal.text}`.matchAll(/type="radio" name="final_state" value="(\w+)"/g),
    ];
    expect(new Set(values.map((match) => match[1]))).toEqual(
      new Set(["open", "paid", "pending", "authorized", "failed", "canceled", "expired"]),
    );
    expect(card.text).toMatch(/<button[^>]*name="submit"/);
  });

  test("amount, description and merchant on top, a way back, and a choice of locale", async () => {
    await using t = await startedSandbox();
    const { text } = await t.page(checkoutOf(await t.created({ method: "ideal" })));
    const header = /<header class="payment">.*?<\/header>/s.exec(text)?.[0];
    for (const shown of ["€121.00", "Invoice 2026-0042", "Voldaan Demo"]) expect(header).toContain(shown);
    expect(text).toContain('href="https://shop.example.org/return"');
    expect(text).toContain('<select name="locale">');
  });

  test("addresses of a choice, of an outcome, and of what has ended", async () => {
    await using t = await startedSandbox();
    const payment = await t.created();
    expect(checkoutOf(payment)).toMatch(/\/checkout\/select-method\/\w+$/);
    const chosen = await t.submit(checkoutOf(payment), { method: "ideal" });
    expect(chosen.location).toMatch(/\/checkout\/test-mode\?method=ideal&token=3\.\w+$/);
    await t.submit(chosen.location, { final_state: "paid", submit: "submit" });
    expect((await t.page(chosen.location)).location).toMatch(/\/checkout\/completed\/\w+$/);
  });
});
