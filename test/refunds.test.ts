import { describe, expect, test } from "vitest";
import { days, hours, minutes } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { RefundAnswer } from "../src/payments/refund-schemas.ts";
import { sweep } from "../src/payments/sweep.ts";
import { type Harness, harness } from "./harness.ts";
import { paid } from "./paid.ts";

const eur = (value: string) => ({ currency: "EUR", value });

async function refund(t: Harness, paymentId: string, body: Record<string, unknown>) {
  return t.api<RefundAnswer & { code?: string; detail?: string }>(
    "POST",
    `/payments/${paymentId}/refunds`,
    body,
  );
}

async function refundsOf(t: Harness, { id }: Pick<InvoiceAnswer, "id">): Promise<RefundAnswer[]> {
  return (await t.must<{ data: RefundAnswer[] }>("GET", `/invoices/${id}/refunds`)).data;
}

describe("a refund that we make", () => {
  test("still owed: the invoice opens again and its link asks for the amount", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    const { status, body } = await refund(t, paymentId, { amount: eur("21.00"), purpose: "still-owed" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: "pending",
      creation: "created",
      origin: "voldaan",
      isCancelable: true,
    });
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "open",
      received: eur("100.00"),
      outstanding: eur("21.00"),
      payable: eur("21.00"),
    });
    expect(await t.events(invoice.id)).toEqual(
      expect.arrayContaining(["refund.requested", "refund.accepted", "invoice.reopened"]),
    );
    const again = await t.press(await t.invoice(invoice.id));
    expect(again.status).toBe(303);
    expect((await t.payments(invoice.id))[0]?.amount).toEqual(eur("21.00"));
  });

  test("credit: a credit note for exactly the amount goes with it, and the invoice stays paid", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    const { body } = await refund(t, paymentId, { amount: eur("33.33"), purpose: "credit" });
    expect(body.creditNoteId).toMatch(/^crn_/);
    const { data: notes } = await t.must<{ data: { total: unknown; number: string }[] }>(
      "GET",
      `/invoices/${invoice.id}/credit-notes`,
    );
    expect(notes).toMatchObject([{ total: eur("33.33") }]);
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      settledBy: "mixed",
      credited: eur("33.33"),
      received: eur("87.67"),
      outstanding: eur("0.00"),
      surplus: eur("0.00"),
    });
    expect(await t.events(invoice.id)).not.toContain("invoice.reopened");
  });

  test("surplus: what was too much goes back, and no more than that", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    await t.must("POST", `/invoices/${invoice.id}/external-payments`, { type: "bank", amount: eur("30.00") });
    expect((await t.invoice(invoice.id)).proposedRefunds).toEqual([{ paymentId, amount: eur("30.00") }]);
    const tooMuch = await refund(t, paymentId, { amount: eur("31.00"), purpose: "surplus" });
    expect(tooMuch).toMatchObject({ status: 409, body: { code: "refund_exceeds_surplus" } });
    const { body } = await refund(t, paymentId, { purpose: "surplus" });
    expect(body).toMatchObject({ amount: eur("30.00"), purpose: "surplus" });
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      surplus: eur("0.00"),
      proposedRefunds: [],
    });
  });

  test("moves the money when it leaves, and back when it fails", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    const { body } = await refund(t, paymentId, { purpose: "still-owed" });
    const re = body.mollieRefundId ?? "";
    await t.control(`/refunds/${re}`, { status: "processing" });
    await t.webhooks();
    await t.work();
    expect(await refundsOf(t, invoice)).toMatchObject([{ status: "processing", isCancelable: false }]);
    await t.control(`/refunds/${re}`, { status: "failed" });
    await t.webhooks();
    await t.work();
    expect(await refundsOf(t, invoice)).toMatchObject([
      { status: "failed", completedAt: expect.any(String) },
    ]);
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", outstanding: eur("0.00") });
    expect(await t.ledgerKeys(invoice.id)).toEqual(
      expect.arrayContaining([`refund:${re}`, `refund-reversed:${re}`]),
    );
  });

  test("can be canceled while Mollie allows it", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    const { body } = await refund(t, paymentId, { purpose: "still-owed" });
    const canceled = await t.must<RefundAnswer>("DELETE", `/refunds/${body.id}`);
    expect(canceled).toMatchObject({ status: "canceled", isCancelable: false });
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", received: eur("121.00") });
    expect(await t.must<RefundAnswer>("DELETE", `/refunds/${body.id}`)).toMatchObject({ status: "canceled" });
  });

  test("cannot be canceled once it is on its way", async () => {
    await using t = await harness();
    const { paymentId } = await paid(t);
    const { body } = await refund(t, paymentId, { purpose: "still-owed" });
    await t.advance(hours(3));
    const late = await t.api<{ code: string }>("DELETE", `/refunds/${body.id}`);
    expect(late).toMatchObject({ status: 409, body: { code: "refund_not_cancelable" } });
    expect(await t.must<RefundAnswer>("GET", `/refunds/${body.id}`)).toMatchObject({ status: "processing" });
  });

  test("the same again within the hour is told as requested already", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    await refund(t, paymentId, { amount: eur("10.00"), purpose: "still-owed" });
    const twice = await refund(t, paymentId, { amount: eur("10.00"), purpose: "still-owed" });
    expect(twice).toMatchObject({ status: 409, body: { code: "refund_already_requested" } });
    expect(await t.invoice(invoice.id)).toMatchObject({ outstanding: eur("10.00") });
  });

  test("twice with one idempotency key is one refund", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    const body = { amount: eur("10.00"), purpose: "still-owed" };
    const key = { "idempotency-key": "one-refund" };
    const first = await t.api<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, body, key);
    const second = await t.api<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, body, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(await refundsOf(t, invoice)).toHaveLength(1);
  });

  test("more than is left of the payment is refused, however it is split", async () => {
    await using t = await harness();
    const { paymentId } = await paid(t);
    await refund(t, paymentId, { amount: eur("100.00"), purpose: "still-owed" });
    const rest = await refund(t, paymentId, { amount: eur("21.01"), purpose: "still-owed" });
    expect(rest).toMatchObject({ status: 409, body: { code: "refund_exceeds_payment" } });
    expect((await refund(t, paymentId, { amount: eur("21.00"), purpose: "credit" })).status).toBe(201);
  });

  test("of a payment that is not paid is refused", async () => {
    await using t = await harness();
    const invoice = await t.issued();
    await t.press(invoice);
    const [payment] = await t.payments(invoice.id);
    const answer = await refund(t, payment?.id ?? "", { purpose: "still-owed" });
    expect(answer).toMatchObject({ status: 409, body: { code: "payment_not_refundable" } });
  });
});

describe("a lost answer", () => {
  test("is asked for again with the same key: one refund at Mollie, booked once", async () => {
    let isLost = true;
    await using t = await harness({
      meddle: async ({ method, path, forward, cut }) => {
        if (!isLost || method !== "POST" || !path.endsWith("/refunds")) return null;
        const answer = await forward();
        cut();
        return answer;
      },
    });
    const { invoice, paymentId, mollieId } = await paid(t);
    const { status, body } = await refund(t, paymentId, { amount: eur("21.00"), purpose: "still-owed" });
    expect({ status, creation: body.creation }).toEqual({ status: 201, creation: "pending" });
    isLost = false;
    await t.advance(minutes(1));
    await t.work();
    expect(await refundsOf(t, invoice)).toMatchObject([{ creation: "created", status: "pending" }]);
    expect(await t.invoice(invoice.id)).toMatchObject({ outstanding: eur("21.00") });
    expect(mollieId).toMatch(/^tr_/);
  });
});

describe("what happens at Mollie or the bank", () => {
  test("a refund made in the dashboard is shown and asked about, and the payer is not asked for it", async () => {
    await using t = await harness();
    const { invoice, mollieId } = await paid(t);
    await t.control(`/payments/${mollieId}/refunds`, { amount: eur("50.00") });
    await t.advance(hours(2));
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "open",
      outstanding: eur("50.00"),
      unexplainedRefunds: eur("50.00"),
      payable: eur("0.00"),
      isOverdue: false,
    });
    const [found] = await refundsOf(t, invoice);
    expect(found).toMatchObject({ origin: "mollie", purpose: null, amount: eur("50.00") });
    expect((await t.press(invoice)).location).toContain("nothing_to_pay");

    const surplus = await t.api<{ code: string }>("PATCH", `/refunds/${found?.id}`, { purpose: "surplus" });
    expect(surplus).toMatchObject({ status: 409, body: { code: "refund_exceeds_surplus" } });
    await t.must("PATCH", `/refunds/${found?.id}`, { purpose: "still-owed" });
    expect(await t.invoice(invoice.id)).toMatchObject({
      unexplainedRefunds: eur("0.00"),
      payable: eur("50.00"),
    });
    const other = await t.api<{ code: string }>("PATCH", `/refunds/${found?.id}`, { purpose: "credit" });
    expect(other).toMatchObject({ status: 409, body: { code: "refund_explained" } });
  });

  test("a refund in the dashboard that is a credit gets its credit note, and the invoice is paid again", async () => {
    await using t = await harness();
    const { invoice, mollieId } = await paid(t);
    await t.control(`/payments/${mollieId}/refunds`, { amount: eur("121.00") });
    await t.advance(hours(2));
    await t.work();
    const [found] = await refundsOf(t, invoice);
    await t.must("PATCH", `/refunds/${found?.id}`, { purpose: "credit" });
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", settledBy: "credit" });
  });

  test("a chargeback reopens the invoice; its reversal, which calls no webhook, is found within a day", async () => {
    await using t = await harness();
    const { invoice, mollieId } = await paid(t);
    const chargeback = await t.control<{ id: string }>(`/payments/${mollieId}/chargebacks`, {});
    await t.webhooks();
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "open", outstanding: eur("121.00") });
    await t.control(`/chargebacks/${chargeback.id}/reversal`, {});
    await t.advance(days(1));
    await sweep(t.platform);
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", outstanding: eur("0.00") });
    expect(await t.events(invoice.id)).toEqual(
      expect.arrayContaining(["chargeback.received", "invoice.reopened", "chargeback.reversed"]),
    );
    expect((await t.events(invoice.id)).filter((type) => type === "invoice.paid")).toHaveLength(2);
  });
});
