import { expect, test } from "vitest";
import { checkoutOf, startedSandbox, textAt } from "../testing/started-sandbox.ts";

const outcomesOn = (text: string): string[] =>
  [...text.matchAll(/type="radio" name="final_state" value="(\w+)"/g)].map((match) => match[1] ?? "");

test("a try that fails leads back to the choice of methods, and another method can still pay", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const { location } = await t.submit(checkoutOf(payment), { method: "ideal" });
  const back = await t.submit(location, { final_state: "failed" });
  expect(back.location).toBe(checkoutOf(payment));
  expect((await t.page(back.location)).text).toContain("The payment with iDEAL | Wero failed.");
  expect(await t.payment(payment.id)).toMatchObject({ status: "open", method: null });

  const again = await t.submit(back.location, { method: "paypal" });
  await t.submit(again.location, { final_state: "paid" });
  expect(await t.payment(payment.id)).toMatchObject({ status: "paid", method: "paypal" });
  await t.webhooks.heard(1);
  expect(t.webhooks.calls).toHaveLength(1);
});

test.each([
  ["failed", "failed", "https://shop.example.org/return"],
  ["canceled", "canceled", "https://shop.example.org/canceled"],
])(
  "a payer who gives up after a %s try returns to the shop, and the payment has ended so",
  async (outcome, status, url) => {
    await using t = await startedSandbox();
    const payment = await t.created();
    const { location } = await t.submit(checkoutOf(payment), { method: "ideal" });
    const back = await t.submit(location, { final_state: outcome });
    const text = (await t.page(back.location)).text;
    const leave = /action="(\/checkout\/leave\/\w+)"/.exec(text)?.[1] ?? "";
    expect(text).toContain("Return to the shop");
    expect((await t.submit(leave, {})).location).toBe(url);
    expect((await t.payment(payment.id)).status).toBe(status);
    await t.webhooks.heard(1);
  },
);

test("a payer who gives up at once cancels the payment", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const leave = checkoutOf(payment).replace("select-method", "leave");
  expect((await t.submit(leave, {})).location).toBe("https://shop.example.org/canceled");
  expect((await t.payment(payment.id)).status).toBe("canceled");
});

test.each([
  ["failed", "https://shop.example.org/return"],
  ["canceled", "https://shop.example.org/canceled"],
  ["expired", "https://shop.example.org/return"],
  ["open", "https://shop.example.org/return"],
])(
  "a payment whose method the merchant chose is %s at once, without another choice",
  async (outcome, url) => {
    await using t = await startedSandbox();
    const payment = await t.created({ method: "ideal" });
    expect(checkoutOf(payment)).toContain("/checkout/test-mode?method=ideal&token=3.");
    const returned = await t.submit(checkoutOf(payment), { final_state: outcome });
    expect(returned.location).toBe(url);
    expect((await t.payment(payment.id)).status).toBe(outcome);
  },
);

test("without a cancelUrl a canceled payment leads to the redirectUrl", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ method: "ideal", cancelUrl: null });
  const returned = await t.submit(checkoutOf(payment), { final_state: "canceled" });
  expect(returned.location).toBe("https://shop.example.org/return");
});

test("a payer who chooses a bank transfer reads where to send the money, and the payment waits for weeks", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const { location } = await t.submit(checkoutOf(payment), { method: "banktransfer" });
  const { text } = await t.page(location);
  expect(text).toContain("NL13TEST0123456789");
  expect(text).toContain("TESTNL99");
  const returned = await t.submit(location, { final_state: "open" });
  expect(returned.location).toBe("https://shop.example.org/return");

  const waiting = await t.payment(payment.id);
  expect(waiting).toMatchObject({
    status: "open",
    method: "banktransfer",
    isCancelable: true,
    details: { transferReference: expect.stringMatching(/^RF\d{2}/) },
  });
  expect(text).toContain(textAt(waiting, "details", "transferReference"));
  // From when it was chosen: between the creation and now.
  const chosenAt = Date.parse(textAt(waiting, "expiresAt")) - 14 * 86_400_000;
  expect(chosenAt).toBeGreaterThanOrEqual(Date.parse(waiting.createdAt));
  expect(chosenAt).toBeLessThanOrEqual(Date.now());
  expect(waiting["_links"]).not.toHaveProperty("checkout");
  expect(t.webhooks.calls).toEqual([]);

  await t.advance("P10D");
  await t.decide(payment.id, { status: "paid" });
  expect((await t.payment(payment.id)).status).toBe("paid");
});

test("only methods that fit the amount and the currency are offered, and only outcomes that the method has", async () => {
  await using t = await startedSandbox();
  const euros = await t.page(checkoutOf(await t.created({ amount: { currency: "EUR", value: "9000.00" } })));
  expect(euros.text).toContain('value="creditcard"');
  expect(euros.text).not.toContain('value="paypal"');
  const dollars = await t.page(checkoutOf(await t.created({ amount: { currency: "USD", value: "10.00" } })));
  expect(dollars.text).toContain('value="paypal"');
  expect(dollars.text).not.toContain('value="ideal"');

  const ideal = await t.page(checkoutOf(await t.created({ method: "ideal" })));
  expect(outcomesOn(ideal.text)).toEqual(["open", "paid", "canceled", "expired", "failed"]);
  const manual = await t.created({ method: "creditcard", captureMode: "manual" });
  expect(outcomesOn((await t.page(checkoutOf(manual))).text)).toContain("authorized");
  const slow = await t.created({ method: "paypal" });
  expect(outcomesOn((await t.page(checkoutOf(slow))).text)).toContain("pending");
});

test("a payer who comes back to a payment that has ended sees how, and cannot end it again", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ method: "ideal" });
  const checkout = checkoutOf(payment);
  await t.submit(checkout, { final_state: "paid" });
  const back = await t.page(checkout);
  expect(back.location).toContain("/checkout/completed/");
  expect((await t.page(back.location ?? "")).text).toContain("Paid");
  await t.submit(checkout, { final_state: "failed" });
  expect((await t.payment(payment.id)).status).toBe("paid");
});

test("a payment without an address to return to ends on the sandbox's own page", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ redirectUrl: undefined, cancelUrl: null, applePayPaymentToken: "{}" });
  const chosen = await t.submit(checkoutOf(payment), { method: "ideal" });
  expect((await t.submit(chosen.location, { final_state: "open" })).location).toBe(chosen.location);
  const { location } = await t.submit(chosen.location, { final_state: "paid" });
  expect(location).toContain("/checkout/completed/");
  const { text } = await t.page(location);
  expect(text).toContain("Paid");
  expect(text).not.toContain("Return to the shop");
});

test("a payer who comes back to a canceled payment is led to the cancelUrl", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ method: "ideal" });
  await t.submit(checkoutOf(payment), { final_state: "canceled" });
  const { location } = await t.page(checkoutOf(payment));
  expect((await t.page(location ?? "")).text).toContain('href="https://shop.example.org/canceled"');
});

test.each([
  ["ideal", "go on with your phone"],
  ["bancontact", "go on with your phone"],
  ["banktransfer", "scan it with your bank"],
])("the page of %s shows its QR code", async (method, use) => {
  await using t = await startedSandbox();
  const payment = await t.created({ method });
  const { text } = await t.page(checkoutOf(payment));
  expect(text).toMatch(/<img src="data:image\/svg\+xml;base64,/);
  expect(text).toContain(use);
  await t.decide(payment.id, { status: "paid" });
  expect((await t.page(`/checkout/completed/${checkoutOf(payment).split("=3.").at(-1)}`)).text).not.toContain(
    "<img",
  );
});

test("looking changes nothing: an outcome in an address is not an outcome", async () => {
  await using t = await startedSandbox();
  const payment = await t.created({ method: "ideal" });
  await t.page(`${checkoutOf(payment)}&final_state=paid&submit=submit`);
  expect((await t.payment(payment.id)).status).toBe("open");
});

test("what the merchant writes is text on the page, never markup", async () => {
  await using t = await startedSandbox();
  const description = `<script>alert("1")</script>`;
  const { text } = await t.page(checkoutOf(await t.created({ description })));
  expect(text).not.toContain("<script>");
});

test.each([
  ["nl", "Kies hoe je betaalt", "Overboeking"],
  ["de", "Wählen Sie, wie Sie bezahlen", "Überweisung"],
  ["fr", "Choisissez comment payer", "Virement bancaire"],
] as const)(
  "the pages speak %s to who asks for it: by choice, by the payment's locale, or by the browser",
  async (language, heading, transfer) => {
    await using t = await startedSandbox();
    const locale = `${language}_${language.toUpperCase()}`;
    const plain = checkoutOf(await t.created());
    expect((await t.page(plain)).text).toContain("Choose how to pay");
    const picked = (await t.page(`${plain}?locale=${locale}`)).text;
    expect(picked).toContain(heading);
    expect(picked).toContain(transfer);
    expect(picked).not.toContain("Bank transfer");
    expect((await t.page(plain, { cookie: `sandbox_language=${language}` })).text).toContain(heading);
    expect((await t.page(plain, { "accept-language": `${language}-BE,en;q=0.5` })).text).toContain(heading);
    expect((await t.page(checkoutOf(await t.created({ locale })))).text).toContain(heading);
  },
);

test("an address that leads to no payment says so", async () => {
  await using t = await startedSandbox();
  expect(await t.page("/checkout/select-method/nothing")).toMatchObject({ status: 404 });
  expect(await t.page("/checkout/test-mode")).toMatchObject({ status: 404 });
});
