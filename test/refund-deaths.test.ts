import { expect, test } from "vitest";
import { days, hours, minutes, seconds } from "../src/clock/clock.ts";
import { sweep } from "../src/payments/sweep.ts";
import { type Harness, harness } from "./harness.ts";
import { mortal } from "./mortal.ts";

test("death before or after any phase of money going back leaves each refund made and booked once", {
  timeout: 180_000,
}, async () => {
  const { survive, deaths } = mortal({ but: NOT_OF_THE_REFUND });
  await using t: Harness = await harness({ onPhase: survive.onPhase });
  const phases = await survive(null, () => backAndForth(t));
  for (const phase of phases) {
    for (const moment of ["before", "after"] as const)
      await survive({ phase, moment }, () => backAndForth(t));
  }
  expect(deaths()).toEqual(phases.flatMap((phase) => [`before ${phase}`, `after ${phase}`]));
  expect(deaths()).toEqual(
    expect.arrayContaining([
      "after refund: record",
      "before refund: store answer",
      "after money back: look up what is new",
      "after reconcile payment: apply",
    ]),
  );
});

const NOT_OF_THE_REFUND =
  /^(test|connect|draft|issue|open pay link|integration log|start payment|request look|withdraw|webhook|sweep: payment)/;

const eur = (value: string) => ({ currency: "EUR", value });

/** A paid invoice; a refund by us, one in the dashboard, a chargeback and its reversal, told by no webhook. */
async function backAndForth(t: Harness): Promise<void> {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  const id = payment?.molliePaymentId ?? "";
  await t.atMollie(id, "paid", "ideal");
  await t.webhooks();
  await settle(t);
  const ask = () =>
    t.api(
      "POST",
      `/payments/${payment?.id}/refunds`,
      { amount: eur("21.00"), purpose: "credit" },
      { "idempotency-key": `refund-${invoice.id}` },
    );
  await ask();
  await t.advance(seconds(61)); // the key of one that died is free again
  await settle(t);
  expect((await ask()).status).toBe(201);
  await t.control("/faults", { fault: "lost-webhook", times: 20, on: {} });
  await t.control(`/payments/${id}/refunds`, { amount: eur("30.00") });
  const chargeback = await t.control<{ id: string }>(`/payments/${id}/chargebacks`, { amount: eur("40.00") });
  await t.advance(days(1));
  await settle(t);
  await t.control(`/chargebacks/${chargeback.id}/reversal`, {});
  await t.advance(days(1));
  await settle(t);

  expect(await t.invoice(invoice.id)).toMatchObject({
    status: "open",
    credited: eur("21.00"),
    received: eur("70.00"),
    outstanding: eur("30.00"),
    unexplainedRefunds: eur("30.00"),
    payable: eur("0.00"),
  });
  const { data: refunds } = await t.must<{ data: { mollieRefundId: string }[] }>(
    "GET",
    `/invoices/${invoice.id}/refunds`,
  );
  expect(refunds).toHaveLength(2);
  expect((await t.ledgerKeys(invoice.id)).map((key) => key.split(":")[0]).sort()).toEqual([
    "chargeback",
    "chargeback-reversed",
    "credited",
    "issued",
    "paid",
    "refund",
    "refund",
    "refund-paid",
    "refund-paid",
  ]);
}

/** What dies here is done by the next minute's sweep, or when the queue tries again. */
async function settle(t: Harness): Promise<void> {
  for (const wait of [0, seconds(25), minutes(3), hours(7)]) {
    await t.advance(wait);
    await sweep(t.platform).catch(() => undefined);
    await t.work();
  }
}
