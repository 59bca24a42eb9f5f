import { describe, expect, test } from "vitest";
import { A_PAYMENT, type Json, startedSandbox } from "../testing/started-sandbox.ts";

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const eur = (value: string) => ({ currency: "EUR", value });
const line = { description: "Work", quantity: 2, unitPrice: eur("60.50"), totalAmount: eur("121.00") };

const REFUSED: ReadonlyArray<readonly [why: string, fields: Json, field: string | undefined]> = [
  ["no amount", { amount: undefined }, "amount"],
  ["an amount that is a number", { amount: { currency: "EUR", value: 10 } }, "amount.value"],
  ["an amount with one decimal", { amount: eur("10.0") }, "amount"],
  ["an amount with a comma", { amount: eur("10,00") }, "amount"],
  ["an amount with grouping", { amount: eur("1,000.00") }, "amount"],
  ["an amount of nothing", { amount: eur("0.00") }, "amount"],
  ["a negative amount", { amount: eur("-1.00") }, "amount"],
  ["yen with decimals", { amount: { currency: "JPY", value: "10.00" } }, "amount"],
  ["an unknown currency", { amount: { currency: "ABC", value: "10.00" } }, "amount.currency"],
  ["more than the method takes", { amount: eur("50000.01"), method: "ideal" }, "amount"],
  ["more than any method takes", { amount: eur("1000000.01") }, "amount"],
  ["less than the method takes", { amount: eur("0.01"), method: "bancontact" }, "amount"],
  [
    "a currency that the method does not take",
    { amount: { currency: "USD", value: "1.00" }, method: "ideal" },
    "amount.currency",
  ],
  ["a method that does not exist", { method: "gold" }, "method"],
  ["a method that is not switched on", { method: "twint" }, "method"],
  ["no description", { description: undefined }, "description"],
  ["a blank description", { description: "  " }, "description"],
  ["no redirectUrl", { redirectUrl: undefined }, "redirectUrl"],
  ["a redirectUrl without a scheme", { redirectUrl: "shop.example.org" }, "redirectUrl"],
  ["a script as redirectUrl", { redirectUrl: "javascript:alert(1)" }, "redirectUrl"],
  ["a broken cancelUrl", { cancelUrl: "http://" }, "cancelUrl"],
  ["a broken webhookUrl", { webhookUrl: "not a url" }, "webhookUrl"],
  ["a webhookUrl that is no web address", { webhookUrl: "ftp://shop.example.org" }, "webhookUrl"],
  ["an unknown locale", { locale: "nl" }, "locale"],
  ["metadata over a kilobyte", { metadata: { note: "x".repeat(1025) } }, "metadata"],
  [
    "a country in small letters",
    { restrictPaymentMethodsToCountry: "nl" },
    "restrictPaymentMethodsToCountry",
  ],
  ["a due date today", { method: "banktransfer", dueDate: inDays(0) }, "dueDate"],
  ["a due date too far ahead", { method: "banktransfer", dueDate: inDays(101) }, "dueDate"],
  ["a due date that does not exist", { method: "banktransfer", dueDate: "2027-02-30" }, "dueDate"],
  ["a due date for another method", { method: "ideal", dueDate: inDays(5) }, "dueDate"],
  ["an address with neither email nor street", { billingAddress: { city: "Utrecht" } }, "billingAddress"],
  ["a broken email", { billingAddress: { email: "payer" } }, "billingAddress.email"],
  [
    "a phone that is not E.164",
    { billingAddress: { email: "a@b.nl", phone: "0612345678" } },
    "billingAddress.phone",
  ],
  [
    "a family name of one letter",
    { billingAddress: { email: "a@b.nl", familyName: "X" } },
    "billingAddress.familyName",
  ],
  [
    "a country that is a name",
    { billingAddress: { email: "a@b.nl", country: "Netherlands" } },
    "billingAddress.country",
  ],
  ["lines that do not add up", { lines: [{ ...line, quantity: 1, totalAmount: eur("60.50") }] }, "lines"],
  ["a line whose total is wrong", { lines: [{ ...line, quantity: 3 }] }, "lines.0.totalAmount"],
  [
    "a line whose VAT is wrong",
    { lines: [{ ...line, vatRate: "21.00", vatAmount: eur("25.41") }] },
    "lines.0.vatAmount",
  ],
  ["a pay-later method without lines", { method: "klarna" }, "lines"],
  ["a pay-later method without an address", { method: "klarna", lines: [line] }, "billingAddress"],
  ["a recurring payment without a customer", { sequenceType: "first" }, "customerId"],
  ["a parameter for access tokens", { testmode: true }, "testmode"],
  ["a parameter that does not exist", { redirectURL: "https://shop.example.org" }, "redirectURL"],
  [
    "a currency that no method takes here",
    { amount: { currency: "SEK", value: "1.00" }, method: ["ideal", "bancontact"] },
    "amount.currency",
  ],
  [
    "a country in which no named method works",
    { method: ["bancontact", "ideal"], restrictPaymentMethodsToCountry: "SE" },
    undefined,
  ],
];

describe("a payment is refused", () => {
  test.each(REFUSED)("for %s", async (_why, fields, field) => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/v2/payments", { body: { ...A_PAYMENT, ...fields } });
    expect(answer).toMatchObject({ status: 422, body: { status: 422, title: "Unprocessable Entity" } });
    expect(answer.body["field"]).toBe(field);
  });

  test("for a body that is not JSON", async () => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/v2/payments", { body: "{ amount: 10 }" });
    expect(answer).toMatchObject({ status: 400, body: { title: "Bad Request" } });
  });

  test("for a media type that Mollie does not read", async () => {
    await using t = await startedSandbox();
    const headers = { "content-type": "application/xml" };
    expect((await t.call("POST", "/v2/payments", { body: "<payment/>", headers })).status).toBe(415);
  });

  test("for a blocked profile", async () => {
    const keys = { live: `live_${"b".repeat(30)}`, test: `test_${"b".repeat(30)}` };
    await using t = await startedSandbox({ profiles: [{ name: "Blocked", status: "blocked", keys }] });
    expect((await t.call("POST", "/v2/payments", { body: A_PAYMENT, key: keys.live })).status).toBe(403);
  });

  test("for a webhook that Mollie could not reach, when the sandbox is as strict as Mollie", async () => {
    await using t = await startedSandbox({ strictUrls: true });
    for (const host of [
      "localhost:3000",
      "127.0.0.1",
      "10.1.2.3",
      "192.168.1.1",
      "[::1]",
      "intranet",
      "shop.local",
    ]) {
      const answer = await t.call("POST", "/v2/payments", {
        body: { ...A_PAYMENT, webhookUrl: `http://${host}/hook`, redirectUrl: "http://localhost/return" },
      });
      expect([host, answer.status, answer.body["field"]]).toEqual([host, 422, "webhookUrl"]);
    }
    const body = { ...A_PAYMENT, webhookUrl: "https://shop.nl/hook" };
    expect((await t.call("POST", "/v2/payments", { body })).status).toBe(201);
  });
});

describe("a payment is accepted", () => {
  test("with a form-encoded body", async () => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/v2/payments", {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "amount[currency]=EUR&amount[value]=10.00&description=Form&redirectUrl=https://a.nl&method[]=ideal&method[]=paypal",
    });
    expect(answer).toMatchObject({ status: 201, body: { amount: eur("10.00"), method: null } });
  });

  test("with nulls for what is left out, and an app's address to return to", async () => {
    await using t = await startedSandbox();
    const payment = await t.created({
      method: null,
      locale: null,
      metadata: null,
      redirectUrl: "shop-app://return",
    });
    expect(payment).toMatchObject({
      method: null,
      locale: null,
      metadata: null,
      redirectUrl: "shop-app://return",
    });
    expect(payment).not.toHaveProperty("billingAddress");
  });

  test("with a description that is too long, of which Mollie keeps what fits", async () => {
    await using t = await startedSandbox();
    expect(String((await t.created({ description: "x".repeat(300) }))["description"])).toHaveLength(255);
  });

  test("in yen, without decimals", async () => {
    await using t = await startedSandbox();
    const amount = { currency: "JPY", value: "1200" };
    expect(await t.created({ amount })).toMatchObject({ amount });
  });

  test("with lines whose VAT is right to the cent, for a pay-later method", async () => {
    await using t = await startedSandbox();
    const lines = [{ ...line, vatRate: "21.00", vatAmount: eur("21.00") }];
    const billingAddress = { email: "a@b.nl" };
    expect(await t.created({ method: "klarna", lines, billingAddress })).toMatchObject({
      method: "klarna",
      lines,
      billingAddress,
    });
  });

  test("with a QR code for the payer's phone when that is asked for", async () => {
    await using t = await startedSandbox();
    const body = { ...A_PAYMENT, method: "ideal" };
    const answer = await t.call("POST", "/v2/payments?include=details.qrCode", { body });
    expect(answer.body["details"]).toMatchObject({
      qrCode: { src: expect.stringMatching(/^data:image\/svg/) },
    });
  });
});
