import { describe, expect, test } from "vitest";
import { startedSandbox } from "../testing/started-sandbox.ts";
import { PAYMENT_STATUSES, type PaymentStatus } from "./payment-status.ts";

/** https://docs.mollie.com/docs/handling-payment-status, written down a second time so that a slip in either shows. */
const POSSIBLE: Readonly<Record<PaymentStatus, string>> = {
  open: "pending authorized paid canceled expired failed",
  pending: "paid canceled expired failed",
  authorized: "paid canceled expired",
  paid: "",
  canceled: "",
  expired: "",
  failed: "",
};

/** Which of Mollie's times a payment has once it became this. */
const TIMES: Readonly<Partial<Record<PaymentStatus, string>>> = {
  authorized: "authorizedAt",
  paid: "paidAt",
  canceled: "canceledAt",
  expired: "expiredAt",
  failed: "failedAt",
};

describe.each(PAYMENT_STATUSES)("status machine: a payment that is %s", (from) => {
  test.each(PAYMENT_STATUSES)("becomes %s only if Mollie's can", async (to) => {
    await using t = await startedSandbox();
    const { id } = await t.created();
    if (from !== "open") await t.decide(id, { status: from });
    const answer = await t.decide(id, { status: to });
    const possible = POSSIBLE[from].split(" ").includes(to);
    expect(answer.status).toBe(possible ? 200 : 422);
    const payment = await t.payment(id);
    expect(payment.status).toBe(possible ? to : from);
    if (possible) expect(payment).toHaveProperty(TIMES[to] ?? "status");
  });
});

test("a status that does not exist is refused with a sentence", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  const answer = await t.decide(id, { status: "settled" });
  expect(answer).toMatchObject({ status: 422, body: { error: expect.stringMatching(/\.$/) } });
  expect(await t.decide("tr_none", { status: "paid" })).toMatchObject({
    status: 404,
    body: { error: "There is no payment tr_none." },
  });
});

test("a method that the payer could not choose is refused with those that fit", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: ["ideal", "paypal"] });
  const answer = await t.decide(id, { status: "paid", method: "creditcard" });
  expect(answer).toMatchObject({ status: 422, body: { error: expect.stringContaining("ideal or paypal") } });
  expect((await t.decide(id, { status: "paid", method: "paypal" })).body).toMatchObject({ method: "paypal" });
});

test("status machine: what is paid stays paid, whatever comes back", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.call("POST", `/v2/payments/${id}/refunds`, {
    body: { amount: { currency: "EUR", value: "21.00" } },
  });
  await t.call("POST", `/_sandbox/payments/${id}/chargebacks`, {});
  await t.advance("P30D");
  expect((await t.payment(id)).status).toBe("paid");
});

test("status machine: a bank transfer stays open for days until the money is there", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "open", method: "banktransfer" });
  await t.advance("P9D");
  expect((await t.payment(id)).status).toBe("open");
  expect((await t.decide(id, { status: "paid" })).body).toMatchObject({
    status: "paid",
    method: "banktransfer",
  });
});
