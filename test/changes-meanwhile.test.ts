import { expect, test } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type Harness, harness } from "./harness.ts";

test("a payer whose invoice changes while Mollie is asked is not sent to pay the old amount", async () => {
  let change = async () => {};
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (method !== "POST" || path !== "/v2/payments") return null;
      const answer = await forward();
      await change();
      return answer;
    },
  });
  const invoice = await t.issued();
  change = async () => {
    change = async () => {};
    await cash(t, invoice, "21.00");
    await t.work();
  };
  const pressed = await t.press(invoice);
  const [second, first] = await t.payments(invoice.id);
  expect(second?.amount.value).toBe("100.00");
  expect(first).toMatchObject({ amount: { value: "121.00" } });
  expect((await t.press(invoice)).location).toBe(pressed.location);
  await t.work();
  expect((await t.payments(invoice.id))[1]).toMatchObject({ status: "canceled" });
});

test("an invoice that is void by the time Mollie answers sends nobody to a checkout", async () => {
  let change = async () => {};
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (method !== "POST" || path !== "/v2/payments") return null;
      const answer = await forward();
      await change();
      return answer;
    },
  });
  const invoice = await t.issued();
  change = async () => {
    await t.must("POST", `/invoices/${invoice.id}/void`);
    await t.work();
  };
  expect((await t.press(invoice)).location).toContain("notice=nothing_to_pay");
});

test("a transfer that was chosen unnoticed is left to arrive when the invoice changes", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await t.atMollie(id, "open", "banktransfer"); // Mollie calls nobody about this
  await cash(t, invoice, "21.00");
  await t.work();
  expect((await t.payments(invoice.id))[0]).toMatchObject({ status: "open", method: "banktransfer" });
  await t.atMollie(id, "paid");
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", surplus: { value: "21.00" } });
});

test("money from two sides at the same instant is booked from both", async () => {
  await using t = await harness({ worker: true });
  for (const _ of Array.from({ length: 5 })) {
    const invoice = await t.issued();
    await t.press(invoice);
    const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
    await t.atMollie(id, "paid", "ideal");
    await Promise.all([cash(t, invoice, "121.00"), t.callWebhook(id), cash(t, invoice, "1.00")]);
    await expect
      .poll(() => t.invoice(invoice.id), { timeout: 20_000 })
      .toMatchObject({ status: "paid", received: { value: "243.00" }, surplus: { value: "122.00" } });
  }
});

test("void and pay at the same instant end in one of two states, and a checkout is never both", async () => {
  await using t = await harness();
  for (const _ of Array.from({ length: 5 })) {
    const invoice = await t.issued();
    const [pressed] = await Promise.all([t.press(invoice), t.must("POST", `/invoices/${invoice.id}/void`)]);
    await t.work();
    const payments = await t.payments(invoice.id);
    expect(payments.every(({ status }) => status === "canceled")).toBe(true);
    expect(pressed.status).toBe(303);
  }
});

test("an invoice that is credited whole takes its open payment back, and late money is surplus", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await t.must("POST", `/invoices/${invoice.id}/credit-notes`);
  expect((await t.press(invoice)).location).toContain("notice=nothing_to_pay");
  await t.atMollie(id, "paid", "ideal"); // faster than our cancellation
  await t.webhooks();
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({
    status: "paid",
    outstanding: { value: "0.00" },
    surplus: { value: "121.00" },
  });
});

function cash(t: Harness, invoice: InvoiceAnswer, value: string): Promise<unknown> {
  return t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value },
  });
}
