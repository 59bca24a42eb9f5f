import { expect, test } from "vitest";
import { days, hours, minutes } from "../src/clock/clock.ts";
import { harness } from "./harness.ts";

test("an invoice is paid online, and knows it", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  expect(invoice).toMatchObject({ status: "open", outstanding: { currency: "EUR", value: "121.00" } });

  const pressed = await t.press(invoice);
  expect(pressed.status).toBe(303);
  expect(pressed.location.startsWith(`${t.sandbox.url}/checkout/`)).toBe(true);
  const [payment] = await t.payments(invoice.id);
  expect(payment).toMatchObject({ status: "open", creation: "created", amount: { value: "121.00" } });

  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await t.work();

  const paid = await t.invoice(invoice.id);
  expect(paid).toMatchObject({
    status: "paid",
    settledBy: "payment",
    outstanding: { value: "0.00" },
    received: { value: "121.00" },
    surplus: { value: "0.00" },
    payment: { status: "paid", statusLabel: "Paid", method: "ideal" },
  });
  expect(paid.payment?.completedAt).toBe(paid.paidAt);
  expect(await t.events(invoice.id)).toEqual([
    "invoice.created",
    "invoice.issued",
    "pay_link.opened",
    "payment.started",
    "payment.paid",
    "invoice.paid",
  ]);
  expect(await t.ledgerKeys(invoice.id)).toEqual([
    `issued:${invoice.id}`,
    `paid:${payment?.molliePaymentId}`,
  ]);
});

test.each([
  { status: "failed", event: "payment.failed" },
  { status: "canceled", event: "payment.canceled" },
  { status: "expired", event: "payment.expired" },
])(
  "a payment that is $status leaves the invoice open, and a second try pays it",
  async ({ status, event }) => {
    await using t = await harness();
    const invoice = await t.issued();
    await t.press(invoice);
    const [first] = await t.payments(invoice.id);
    await t.atMollie(first?.molliePaymentId ?? "", status, "ideal");
    await t.webhooks();
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "open", payment: { status } });
    expect(await t.events(invoice.id)).toContain(event);

    await t.press(invoice);
    const [second] = await t.payments(invoice.id);
    expect(second?.id).not.toBe(first?.id);
    await t.atMollie(second?.molliePaymentId ?? "", "paid", "ideal");
    await t.webhooks();
    await t.work();
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      payment: { id: second?.id, status: "paid" },
    });
  },
);

test("while the bank processes a payment nobody is sent to pay a second time", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "pending", "creditcard");
  await t.webhooks();
  await t.work();
  const pressed = await t.press(invoice);
  expect(pressed.location).toContain("notice=being_confirmed");
  expect(await t.payments(invoice.id)).toHaveLength(1);

  await t.atMollie(payment?.molliePaymentId ?? "", "paid");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});

test("an authorized payment is followed until it is captured", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "authorized", "creditcard");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "open", payment: { status: "authorized" } });
  await t.atMollie(payment?.molliePaymentId ?? "", "paid");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});

test("a bank transfer that arrives days later pays the invoice", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "open", "banktransfer");
  await t.advance(minutes(2));
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({
    payment: { status: "open", method: "banktransfer", statusLabel: "Bank transfer awaited" },
  });
  await t.advance(days(4));
  await t.atMollie(payment?.molliePaymentId ?? "", "paid");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", outstanding: { value: "0.00" } });
});

test("after a transfer was chosen another way is offered, and the transfer that arrives too is surplus", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [transfer] = await t.payments(invoice.id);
  await t.atMollie(transfer?.molliePaymentId ?? "", "open", "banktransfer");
  await t.advance(minutes(2));
  await t.work();
  await t.press(invoice);
  const [second] = await t.payments(invoice.id);
  expect(second?.id).not.toBe(transfer?.id);
  await t.atMollie(second?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await t.work();
  await t.atMollie(transfer?.molliePaymentId ?? "", "paid");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({
    status: "paid",
    received: { value: "242.00" },
    surplus: { value: "121.00" },
  });
  expect(await t.events(invoice.id)).toContain("surplus.recorded");
});

test("pressing twice re-uses the open payment", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  const first = await t.press(invoice);
  const second = await t.press(invoice);
  expect(second.location).toBe(first.location);
  expect(await t.countAtMollie()).toBe(1);
});

test("a payment with less than five minutes left is replaced", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  await t.advance(minutes(11));
  await t.press(invoice);
  const [second, first] = await t.payments(invoice.id);
  expect(first?.replacedAt).not.toBeNull();
  expect(second).toMatchObject({ status: "open", replacedAt: null });
  await t.work();
  expect((await t.payments(invoice.id))[1]).toMatchObject({ status: "canceled" });
});

test("half paid another way, the payer is asked for the other half only", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "60.50" },
    reference: "2026-0042",
  });
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({
    isPartiallyPaid: true,
    outstanding: { value: "60.50" },
  });
  const [withdrawn] = await t.payments(invoice.id);
  expect(withdrawn).toMatchObject({ status: "canceled", amount: { value: "121.00" } });

  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  expect(payment?.amount.value).toBe("60.50");
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", received: { value: "121.00" } });
});

test("an external payment that is taken back reopens the invoice", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  const { id } = await t.must<{ id: string }>("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value: "121.00" },
  });
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", settledBy: "payment" });
  await t.must("DELETE", `/external-payments/${id}`);
  expect(await t.invoice(invoice.id)).toMatchObject({
    status: "open",
    paidAt: null,
    outstanding: { value: "121.00" },
  });
  expect((await t.api("DELETE", `/external-payments/${id}`)).status).toBe(409);
  expect(await t.ledgerKeys(invoice.id)).toHaveLength(3);
});

test("what Mollie reports paid is seen within twenty minutes although no webhook ever comes", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await loseWebhooks(t);
  await t.advance(minutes(3));
  await t.work();
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.advance(minutes(20));
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});

test("a transfer that nobody sends expires, and the invoice stays open", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "open", "banktransfer");
  await t.advance(days(40));
  await t.work();
  expect((await t.payments(invoice.id))[0]).toMatchObject({ status: "expired" });
  await t.advance(hours(28));
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "open" });
});

test("a void invoice that is paid all the same keeps the money as surplus", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "open", "banktransfer");
  await t.advance(minutes(2));
  await t.work();
  await t.must("POST", `/invoices/${invoice.id}/void`);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "void", surplus: { value: "121.00" } });
});

/** From here on Mollie's calls reach nobody. */
async function loseWebhooks(t: Awaited<ReturnType<typeof harness>>): Promise<void> {
  await t.world.atomically("test: lose webhooks", async ({ sql, merchantId }) => {
    await sql`update merchants set webhook_secret = ${"x".repeat(32)} where id = ${merchantId}`;
  });
}
