import { renderSVG } from "uqr";
import { describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { A_LINE, eur, refused, taken } from "../testing/payment-cases.ts";
import { A_PAYMENT, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const address = (parts: object) => ({ billingAddress: { email: "payer@example.org", ...parts } });

// One `describe` for each field of https://docs.mollie.com/reference/create-payment.

describe("create payment: amount", () => {
  refused("none", { amount: undefined }, "amount");
  refused("a text", { amount: "121.00" }, "amount");
  refused("one without a currency", { amount: { value: "121.00" } }, "amount");
  refused("one without a value", { amount: { currency: "EUR" } }, "amount");
  taken("a currency and a value", { amount: eur("121.00") });
});

describe("create payment: description", () => {
  refused("none", { description: undefined }, "description");
  refused("blank text", { description: "  " }, "description");
  refused("a number", { description: 42 }, "description");
  taken(
    "too much, of which Mollie keeps 255 characters",
    { description: "x".repeat(300) },
    { description: "x".repeat(255) },
  );
  taken(
    "too much with emoji, none of which is cut in half",
    { description: "🙂".repeat(300) },
    { description: "🙂".repeat(255) },
  );
});

describe("create payment: redirectUrl", () => {
  refused("none", { redirectUrl: undefined }, "redirectUrl");
  refused("an address without a scheme", { redirectUrl: "shop.example.org" }, "redirectUrl");
  refused("a script", { redirectUrl: "javascript:alert(1)" }, "redirectUrl");
  taken(
    "none, when the payer paid with a wallet on the merchant's own page",
    { redirectUrl: undefined, applePayPaymentToken: "{}" },
    { redirectUrl: null },
  );
  taken("localhost", { redirectUrl: "http://localhost:3000/return" });
  taken("an app's address", { redirectUrl: "shop-app://return" });
});

describe("create payment: cancelUrl", () => {
  refused("a broken address", { cancelUrl: "http://" }, "cancelUrl");
  taken("an address of its own", { cancelUrl: "https://shop.example.org/canceled" });
  taken("none", { cancelUrl: null });
});

describe("create payment: webhookUrl", () => {
  refused("a broken address", { webhookUrl: "not a url" }, "webhookUrl");
  refused("what is no web address", { webhookUrl: "ftp://shop.example.org" }, "webhookUrl");
  taken("http", { webhookUrl: "http://shop.example.org/hook" });

  test("http in live mode is refused where that is switched on", async () => {
    await using t = await startedSandbox();
    await t.call("POST", "/_sandbox/settings", { body: { httpsWebhooksInLiveMode: true } });
    const body = { ...A_PAYMENT, webhookUrl: "http://shop.example.org/hook" };
    const refusal = await t.call("POST", "/v2/payments", { body });
    expect(refusal).toMatchObject({ status: 422, body: { field: "webhookUrl" } });
    expect((await t.call("POST", "/v2/payments", { body, key: DEFAULT_TEST_KEY })).status).toBe(201);
  });

  test("what Mollie could not reach is refused when the sandbox is as strict as Mollie", async () => {
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

describe("create payment: lines", () => {
  refused("what is no list", { lines: A_LINE }, "lines");
  taken("none, for most methods", { method: "ideal", lines: null }, { method: "ideal" });

  test.each(["billie", "billink", "in3", "klarna", "riverty", "voucher"])(
    "required by %s",
    async (method) => {
      await using t = await startedSandbox();
      const shop = await t.call("POST", "/_sandbox/profiles", { body: { name: "Shop", methods: [method] } });
      const key = textAt(shop.body, "keys", "live");
      const body = { ...A_PAYMENT, ...address({}), method };
      const without = await t.call("POST", "/v2/payments", { body, key });
      expect(without).toMatchObject({ status: 422, body: { field: "lines" } });
      const lines = [{ ...A_LINE, categories: ["eco"] }];
      expect((await t.call("POST", "/v2/payments", { body: { ...body, lines }, key })).status).toBe(201);
    },
  );
});

describe("create payment: billingAddress", () => {
  refused("neither email nor postal address", { billingAddress: { city: "Utrecht" } }, "billingAddress");
  refused("a broken email", { billingAddress: { email: "payer" } }, "billingAddress.email");
  refused("a phone that is not E.164", address({ phone: "0612345678" }), "billingAddress.phone");
  refused("a given name of one letter", address({ givenName: "X" }), "billingAddress.givenName");
  refused("a family name of one letter", address({ familyName: "X" }), "billingAddress.familyName");
  refused("a country that is a name", address({ country: "Netherlands" }), "billingAddress.country");
  refused("a part that does not exist", address({ planet: "Earth" }), "billingAddress.planet");
  refused("a part that is no text", address({ postalCode: 3511 }), "billingAddress.postalCode");
  taken("an email alone", address({}));
  taken("a postal address alone", {
    billingAddress: { streetAndNumber: "Domplein 1", postalCode: "3512 JC", city: "Utrecht", country: "NL" },
  });
  taken(
    "all parts",
    address({
      title: "Dr",
      givenName: "Anna",
      familyName: "Jansen",
      organizationName: "Jansen BV",
      streetAndNumber: "Domplein 1",
      streetAdditional: "II",
      postalCode: "3512 JC",
      phone: "+31612345678",
      city: "Utrecht",
      region: "Utrecht",
      country: "NL",
    }),
  );

  test.each(["alma", "in3", "klarna", "billie", "billink", "riverty"])("required by %s", async (method) => {
    await using t = await startedSandbox();
    const shop = await t.call("POST", "/_sandbox/profiles", { body: { name: "Shop", methods: [method] } });
    const key = textAt(shop.body, "keys", "live");
    const body = { ...A_PAYMENT, method, lines: [A_LINE] };
    const without = await t.call("POST", "/v2/payments", { body, key });
    expect(without).toMatchObject({ status: 422, body: { field: "billingAddress" } });
    const whole = { ...body, ...address({}) };
    expect((await t.call("POST", "/v2/payments", { body: whole, key })).status).toBe(201);
  });
});

describe("create payment: shippingAddress", () => {
  refused("neither email nor postal address", { shippingAddress: { city: "Utrecht" } }, "shippingAddress");
  refused(
    "a phone that is not E.164",
    { shippingAddress: { email: "a@b.nl", phone: "0612345678" } },
    "shippingAddress.phone",
  );
  taken("the same shape", { shippingAddress: { email: "payer@example.org", city: "Utrecht" } });
});

describe("create payment: locale", () => {
  refused("a language alone", { locale: "nl" }, "locale");
  refused("a locale that Mollie does not have", { locale: "xx_XX" }, "locale");
  taken("none, for the browser's language", { locale: null });

  test("taken is each of the 28", async () => {
    await using t = await startedSandbox();
    const locales =
      "ca_ES cs_CZ da_DK de_AT de_CH de_DE de_LU en_BE en_GB en_NL en_US es_ES fi_FI fr_BE fr_FR fr_LU hu_HU is_IS it_IT " +
      "lt_LT lv_LV nb_NO nl_BE nl_NL pl_PL pt_PT sk_SK sv_SE";
    for (const locale of locales.split(" ")) expect(await t.created({ locale })).toMatchObject({ locale });
  });
});

describe("create payment: method", () => {
  refused("one that does not exist", { method: "gold" }, "method");
  refused("one that is not switched on", { method: "twint" }, "method");
  refused("a list with one that does not exist", { method: ["ideal", "gold"] }, "method");
  refused("a number", { method: 7 }, "method");
  taken("none, so that the payer chooses", { method: null });
  taken("one", { method: "ideal" });
  taken("a list, from which the payer is still to choose", { method: ["ideal", "paypal"] }, { method: null });
  taken("an empty list, which is none", { method: [] }, { method: null });
});

describe("create payment: method ids", () => {
  test("all of Mollie's are known", async () => {
    await using t = await startedSandbox();
    const ids =
      "alma applepay bacs bancomatpay bancontact banktransfer belfius billie billink bizum blik creditcard directdebit " +
      "eps giftcard googlepay ideal in3 kbc klarna mbway mobilepay multibanco mybank paybybank paypal paysafecard " +
      "pointofsale przelewy24 riverty satispay swish trustly twint vipps voucher";
    for (const id of ids.split(" ")) {
      const answer = await t.call("POST", "/v2/payments", { body: { ...A_PAYMENT, method: id } });
      expect(JSON.stringify(answer.body), id).not.toContain("The payment method is invalid.");
    }
  });

  test("wero as an id of its own is there for who switches it on", async () => {
    await using t = await startedSandbox();
    const shop = await t.call("POST", "/_sandbox/profiles", {
      body: { name: "Shop", methods: ["ideal", "wero"] },
    });
    const key = textAt(shop.body, "keys", "live");
    expect(await t.created({ method: "wero" }, { key })).toMatchObject({ method: "wero" });
    const idsFor = async (options: { key?: string }) => {
      const { body } = await t.call("GET", "/v2/methods/all", options);
      return rowsAt(body, "_embedded", "methods").map(({ id }) => id);
    };
    expect(await idsFor({ key })).toContain("wero");
    expect(await idsFor({})).not.toContain("wero");
  });

  test("a method goes by its id, whatever name payers see", async () => {
    await using t = await startedSandbox();
    const { body } = await t.call("GET", "/v2/methods/ideal");
    expect(body["description"]).toBe("iDEAL | Wero");
    expect((await t.created({ method: "ideal" }))["method"]).toBe("ideal");
  });
});

describe("create payment: issuer", () => {
  taken(
    "any, for iDEAL, which ignores it",
    { method: "ideal", issuer: "ideal_INGBNL2A" },
    { method: "ideal" },
  );
  refused("a number", { issuer: 7 }, "issuer");

  test("one that the method does not have is refused", async () => {
    await using t = await startedSandbox();
    const shop = await t.call("POST", "/_sandbox/profiles", { body: { name: "Shop", methods: ["kbc"] } });
    const key = textAt(shop.body, "keys", "live");
    const asked = (issuer: string) =>
      t.call("POST", "/v2/payments", { body: { ...A_PAYMENT, method: "kbc", issuer }, key });
    expect((await asked("cbc")).status).toBe(201);
    expect(await asked("ing")).toMatchObject({ status: 422, body: { field: "issuer" } });
  });
});

describe("create payment: restrictPaymentMethodsToCountry", () => {
  const field = "restrictPaymentMethodsToCountry";
  refused("small letters", { [field]: "nl" }, field);
  refused(
    "a country in which no named method works",
    { method: ["bancontact", "ideal"], [field]: "SE" },
    undefined,
  );
  taken("a country", { [field]: "BE" });
});

describe("create payment: metadata", () => {
  refused("more than a kilobyte", { metadata: { note: "x".repeat(1025) } }, "metadata");
  taken("an object", { metadata: { invoice: "inv_1", lines: [1, 2], deep: { er: null } } });
  taken("text", { metadata: "inv_1" });
  taken("a list", { metadata: ["inv_1", "inv_2"] });
});

describe("create payment: captureMode and captureDelay", () => {
  refused("a mode that does not exist", { captureMode: "later" }, "captureMode");
  taken("none, which is automatic", {}, { captureMode: "automatic" });
  taken("manual", { method: "creditcard", captureMode: "manual" });
  for (const captureDelay of ["8 days", "169 hours", "2 weeks", "soon", "1.5 days"])
    refused(`a delay of ${captureDelay}`, { captureDelay }, "captureDelay");
  for (const captureDelay of ["7 days", "168 hours"]) taken(`a delay of ${captureDelay}`, { captureDelay });
});

describe("create payment: sequenceType", () => {
  refused("one that does not exist", { sequenceType: "second" }, "sequenceType");
  refused("a first payment of nobody", { sequenceType: "first" }, "customerId");
  refused("a recurring payment of nobody", { sequenceType: "recurring" }, "customerId");
  taken("none, which is one that stands alone", {}, { sequenceType: "oneoff" });

  test("a recurring payment needs a mandate", async () => {
    await using t = await startedSandbox();
    const customer = await t.call("POST", "/v2/customers", { body: {} });
    const body = { ...A_PAYMENT, sequenceType: "recurring", customerId: customer.body["id"] };
    const answer = await t.call("POST", "/v2/payments", { body });
    expect(answer).toMatchObject({ status: 422, body: { field: "customerId" } });
  });

  test("a first payment is made with a method that can begin a series", async () => {
    await using t = await startedSandbox();
    const customer = await t.call("POST", "/v2/customers", { body: {} });
    const first = { sequenceType: "first", customerId: customer.body["id"] };
    expect(await t.created({ ...first, method: "ideal" })).toMatchObject(first);
    const answer = await t.call("POST", "/v2/payments", {
      body: { ...A_PAYMENT, ...first, method: "banktransfer" },
    });
    expect(answer.status).toBe(422);
  });
});

describe("create payment: customerId, mandateId and storeCredentials", () => {
  refused("a customer who does not exist", { customerId: "cst_none" }, "customerId");
  refused("a mandate that does not exist", { mandateId: "mdt_none" }, "mandateId");
  refused("something else than whether to store", { storeCredentials: "maybe" }, "storeCredentials");
  taken("storeCredentials", { method: "creditcard", storeCredentials: true }, { method: "creditcard" });

  test("taken is a customer", async () => {
    await using t = await startedSandbox();
    const customer = await t.call("POST", "/v2/customers", { body: { name: "Anna" } });
    const customerId = customer.body["id"];
    expect(await t.created({ customerId })).toMatchObject({ customerId });
  });
});

describe("create payment: dueDate", () => {
  const transfer = (dueDate: string) => ({ method: "banktransfer", dueDate });
  refused("today", transfer(inDays(0)), "dueDate");
  refused("too far ahead", transfer(inDays(101)), "dueDate");
  refused("a day that does not exist", transfer("2027-02-30"), "dueDate");
  refused("an instant", transfer(new Date().toISOString()), "dueDate");
  refused("one for another method", { method: "ideal", dueDate: inDays(5) }, "dueDate");
  taken("tomorrow", transfer(inDays(1)), { method: "banktransfer" });
  taken("a hundred days ahead", transfer(inDays(100)), { method: "banktransfer" });

  test("a weekend moves on to Monday, and the payment expires at the start of the day after", async () => {
    await using t = await startedSandbox();
    const today = new Date().getUTCDay();
    const saturday = new Date(Date.now() + (today === 6 ? 7 : 6 - today) * 86_400_000);
    const day = (afterSaturday: number) =>
      new Date(saturday.getTime() + afterSaturday * 86_400_000).toISOString().slice(0, 10);
    const payment = await t.created(transfer(day(0)));
    expect(payment["dueDate"]).toBe(day(2));
    expect(payment["expiresAt"]).toBe(`${day(3)}T00:00:00+00:00`);
  });
});

describe("create payment: applicationFee and routing", () => {
  const applicationFee = { amount: eur("1.00"), description: "Platform" };
  refused("a fee with an API key", { applicationFee }, "applicationFee");
  refused("a division with an API key", { routing: [] }, "routing");

  test("a platform's access token may name them", async () => {
    await using t = await startedSandbox();
    const { body: token } = await t.call("POST", "/_sandbox/tokens", {
      body: { profileId: "pfl_VoldaanDemo" },
    });
    const key = textAt(token, "token");
    const asked = (fields: object) =>
      t.call("POST", "/v2/payments", { key, body: { ...A_PAYMENT, ...fields } });
    const routing = [
      { amount: eur("10.00"), destination: { type: "organization", organizationId: "org_1" } },
    ];
    expect(await asked({ applicationFee, routing })).toMatchObject({ status: 201, body: { applicationFee } });
    for (const [fields, field] of [
      [{ applicationFee: { ...applicationFee, description: "x".repeat(256) } }, "applicationFee.description"],
      [{ applicationFee: { ...applicationFee, amount: eur("121.01") } }, "applicationFee.amount"],
      [{ applicationFee: 1 }, "applicationFee"],
      [{ routing: "half" }, "routing"],
      [{ routing: [{ amount: eur("1") }] }, "routing.0.amount"],
    ] as const)
      expect(await asked(fields)).toMatchObject({ status: 422, body: { field } });
  });
});

describe("create payment: profileId and testmode", () => {
  refused("testmode with an API key", { testmode: true }, "testmode");
  refused("profileId with an API key", { profileId: "pfl_VoldaanDemo" }, "profileId");

  test("an access token names both", async () => {
    await using t = await startedSandbox();
    const { body: token } = await t.call("POST", "/_sandbox/tokens", { body: {} });
    const named = { profileId: "pfl_VoldaanDemo", testmode: true };
    const key = textAt(token, "token");
    const { body } = await t.call("POST", "/v2/payments", { key, body: { ...A_PAYMENT, ...named } });
    expect(body).toMatchObject({ profileId: "pfl_VoldaanDemo", mode: "test" });
  });
});

describe("create payment: what single methods take besides", () => {
  const texts = [
    "applePayPaymentToken",
    "googlePayPaymentToken",
    "cardToken",
    "voucherNumber",
    "voucherPin",
    "customerReference",
    "sessionId",
  ];
  for (const name of texts) {
    taken(name, { [name]: "abc" }, {});
    refused(`${name} that is no text`, { [name]: { a: 1 } }, name);
  }
  taken("consumerDateOfBirth", { consumerDateOfBirth: "1980-02-29" }, {});
  refused("a birthday that does not exist", { consumerDateOfBirth: "1981-02-29" }, "consumerDateOfBirth");
  taken("company", { company: { registrationNumber: "30204462", vatNumber: "NL815839091B01" } }, {});
  refused("a company's unknown part", { company: { colour: "red" } }, "company.colour");
  refused("a terminal, as there is none", { terminalId: "term_none" }, "terminalId");
  taken("extraMerchantData", { extraMerchantData: { payment_history_simple: [] } }, {});
  refused("extraMerchantData that is no object", { extraMerchantData: "much" }, "extraMerchantData");
  taken("digitalGoods", { digitalGoods: true }, {});
  refused("a parameter that does not exist", { redirectURL: "https://shop.example.org" }, "redirectURL");
});

describe("create payment: include=details.qrCode", () => {
  async function qrOf(fields: object, key?: string) {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/v2/payments?include=details.qrCode", {
      body: { ...A_PAYMENT, ...fields },
      ...(key === undefined ? {} : { key }),
    });
    return Object(answer.body["details"])["qrCode"];
  }
  const image = { height: 256, width: 256, src: expect.stringMatching(/^data:image\/svg\+xml;base64,/) };

  test.each(["ideal", "bancontact", "banktransfer"])("an image for %s", async (method) => {
    expect(await qrOf({ method })).toEqual(image);
  });

  test.each([
    ["without a method", {}],
    ["with a card", { method: "creditcard" }],
    ["with Bancontact from 1,500 euros on", { method: "bancontact", amount: eur("1500.00") }],
  ])("none %s", async (_when, fields) => {
    expect(await qrOf(fields)).toBeUndefined();
  });

  test("that of a transfer is a SEPA credit transfer, which banking apps read", async () => {
    await using t = await startedSandbox();
    const path = "/v2/payments?include=details.qrCode";
    const { body } = await t.call("POST", path, { body: { ...A_PAYMENT, method: "banktransfer" } });
    // Line by line as the guideline EPC069-12 of the European Payments Council has it.
    const lines = [
      "BCD",
      "002",
      "1",
      "SCT",
      "TESTNL99",
      "Voldaan Demo",
      "NL13TEST0123456789",
      "EUR121.00",
      "",
    ];
    const code = renderSVG([...lines, textAt(body, "details", "transferReference")].join("\n"), {
      border: 2,
    });
    const src = textAt(body, "details", "qrCode", "src");
    expect(Buffer.from(src.replace(/^.*,/, ""), "base64").toString()).toBe(code);
  });

  test("in test mode for iDEAL alone", async () => {
    const key = "test_VoldaanDemoProfileTestKey00000001";
    expect(await qrOf({ method: "ideal" }, key)).toEqual(image);
    expect(await qrOf({ method: "banktransfer" }, key)).toBeUndefined();
  });
});

test("a blocked profile creates no payment", async () => {
  const keys = { live: `live_${"b".repeat(30)}`, test: `test_${"b".repeat(30)}` };
  await using t = await startedSandbox({ profiles: [{ name: "Blocked", status: "blocked", keys }] });
  expect((await t.call("POST", "/v2/payments", { body: A_PAYMENT, key: keys.live })).status).toBe(403);
});
