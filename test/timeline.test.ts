import { expect, test } from "vitest";
import { days } from "../src/clock/clock.ts";
import type { TimelineAnswer } from "../src/invoices/invoice-schemas.ts";
import { sweep } from "../src/payments/sweep.ts";
import { harness } from "./harness.ts";
import { paid, typeOver } from "./paid.ts";

const eur = (value: string) => ({ currency: "EUR", value });

test("the timeline answers why an invoice is in its state, every fact with its source and time", async () => {
  await using t = await harness();
  const began = t.clock.now().toISOString();
  const { invoice, paymentId, mollieId } = await paid(t);
  const refund = await t.must<{ mollieRefundId: string }>("POST", `/payments/${paymentId}/refunds`, {
    amount: eur("21.00"),
    purpose: "still-owed",
  });
  for (const status of ["processing", "failed"]) {
    await t.control(`/refunds/${refund.mollieRefundId}`, { status });
    await t.webhooks();
    await t.work();
  }
  const chargeback = await t.control<{ id: string }>(`/payments/${mollieId}/chargebacks`, {});
  await t.webhooks();
  await t.work();
  await t.control(`/chargebacks/${chargeback.id}/reversal`, {});
  await t.advance(days(1));
  await sweep(t.platform);
  await t.work();
  await typeOver(t, { paymentId }, 1);
  await t.audit();

  const { data } = await t.must<TimelineAnswer>("GET", `/invoices/${invoice.id}/timeline`);
  expect(data.map(({ source, sentence }) => `${source}: ${sentence}`)).toEqual([
    "api: The draft was made.",
    expect.stringMatching(/^api: The invoice was issued as F\d+-00001 for €121\.00\.$/),
    "api: The pay link was opened.",
    "payer: The customer began to pay €121.00.",
    "webhook: €121.00 was paid through Mollie (iDEAL | Wero).",
    "webhook: Nothing is outstanding any more: the invoice is paid.",
    "api: A refund of €21.00 was asked for; the amount is still owed.",
    "api: Mollie accepted the refund of €21.00; the amount is still owed.",
    "api: The invoice is open again: €21.00 is outstanding.",
    "webhook: The refund of €21.00 is on its way to the customer's bank.",
    "webhook: The refund of €21.00 failed: the money is back with Mollie.",
    "webhook: Nothing is outstanding any more: the invoice is paid.",
    expect.stringMatching(/^webhook: The customer's bank took €121\.00 back/),
    "webhook: The invoice is open again: €121.00 is outstanding.",
    "schedule: The chargeback of €121.00 was reversed: the money is back.",
    "schedule: Nothing is outstanding any more: the invoice is paid.",
    expect.stringMatching(/^system: The books of this invoice disagree.*EUR 121\.01/),
  ]);
  const times = data.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  expect([times[0], times.at(-1)].every((at) => at !== undefined && at >= began)).toBe(true);
});
