import { expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../../sandbox/profiles/default-profile.ts";
import { type Harness, harness } from "../../test/harness.ts";
import { addDays, type Day, dayIn, hours, minutes } from "../clock/clock.ts";
import { connectMollie } from "../mollie-connections/connect-mollie.ts";
import { sweep } from "../payments/sweep.ts";
import type { OverviewAnswer } from "./overview-schemas.ts";

const AMSTERDAM = "Europe/Amsterdam";
const eur = (value: string) => ({ currency: "EUR", value });
const usd = (value: string) => ({ currency: "USD", value });

const overview = (t: Harness, mode: "live" | "test" = "live") =>
  t.must<OverviewAnswer>("GET", `/overview?mode=${mode}`);

test("a merchant without invoices has nothing outstanding, in its own currency", async () => {
  await using t = await harness();
  expect(await overview(t)).toMatchObject({
    hasInvoices: false,
    currencies: [
      {
        currency: "EUR",
        outstanding: { amount: eur("0.00"), invoices: 0 },
        overdue: { amount: eur("0.00"), invoices: 0 },
        receivedThisWeek: eur("0.00"),
        receivedThisMonth: eur("0.00"),
        received: [],
      },
    ],
    daysToPay: { average: null, invoices: 0 },
    attention: [],
  });
});

test("what is owed is summed per currency, and what is late apart", async () => {
  await using t = await harness();
  await t.issued({ issuedOn: "2026-01-01", dueOn: "2026-01-15" });
  await t.issued({ dueOn: "2199-01-01" });
  await t.issued({ currency: "USD", dueOn: "2199-01-01" });
  await t.drafted();
  const half = await t.issued({ dueOn: "2199-01-01" });
  await bank(t, half.id, eur("60.50"));
  const { currencies } = await overview(t);
  expect(currencies).toMatchObject([
    {
      currency: "EUR",
      outstanding: { amount: eur("302.50"), invoices: 3 },
      overdue: { amount: eur("121.00"), invoices: 1 },
    },
    { currency: "USD", outstanding: { amount: usd("121.00"), invoices: 1 }, receivedThisMonth: usd("0.00") },
  ]);
});

test("what came in is summed by day and by the way it came; what was taken back did not come in", async () => {
  await using t = await harness();
  const today = dayIn(AMSTERDAM, t.clock.now());
  await paidWithIdeal(t);
  const other = await t.issued();
  await bank(t, other.id, eur("20.00"), today);
  await bank(t, other.id, eur("30.00"), addDays(today, -29));
  await bank(t, other.id, eur("40.00"), addDays(today, -70));
  const wrong = await bank(t, other.id, eur("10.00"), today);
  await t.must("DELETE", `/external-payments/${wrong.id}`);
  const { chartFrom, weekFrom, monthFrom, currencies } = await overview(t);
  expect([chartFrom, monthFrom]).toEqual([addDays(today, -29), `${today.slice(0, 8)}01`]);
  expect(new Date(weekFrom).getUTCDay()).toBe(1);
  expect(currencies[0]?.received).toEqual([
    { day: addDays(today, -29), method: "bank", amount: eur("30.00") },
    { day: today, method: "bank", amount: eur("20.00") },
    { day: today, method: "ideal", amount: eur("121.00") },
  ]);
});

test("what was booked came in, also when something else of its payment was set aside later", async () => {
  await using t = await harness();
  await paidWithIdeal(t);
  await t.world.atomically(
    "test: set aside",
    ({ sql }) => sql`update payments set set_aside_reason = 'A refund of it is for another amount.'`,
  );
  const { currencies } = await overview(t);
  expect(currencies[0]?.received).toMatchObject([{ method: "ideal", amount: eur("121.00") }]);
});

test("the day, the week and the month of a payment are those of the merchant's clock", async () => {
  await using t = await harness();
  const { today, weekFrom, monthFrom } = await overview(t);
  // Just before midnight in Amsterdam it is still that day there, though the next one in Asia.
  const moments = [weekFrom, monthFrom].flatMap((day) => [
    { day, at: `${day}T00:00:00` },
    { day: addDays(day as Day, -1), at: `${addDays(day as Day, -1)}T23:59:59.999` },
  ]);
  for (const { at } of moments) {
    const { id } = await paidWithIdeal(t);
    await t.world.atomically(
      "test: paid then",
      ({ sql }) =>
        sql`update payments set paid_at = (${at}::timestamp at time zone ${AMSTERDAM}) where invoice_id = ${id}`,
    );
  }
  const { currencies } = await overview(t);
  const inWeek = moments.filter(({ day }) => day >= weekFrom && day <= today).length;
  const inMonth = moments.filter(({ day }) => day >= monthFrom && day <= today).length;
  expect(currencies[0]?.receivedThisWeek).toEqual(eur((inWeek * 121).toFixed(2)));
  expect(currencies[0]?.receivedThisMonth).toEqual(eur((inMonth * 121).toFixed(2)));
});

test("the time to pay is counted from the invoice's date, of invoices that were paid rather than credited", async () => {
  await using t = await harness();
  const today = dayIn(AMSTERDAM, t.clock.now());
  for (const daysAgo of [0, 5]) {
    const invoice = await t.issued({ issuedOn: addDays(today, -daysAgo) });
    await bank(t, invoice.id, eur("121.00"));
  }
  const credited = await t.issued({ issuedOn: addDays(today, -80) });
  await t.must("POST", `/invoices/${credited.id}/credit-notes`, {});
  expect((await overview(t)).daysToPay).toMatchObject({ average: 2.5, invoices: 2 });
});

test("test invoices are in no sum of live data, and the other way round", async () => {
  await using t = await harness();
  await t.issued();
  await connectMollie(t.world, { apiKey: DEFAULT_TEST_KEY });
  const invoice = await t.issued();
  await t.issued();
  await bank(t, invoice.id, eur("150.00"));
  const live = await overview(t);
  const test = await overview(t, "test");
  expect([live, test].map(({ currencies }) => currencies[0]?.outstanding)).toEqual([
    { amount: eur("121.00"), invoices: 1 },
    { amount: eur("121.00"), invoices: 1 },
  ]);
  expect(live.currencies[0]?.received).toEqual([]);
  expect(test.currencies[0]?.receivedThisMonth).toEqual(eur("150.00"));
  expect(live.attention).toEqual([]);
  expect(test.attention).toMatchObject([{ kind: "surplus", invoices: [{ id: invoice.id }] }]);
});

test("whatever waits for somebody is named with its invoices and amounts, what is most urgent first", async () => {
  let isOther = false;
  await using t = await harness({
    async meddle({ method, path, forward }) {
      if (!isOther || method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      const answer = await forward();
      return { ...answer, body: answer.body.replaceAll('"121.00"', '"1.21"') };
    },
  });
  const surplus = await paidWithIdeal(t);
  await bank(t, surplus.id, eur("4.00"));
  const chargedBack = await paidWithIdeal(t);
  await t.control(`/payments/${chargedBack.mollieId}/chargebacks`, {});
  const refunded = await paidWithIdeal(t);
  await t.control(`/payments/${refunded.mollieId}/refunds`, { amount: eur("21.00") });
  await t.callWebhook(refunded.mollieId);
  const frozen = await t.issued();
  await settle(t);
  await t.world.atomically(
    "test: freeze",
    ({ sql, merchantId, now }) => sql`
    insert into invoice_freezes (merchant_id, id, invoice_id, findings, frozen_at)
    values (${merchantId}, 'frz_01testtesttesttesttesttest', ${frozen.id},
      ${sql.json([{ about: "outstanding", sentence: "It differs." }])}, ${now})`,
  );
  const strange = await t.issued();
  await t.press(strange);
  isOther = true;
  await t.callWebhook((await t.payments(strange.id))[0]?.molliePaymentId ?? "");
  await t.work();

  const { attention } = await overview(t);
  expect(
    attention.map(({ kind, count, invoices }) => [kind, count, invoices.map((one) => [one.id, one.amount])]),
  ).toEqual([
    ["frozen", 1, [[frozen.id, eur("121.00")]]],
    ["payment_set_aside", 1, [[strange.id, eur("121.00")]]],
    ["chargeback", 1, [[chargedBack.id, eur("121.00")]]],
    ["unexplained_refund", 1, [[refunded.id, eur("21.00")]]],
    ["surplus", 1, [[surplus.id, eur("4.00")]]],
  ]);
});

test("many of one kind are counted, and the first of them named", async () => {
  await using t = await harness();
  for (let made = 0; made < 6; made++) await bank(t, (await t.issued()).id, eur("122.00"));
  const [surplus] = (await overview(t)).attention;
  expect([surplus?.count, surplus?.invoices.length]).toEqual([6, 5]);
});

test("a payment that Mollie never called about says that webhooks do not arrive, until one does", async () => {
  await using t = await harness();
  const invoice = await t.issued();
  await t.press(invoice);
  const mollieId = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  // Mollie keeps the address that a payment was made with, and from here on nobody listens there.
  await t.world.atomically(
    "test: another secret",
    ({ sql, merchantId }) =>
      sql`update merchants set webhook_secret = ${"x".repeat(32)} where id = ${merchantId}`,
  );
  await t.atMollie(mollieId, "paid", "ideal");
  await t.advance(minutes(6));
  await sweep(t.platform);
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
  expect((await overview(t)).attention).toEqual([]);
  await t.advance(hours(1));
  const [silence] = (await overview(t)).attention;
  expect(silence).toMatchObject({ kind: "webhook_silence", since: expect.any(String) });
  await t.callWebhook(mollieId);
  expect((await overview(t)).attention).toEqual([]);
});

test("without a key that works the first worry is the connection", async () => {
  await using t = await harness();
  await t.must("DELETE", "/integrations/mollie");
  expect((await overview(t)).attention).toMatchObject([
    { kind: "not_connected", message: expect.stringContaining("not connected") },
  ]);
});

async function bank(
  t: Harness,
  invoiceId: string,
  amount: { currency: string; value: string },
  paidOn?: Day,
) {
  return t.must<{ id: string }>("POST", `/invoices/${invoiceId}/external-payments`, {
    type: "bank",
    amount,
    ...(paidOn && { paidOn }),
  });
}

async function paidWithIdeal(t: Harness) {
  const invoice = await t.issued();
  await t.press(invoice);
  const mollieId = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await t.atMollie(mollieId, "paid", "ideal");
  await settle(t);
  return { id: invoice.id, mollieId };
}

async function settle(t: Harness): Promise<void> {
  await t.webhooks();
  await t.work();
}
