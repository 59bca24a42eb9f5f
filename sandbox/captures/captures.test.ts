import { describe, expect, test } from "vitest";
import { type Json, rowsAt, startedSandbox, textAt, valueAt } from "../testing/started-sandbox.ts";

const eur = (value: string) => ({ currency: "EUR", value });
const CARD = { method: "creditcard", captureMode: "manual" };
const KLARNA = {
  method: "klarna",
  captureMode: "manual",
  billingAddress: { email: "payer@example.org" },
  lines: [{ description: "Work", quantity: 1, unitPrice: eur("121.00"), totalAmount: eur("121.00") }],
};

/** An authorized payment of 121.00 euros, and its captures. */
async function authorizedPayment(fields: Json = CARD) {
  const t = await startedSandbox();
  const { id } = await t.created(fields);
  await t.decide(id, { status: "authorized" });
  await t.webhooks.heard(1);
  const path = `/v2/payments/${id}`;
  return {
    t,
    id,
    path,
    capture: (body?: Json) => t.call("POST", `${path}/captures`, { body }),
    release: () => t.call("POST", `${path}/release-authorization`, { body: {} }),
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}

test("an authorized payment is captured, and paid once the bank has answered", async () => {
  await using made = await authorizedPayment();
  const { t, id, path } = made;
  expect(await t.payment(id)).toMatchObject({
    status: "authorized",
    captureMode: "manual",
    amountCaptured: eur("0.00"),
    captureBefore: expect.any(String),
    isCancelable: true,
  });
  const { status, body } = await made.capture({ description: "Delivered", metadata: { box: 1 } });
  expect(status).toBe(201);
  expect(body).toEqual({
    resource: "capture",
    id: expect.stringMatching(/^cpt_\w+$/),
    mode: "live",
    description: "Delivered",
    amount: eur("121.00"),
    status: "pending",
    metadata: { box: 1 },
    paymentId: id,
    createdAt: expect.stringMatching(/\+00:00$/),
    _links: {
      self: { href: `${t.url}${path}/captures/${textAt(body, "id")}`, type: "application/hal+json" },
      payment: { href: `${t.url}${path}`, type: "application/hal+json" },
      documentation: { href: expect.any(String), type: "text/html" },
    },
  });
  expect(await t.payment(id)).toMatchObject({ status: "authorized", amountCaptured: eur("0.00") });
  await t.advance("PT10S");
  expect(await t.payment(id)).toMatchObject({
    status: "paid",
    paidAt: expect.any(String),
    amountCaptured: eur("121.00"),
    amountRemaining: eur("121.00"),
    _links: { captures: { href: `${t.url}${path}/captures` } },
  });
  expect(await t.payment(id)).not.toHaveProperty("captureBefore");
  expect(await t.deliveryReasons(id)).toEqual(["authorized", "paid"]);
  expect((await t.call("GET", textAt(body, "_links", "self", "href"))).body).toEqual({
    ...body,
    status: "succeeded",
  });
});

test("a payment that is captured automatically shows no captured amount", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: "creditcard" });
  await t.decide(id, { status: "paid" });
  const payment = await t.payment(id);
  expect(payment).toMatchObject({ captureMode: "automatic", amountRemaining: eur("121.00") });
  expect(payment).not.toHaveProperty("amountCaptured");
});

test("a card that is captured in part is paid that part, and the rest is released", async () => {
  await using made = await authorizedPayment();
  const { t, id } = made;
  await made.capture({ amount: eur("100.00") });
  expect((await made.capture({ amount: eur("21.00") })).status).toBe(422);
  await t.advance("PT10S");
  expect(await t.payment(id)).toMatchObject({
    status: "paid",
    amount: eur("121.00"),
    amountCaptured: eur("100.00"),
    amountRemaining: eur("100.00"),
  });
  const refund = (value: string) =>
    t.call("POST", `/v2/payments/${id}/refunds`, { body: { amount: eur(value) } });
  expect((await refund("100.01")).status).toBe(422);
  expect((await refund("100.00")).status).toBe(201);
});

test("a pay-later method is captured in several goes, and paid with the last", async () => {
  await using made = await authorizedPayment(KLARNA);
  const { t, id, path } = made;
  await made.capture({ amount: eur("100.00") });
  await t.advance("PT10S");
  expect(await t.payment(id)).toMatchObject({
    status: "authorized",
    amountCaptured: eur("100.00"),
    isCancelable: false,
  });
  expect((await t.call("DELETE", path)).status).toBe(422);
  expect(await made.capture({ amount: eur("21.01") })).toMatchObject({
    status: 422,
    body: { field: "amount" },
  });
  await made.capture();
  await t.advance("PT10S");
  expect(await t.payment(id)).toMatchObject({ status: "paid", amountCaptured: eur("121.00") });
  const list = await t.call("GET", `${path}/captures?embed=payment`);
  expect(rowsAt(list.body, "_embedded", "captures")).toMatchObject([
    { amount: eur("21.00"), status: "succeeded", _embedded: { payment: { id } } },
    { amount: eur("100.00"), status: "succeeded" },
  ]);
  const payment = await t.call("GET", `${path}?embed=captures`);
  expect(rowsAt(payment.body, "_embedded", "captures")).toHaveLength(2);
});

test("a capture that the bank refuses leaves the payment as it was", async () => {
  await using made = await authorizedPayment();
  const { t, id } = made;
  const { body } = await made.capture();
  const control = `/_sandbox/captures/${textAt(body, "id")}`;
  expect(await t.call("POST", control, { body: { status: "failed" } })).toMatchObject({
    status: 200,
    body: { status: "failed" },
  });
  await t.advance("PT1M");
  expect(await t.payment(id)).toMatchObject({ status: "authorized", amountCaptured: eur("0.00") });
  expect((await t.call("POST", control, { body: { status: "succeeded" } })).status).toBe(422);
  expect((await made.capture()).status).toBe(201);
});

test("the control API answers for the bank at once", async () => {
  await using made = await authorizedPayment();
  const { body } = await made.capture();
  await made.t.call("POST", `/_sandbox/captures/${textAt(body, "id")}`, { body: { status: "succeeded" } });
  expect((await made.t.payment(made.id)).status).toBe("paid");
  expect(
    (await made.t.call("POST", "/_sandbox/captures/cpt_none", { body: { status: "failed" } })).status,
  ).toBe(404);
});

test("a payment that is decided to be paid is captured whole", async () => {
  await using made = await authorizedPayment(KLARNA);
  await made.capture({ amount: eur("21.00") });
  await made.t.decide(made.id, { status: "paid" });
  expect(await made.t.payment(made.id)).toMatchObject({ status: "paid", amountCaptured: eur("121.00") });
  await made.t.advance("PT0S");
  expect(await made.t.deliveryReasons(made.id)).toEqual(["authorized", "paid"]);
});

describe("a capture is refused", () => {
  test.each<readonly [why: string, body: Json, field: string | undefined]>([
    ["of more than is authorized", { amount: eur("121.01") }, "amount"],
    ["of nothing", { amount: eur("0.00") }, "amount"],
    ["of an amount with one decimal", { amount: eur("1.0") }, "amount"],
    ["of another currency", { amount: { currency: "USD", value: "1.00" } }, "amount.currency"],
    ["with a description that is too long", { description: "x".repeat(256) }, "description"],
    ["with metadata over a kilobyte", { metadata: "x".repeat(1025) }, "metadata"],
    ["with a parameter that does not exist", { final: true }, "final"],
  ])("%s", async (_why, body, field) => {
    await using made = await authorizedPayment();
    const answer = await made.capture(body);
    expect([answer.status, answer.body["field"]]).toEqual([422, field]);
    expect((await made.t.call("GET", `${made.path}/captures`)).body["count"]).toBe(0);
  });

  test.each(["open", "pending", "paid", "canceled", "expired", "failed"])(
    "of a payment that is %s, and so is its release",
    async (status) => {
      await using t = await startedSandbox();
      const { id } = await t.created();
      if (status !== "open") await t.decide(id, { status });
      for (const path of ["captures", "release-authorization"])
        expect((await t.call("POST", `/v2/payments/${id}/${path}`)).status).toBe(422);
    },
  );

  test("when it does not exist, in Mollie's form", async () => {
    await using made = await authorizedPayment();
    expect(await made.t.call("GET", `${made.path}/captures/cpt_none`)).toMatchObject({
      status: 404,
      body: { detail: "No capture exists with token cpt_none." },
    });
  });
});

describe("an authorization is released", () => {
  test("whole: 202 with nothing in it, and the payment is canceled", async () => {
    await using made = await authorizedPayment();
    const answer = await made.release();
    expect([answer.status, answer.body]).toEqual([202, {}]);
    expect(await made.t.payment(made.id)).toMatchObject({ status: "canceled", amountCaptured: eur("0.00") });
    await made.t.advance("PT0S");
    expect(await made.t.deliveryReasons(made.id)).toEqual(["authorized", "canceled"]);
    expect((await made.release()).status).toBe(422);
  });

  test("once for the same idempotency key", async () => {
    await using made = await authorizedPayment();
    const headers = { "idempotency-key": "release-1" };
    const path = `${made.path}/release-authorization`;
    await made.t.call("POST", path, { headers });
    const again = await made.t.call("POST", path, { headers });
    expect([again.status, again.body, again.headers.get("idempotent-replayed")]).toEqual([202, {}, "true"]);
  });

  test("for the rest: the payment is paid what was captured", async () => {
    await using made = await authorizedPayment(KLARNA);
    await made.capture({ amount: eur("21.00") });
    expect((await made.release()).status).toBe(422);
    await made.t.advance("PT10S");
    expect((await made.release()).status).toBe(202);
    expect(await made.t.payment(made.id)).toMatchObject({
      status: "paid",
      amountCaptured: eur("21.00"),
      amountRemaining: eur("21.00"),
    });
  });

  test("by cancelling the payment", async () => {
    await using made = await authorizedPayment();
    expect(await made.t.call("DELETE", made.path)).toMatchObject({
      status: 200,
      body: { status: "canceled" },
    });
  });
});

describe("an authorization whose time is over", () => {
  test("is paid what was captured of it", async () => {
    await using made = await authorizedPayment(KLARNA);
    await made.capture({ amount: eur("21.00") });
    await made.t.advance("P28D");
    expect(await made.t.payment(made.id)).toMatchObject({ status: "paid", amountCaptured: eur("21.00") });
  });

  test.each([
    ["succeeded", "paid"],
    ["failed", "expired"],
  ])("waits for the bank's answer: with %s it is %s", async (answer, status) => {
    await using made = await authorizedPayment();
    await made.t.advance("P6DT23H59M55S");
    const { body } = await made.capture();
    await made.t.advance("PT6S");
    expect((await made.t.payment(made.id)).status).toBe("authorized");
    await made.t.call("POST", `/_sandbox/captures/${textAt(body, "id")}`, { body: { status: answer } });
    expect((await made.t.payment(made.id)).status).toBe(status);
  });
});

test("a partly captured payment can only be decided to be paid", async () => {
  await using made = await authorizedPayment(KLARNA);
  await made.capture({ amount: eur("21.00") });
  for (const status of ["canceled", "expired"])
    expect((await made.t.decide(made.id, { status })).status).toBe(422);
  expect(valueAt((await made.t.decide(made.id, { status: "paid" })).body, "status")).toBe("paid");
});
