import { describe, expect, test } from "vitest";
import { type Json, rowsAt, startedSandbox, textAt, valueAt } from "../testing/started-sandbox.ts";

const eur = (value: string) => ({ currency: "EUR", value });
const KEYS = { live: `live_${"c".repeat(30)}`, test: `test_${"c".repeat(30)}` };

/** A paid payment of 121.00 euros, and the bank that takes it back. */
async function paidPayment(options: { method?: "directdebit" } = {}) {
  const t = await startedSandbox({
    profiles: [{ name: "Shop", methods: ["directdebit", "ideal"], keys: KEYS }],
  });
  const key = options.method ? { key: KEYS.live } : {};
  const { id } = await t.created({}, key);
  await t.decide(id, { status: "paid", ...options });
  await t.webhooks.heard(1);
  return {
    t,
    id,
    chargeBack: (body?: Json) => t.call("POST", `/_sandbox/payments/${id}/chargebacks`, { body }),
    amounts: async () => {
      const payment = await t.payment(id);
      return [
        valueAt(payment, "amountChargedBack", "value"),
        valueAt(payment, "amountRefunded", "value"),
        valueAt(payment, "amountRemaining", "value"),
      ];
    },
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}

test("a payment that is charged back stays paid, and its webhook is called", async () => {
  await using made = await paidPayment();
  const { t, id } = made;
  expect(await made.amounts()).toEqual([undefined, "0.00", "121.00"]);
  const { status, body } = await made.chargeBack();
  expect(status).toBe(201);
  expect(body).toEqual({
    resource: "chargeback",
    id: expect.stringMatching(/^chb_\w+$/),
    amount: eur("121.00"),
    paymentId: id,
    createdAt: expect.stringMatching(/\+00:00$/),
    reversedAt: null,
    _links: {
      self: {
        href: `${t.url}/v2/payments/${id}/chargebacks/${textAt(body, "id")}`,
        type: "application/hal+json",
      },
      payment: { href: `${t.url}/v2/payments/${id}`, type: "application/hal+json" },
      documentation: { href: expect.any(String), type: "text/html" },
    },
  });
  expect((await t.call("GET", textAt(body, "_links", "self", "href"))).body).toEqual(body);
  expect(await t.payment(id)).toMatchObject({
    status: "paid",
    _links: { chargebacks: { href: `${t.url}/v2/payments/${id}/chargebacks` } },
  });
  expect(await made.amounts()).toEqual(["121.00", "0.00", "0.00"]);
  await t.webhooks.heard(2);
  expect(t.webhooks.calls[1]?.body).toBe(`id=${id}`);
  await t.advance("PT0S");
  expect(await t.deliveryReasons(id)).toEqual(["paid", "chargeback received"]);
});

test("banks take back in parts, also what was refunded, and never more than was paid", async () => {
  await using made = await paidPayment();
  await made.t.call("POST", `/v2/payments/${made.id}/refunds`, { body: { amount: eur("21.00") } });
  expect((await made.chargeBack({ amount: eur("50.00") })).status).toBe(201);
  expect(await made.amounts()).toEqual(["50.00", "21.00", "50.00"]);
  expect((await made.chargeBack({ amount: eur("71.01") })).status).toBe(422);
  expect((await made.chargeBack()).body).toMatchObject({ amount: eur("71.00") });
  expect(await made.amounts()).toEqual(["121.00", "21.00", "0.00"]);
  expect((await made.chargeBack()).status).toBe(422);
});

test("a chargeback that is reversed gives the money back, and no webhook is called for that", async () => {
  await using made = await paidPayment();
  const { t, id } = made;
  const { body } = await made.chargeBack();
  await t.webhooks.heard(2);
  const path = `/_sandbox/chargebacks/${textAt(body, "id")}/reversal`;
  expect(await t.call("POST", path)).toMatchObject({
    status: 200,
    body: { reversedAt: expect.stringMatching(/\+00:00$/) },
  });
  await t.advance("PT0S");
  expect(t.webhooks.calls).toHaveLength(2);
  expect(await made.amounts()).toEqual([undefined, "0.00", "121.00"]);
  const list = await t.call("GET", `/v2/payments/${id}/chargebacks`);
  expect(rowsAt(list.body, "_embedded", "chargebacks")).toMatchObject([{ reversedAt: expect.any(String) }]);
  expect(await t.call("POST", path)).toMatchObject({
    status: 422,
    body: { error: `Chargeback ${textAt(body, "id")} has been reversed already.` },
  });
});

test("a direct debit that is charged back tells the bank's reason", async () => {
  await using made = await paidPayment({ method: "directdebit" });
  const reason = { code: "AC04", description: "The account was closed." };
  expect((await made.chargeBack({ amount: eur("1.00"), reason })).body).toMatchObject({ reason });
  expect((await made.chargeBack({ amount: eur("2.00") })).body).toMatchObject({ reason: { code: "MS03" } });
});

test("chargebacks are listed per payment and per profile, newest first, and embedded", async () => {
  await using made = await paidPayment();
  const { t, id } = made;
  const ids: string[] = [];
  for (const value of ["1.00", "2.00", "3.00"])
    ids.unshift(textAt((await made.chargeBack({ amount: eur(value) })).body, "id"));
  for (const path of [`/v2/payments/${id}/chargebacks`, "/v2/chargebacks"]) {
    const page = await t.call("GET", `${path}?limit=2&embed=payment`);
    expect(rowsAt(page.body, "_embedded", "chargebacks")).toMatchObject([
      { id: ids[0], _embedded: { payment: { id } } },
      { id: ids[1] },
    ]);
    const next = await t.call("GET", textAt(page.body, "_links", "next", "href"));
    expect(rowsAt(next.body, "_embedded", "chargebacks")).toMatchObject([{ id: ids[2] }]);
  }
  const payment = await t.call("GET", `/v2/payments/${id}?embed=chargebacks`);
  expect(rowsAt(payment.body, "_embedded", "chargebacks").map((row) => row["id"])).toEqual(ids.toReversed());
  const otherMode = { key: "test_VoldaanDemoProfileTestKey00000001" };
  expect((await t.call("GET", "/v2/chargebacks", otherMode)).body["count"]).toBe(0);
});

describe("nothing is charged back", () => {
  test.each(["open", "pending", "authorized", "canceled", "expired", "failed"])(
    "of a payment that is %s",
    async (status) => {
      await using t = await startedSandbox();
      const { id } = await t.created();
      if (status !== "open") await t.decide(id, { status });
      expect(await t.call("POST", `/_sandbox/payments/${id}/chargebacks`)).toMatchObject({
        status: 422,
        body: { error: `Payment ${id} is ${status}, so there is nothing to charge back.` },
      });
    },
  );

  test.each<readonly [why: string, body: Json]>([
    ["of another currency", { amount: { currency: "USD", value: "1.00" } }],
    ["of nothing", { amount: eur("0.00") }],
    ["of an amount that is none", { amount: eur("1") }],
    ["for a reason that Mollie would not tell", { reason: { code: "AC04", description: "Closed" } }],
    ["for a reason without a code", { reason: { description: "Closed" } }],
  ])("%s", async (_why, body) => {
    await using made = await paidPayment();
    const answer = await made.chargeBack(body);
    expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
    expect((await made.t.call("GET", "/v2/chargebacks")).body["count"]).toBe(0);
  });

  test.each(["/_sandbox/payments/tr_none/chargebacks", "/_sandbox/chargebacks/chb_none/reversal"])(
    "at %s",
    async (path) => {
      await using t = await startedSandbox();
      expect((await t.call("POST", path)).status).toBe(404);
    },
  );
});

test("a chargeback that does not exist, or belongs to another payment, is not found", async () => {
  await using made = await paidPayment();
  const { body } = await made.chargeBack();
  const other = await made.t.created();
  for (const path of [`${made.id}/chargebacks/chb_none`, `${other.id}/chargebacks/${textAt(body, "id")}`])
    expect((await made.t.call("GET", `/v2/payments/${path}`)).status).toBe(404);
  expect((await made.t.call("POST", `/v2/payments/${made.id}/chargebacks`, { body: {} })).status).toBe(405);
});
