import { describe, expect, test } from "vitest";
import { type Json, rowsAt, startedSandbox, textAt, valueAt } from "../testing/started-sandbox.ts";

const eur = (value: string) => ({ currency: "EUR", value });

/** A paid payment of 121.00 euros, and calls about its refunds. */
async function paidPayment(fields: Json = {}, options: { method?: string; profileMethods?: string[] } = {}) {
  const t = await startedSandbox(
    options.profileMethods
      ? { profiles: [{ name: "Shop", methods: options.profileMethods, keys: KEYS }] }
      : {},
  );
  const key = options.profileMethods ? { key: KEYS.live } : {};
  const { id } = await t.created(fields, key);
  await t.decide(id, { status: "paid", ...(options.method ? { method: options.method } : {}) });
  await t.webhooks.heard(1);
  return {
    t,
    id,
    refund: (body: unknown, headers: Record<string, string> = {}) =>
      t.call("POST", `/v2/payments/${id}/refunds`, { body, headers, ...key }),
    amounts: async () => {
      const { body } = await t.call("GET", `/v2/payments/${id}`, key);
      return [valueAt(body, "amountRefunded", "value"), valueAt(body, "amountRemaining", "value")];
    },
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}

const KEYS = { live: `live_${"r".repeat(30)}`, test: `test_${"r".repeat(30)}` };

test("a part of a payment is refunded, and what remains is less", async () => {
  await using made = await paidPayment();
  const { t, id, refund, amounts } = made;
  const answer = await refund({ amount: eur("21.00"), description: "Too much", metadata: { note: 7 } });
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({
    resource: "refund",
    id: expect.stringMatching(/^re_\w+$/),
    mode: "live",
    amount: eur("21.00"),
    status: "pending",
    createdAt: expect.stringMatching(/\+00:00$/),
    description: "Too much",
    metadata: { note: 7 },
    paymentId: id,
    _links: {
      self: {
        href: `${t.url}/v2/payments/${id}/refunds/${textAt(answer.body, "id")}`,
        type: "application/hal+json",
      },
      payment: { href: `${t.url}/v2/payments/${id}`, type: "application/hal+json" },
      documentation: { href: expect.any(String), type: "text/html" },
    },
  });
  expect(await amounts()).toEqual(["21.00", "100.00"]);
  expect((await refund({ amount: eur("100.00") })).body).toMatchObject({
    description: "Invoice 2026-0042",
    metadata: null,
  });
  expect(await amounts()).toEqual(["121.00", "0.00"]);
  expect((await t.payment(id)).status).toBe("paid");
});

describe("a refund is refused", () => {
  test.each<readonly [why: string, body: Json, field: string | undefined]>([
    ["without an amount", {}, "amount"],
    ["of an amount that is text", { amount: "10.00" }, "amount"],
    ["of an amount that is a number", { amount: { currency: "EUR", value: 10 } }, "amount.value"],
    ["of an amount with one decimal", { amount: eur("10.0") }, "amount"],
    ["of nothing", { amount: eur("0.00") }, "amount.value"],
    ["of less than nothing", { amount: eur("-1.00") }, "amount.value"],
    ["of another currency", { amount: { currency: "USD", value: "10.00" } }, "amount.currency"],
    ["of more than was paid", { amount: eur("121.01") }, "amount.value"],
    [
      "with a description that is too long",
      { amount: eur("1.00"), description: "x".repeat(256) },
      "description",
    ],
    ["with a description that is no text", { amount: eur("1.00"), description: 7 }, "description"],
    ["with metadata over a kilobyte", { amount: eur("1.00"), metadata: "x".repeat(1025) }, "metadata"],
    ["with a parameter for access tokens", { amount: eur("1.00"), testmode: true }, "testmode"],
    ["with a parameter that does not exist", { amount: eur("1.00"), reason: "late" }, "reason"],
  ])("%s", async (_why, body, field) => {
    await using made = await paidPayment();
    const answer = await made.refund(body);
    expect(answer).toMatchObject({ status: 422, body: { status: 422, title: "Unprocessable Entity" } });
    expect(answer.body["field"]).toBe(field);
    expect(await made.amounts()).toEqual(["0.00", "121.00"]);
  });

  test("of more than remains", async () => {
    await using made = await paidPayment();
    await made.refund({ amount: eur("100.00") });
    expect(await made.refund({ amount: eur("21.01") })).toMatchObject({
      status: 422,
      body: { field: "amount.value" },
    });
  });

  test.each(["open", "pending", "authorized", "canceled", "expired", "failed"])(
    "of a payment that is %s",
    async (status) => {
      await using t = await startedSandbox();
      const { id } = await t.created();
      if (status !== "open") await t.decide(id, { status });
      const answer = await t.call("POST", `/v2/payments/${id}/refunds`, { body: { amount: eur("1.00") } });
      expect(answer.status).toBe(422);
    },
  );

  test("of a method that cannot be refunded, whose payments show no amounts for it", async () => {
    await using made = await paidPayment({ method: "paysafecard" }, { profileMethods: ["paysafecard"] });
    expect((await made.refund({ amount: eur("1.00") })).status).toBe(422);
    expect(await made.amounts()).toEqual([undefined, undefined]);
  });

  test("of a payment of the other mode, in the words of a wrong mode", async () => {
    await using made = await paidPayment();
    const answer = await made.t.call("POST", `/v2/payments/${made.id}/refunds`, {
      body: { amount: eur("1.00") },
      key: "test_VoldaanDemoProfileTestKey00000001",
    });
    expect(answer).toMatchObject({ status: 404, body: { detail: expect.stringContaining("wrong mode") } });
  });
});

describe("the same refund again", () => {
  test("within the hour is a duplicate, also when nothing is left", async () => {
    await using made = await paidPayment();
    await made.refund({ amount: eur("121.00") });
    await made.t.advance("PT59M");
    expect(await made.refund({ amount: eur("121.00"), description: "Other" })).toMatchObject({
      status: 409,
      body: { status: 409, title: "Conflict", detail: "A duplicate refund has been detected" },
    });
  });

  test("after an hour is another refund", async () => {
    await using made = await paidPayment();
    await made.refund({ amount: eur("10.00") });
    await made.t.advance("PT1H");
    expect((await made.refund({ amount: eur("10.00") })).status).toBe(201);
  });

  test("of another amount or another payment is no duplicate", async () => {
    await using made = await paidPayment();
    await made.refund({ amount: eur("10.00") });
    expect((await made.refund({ amount: eur("10.01") })).status).toBe(201);
    const { id } = await made.t.created();
    await made.t.decide(id, { status: "paid" });
    const other = await made.t.call("POST", `/v2/payments/${id}/refunds`, { body: { amount: eur("10.00") } });
    expect(other.status).toBe(201);
  });

  test("is no duplicate once the first was canceled", async () => {
    await using made = await paidPayment();
    const first = await made.refund({ amount: eur("10.00") });
    await made.t.call("DELETE", textAt(first.body, "_links", "self", "href"));
    expect((await made.refund({ amount: eur("10.00") })).status).toBe(201);
  });

  test("with the idempotency key of the first is the first", async () => {
    await using made = await paidPayment();
    const headers = { "idempotency-key": "refund-1" };
    const first = await made.refund({ amount: eur("10.00") }, headers);
    const again = await made.refund({ amount: eur("10.00") }, headers);
    expect(again).toMatchObject({ status: 201, body: { id: first.body["id"] } });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await made.amounts()).toEqual(["10.00", "111.00"]);
  });
});

describe("a refund is canceled", () => {
  test("while it is pending: then it is gone, and its money is the payment's again", async () => {
    await using made = await paidPayment();
    const { t, id } = made;
    const { body } = await made.refund({ amount: eur("21.00") });
    const self = textAt(body, "_links", "self", "href");
    const canceled = await t.call("DELETE", self);
    expect([canceled.status, canceled.body]).toEqual([204, {}]);
    expect((await t.call("GET", self)).status).toBe(404);
    expect((await t.call("DELETE", self)).status).toBe(404);
    expect(await made.amounts()).toEqual(["0.00", "121.00"]);
    for (const path of ["/v2/refunds", `/v2/payments/${id}/refunds`])
      expect((await t.call("GET", path)).body["count"]).toBe(0);
    await t.advance("P3D");
    expect(t.webhooks.calls).toHaveLength(1);
  });

  test("while it is queued", async () => {
    await using made = await paidPayment();
    await made.t.call("POST", "/_sandbox/settings", { body: { emptyBalance: true } });
    const { body } = await made.refund({ amount: eur("21.00") });
    expect(body["status"]).toBe("queued");
    expect((await made.t.call("DELETE", textAt(body, "_links", "self", "href"))).status).toBe(204);
  });

  test.each(["processing", "refunded", "failed"])("no longer when it is %s", async (status) => {
    await using made = await paidPayment();
    const { body } = await made.refund({ amount: eur("21.00") });
    await made.t.call("POST", `/_sandbox/refunds/${textAt(body, "id")}`, { body: { status } });
    const answer = await made.t.call("DELETE", textAt(body, "_links", "self", "href"));
    expect(answer).toMatchObject({ status: 422, body: { title: "Unprocessable Entity" } });
  });
});

describe("refunds are listed", () => {
  test("per payment and per profile, newest first, page by page, with their payment when asked", async () => {
    await using made = await paidPayment();
    const { t, id, refund } = made;
    const ids: string[] = [];
    for (const value of ["1.00", "2.00", "3.00"])
      ids.unshift(textAt((await refund({ amount: eur(value) })).body, "id"));
    for (const path of [`/v2/payments/${id}/refunds`, "/v2/refunds"]) {
      const page = await t.call("GET", `${path}?limit=2&embed=payment`);
      expect(rowsAt(page.body, "_embedded", "refunds")).toMatchObject([
        { id: ids[0], _embedded: { payment: { resource: "payment", id } } },
        { id: ids[1] },
      ]);
      const next = textAt(page.body, "_links", "next", "href");
      expect(next).toBe(`${t.url}${path}?from=${ids[2]}&limit=2&embed=payment`);
      expect(rowsAt((await t.call("GET", next)).body, "_embedded", "refunds")).toMatchObject([
        { id: ids[2] },
      ]);
    }
    expect(
      rowsAt((await t.call("GET", "/v2/refunds?sort=asc")).body, "_embedded", "refunds")[0],
    ).toMatchObject({
      id: ids[2],
    });
  });

  test("to nobody of another mode or profile", async () => {
    await using made = await paidPayment({}, { profileMethods: ["ideal"] });
    await made.refund({ amount: eur("1.00") });
    for (const key of [KEYS.test, "live_VoldaanDemoProfileLiveKey00000001"])
      expect((await made.t.call("GET", "/v2/refunds", { key })).body["count"]).toBe(0);
    expect((await made.t.call("GET", "/v2/refunds", { key: KEYS.live })).body["count"]).toBe(1);
  });

  test("within their payment, which then links to them", async () => {
    await using made = await paidPayment();
    const before = await made.t.payment(made.id);
    expect(before["_links"]).not.toHaveProperty("refunds");
    const { body } = await made.refund({ amount: eur("1.00") });
    const payment = await made.t.call("GET", `/v2/payments/${made.id}?embed=refunds`);
    expect(payment.body).toMatchObject({
      _embedded: { refunds: [body] },
      _links: { refunds: { href: `${made.t.url}/v2/payments/${made.id}/refunds` } },
    });
  });

  test.each([
    ["/v2/refunds?from=re_none", 400, "from"],
    ["/v2/refunds?embed=settlement", 400, "embed"],
    ["/v2/payments/tr_none/refunds", 404, undefined],
    ["/v2/payments/ID/refunds?sort=asc", 400, "sort"],
    ["/v2/payments/ID/refunds/re_none", 404, undefined],
  ])("but %s is refused", async (path, status, field) => {
    await using made = await paidPayment();
    const answer = await made.t.call("GET", path.replace("ID", made.id));
    expect([answer.status, answer.body["field"]]).toEqual([status, field]);
  });

  test("but a refund is not found under another payment", async () => {
    await using made = await paidPayment();
    const { body } = await made.refund({ amount: eur("1.00") });
    const other = await made.t.created();
    expect((await made.t.call("GET", `/v2/payments/${other.id}/refunds/${textAt(body, "id")}`)).status).toBe(
      404,
    );
  });
});

describe("up to 25 euros more than was paid", () => {
  test("can be refunded when the setting says so", async () => {
    await using made = await paidPayment();
    await made.t.call("POST", "/_sandbox/settings", { body: { refundUpTo25More: true } });
    expect(await made.amounts()).toEqual(["0.00", "146.00"]);
    expect((await made.refund({ amount: eur("146.01") })).status).toBe(422);
    expect((await made.refund({ amount: eur("146.00") })).status).toBe(201);
    expect(await made.amounts()).toEqual(["146.00", "0.00"]);
  });

  test("are 25 euros, and no other currency's", async () => {
    await using made = await paidPayment(
      { amount: { currency: "USD", value: "121.00" } },
      { method: "creditcard" },
    );
    await made.t.call("POST", "/_sandbox/settings", { body: { refundUpTo25More: true } });
    expect(await made.amounts()).toEqual(["0.00", "121.00"]);
  });
});

describe("at Mollie's dashboard", () => {
  test("all that is left is refunded unless told how much", async () => {
    await using made = await paidPayment();
    const path = `/_sandbox/payments/${made.id}/refunds`;
    const part = await made.t.call("POST", path, { body: { amount: eur("21.00"), description: "By hand" } });
    expect(part).toMatchObject({ status: 201, body: { resource: "refund", description: "By hand" } });
    expect(await made.t.call("POST", path)).toMatchObject({ status: 201, body: { amount: eur("100.00") } });
    expect(await made.t.call("POST", path)).toMatchObject({
      status: 422,
      body: { error: `Nothing is left to refund of payment ${made.id}.` },
    });
  });

  test.each([
    ["/_sandbox/payments/tr_none/refunds", {}, 404],
    ["/_sandbox/payments/ID/refunds", { amount: eur("121.01") }, 422],
    ["/_sandbox/payments/ID/refunds", { amount: "all" }, 422],
    ["/_sandbox/refunds/re_none", { status: "failed" }, 404],
    ["/_sandbox/refunds/re_none", { status: "lost" }, 422],
  ])("%s with %j is refused with a sentence", async (path, body, status) => {
    await using made = await paidPayment();
    const answer = await made.t.call("POST", path.replace("ID", made.id), { body });
    expect(answer).toMatchObject({ status, body: { error: expect.stringMatching(/\.$/) } });
  });
});
