import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { hours, minutes, seconds } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { sweep } from "../src/payments/sweep.ts";
import { type Harness, harness } from "./harness.ts";
import { mortal } from "./mortal.ts";

test("death before or after any phase of a payment leaves one payment at Mollie and one booking", {
  timeout: 120_000,
}, async () => {
  const { survive, deaths } = mortal({ but: NOT_OF_THE_PAYMENT });
  await using t: Harness = await harness({ onPhase: survive.onPhase });
  const phases = await survive(null, () => live(t));
  for (const phase of phases) {
    for (const moment of ["before", "after"] as const) await survive({ phase, moment }, () => live(t));
  }
  expect(deaths()).toEqual(phases.flatMap((phase) => [`before ${phase}`, `after ${phase}`]));
  expect(deaths()).toContain("after start payment: store answer");
  expect(deaths()).toContain("after reconcile payment: apply");
});

test("death while a lost creation is found again leaves one payment at Mollie and one booking", {
  timeout: 120_000,
}, async () => {
  let isLosing = false;
  const { survive, deaths } = mortal({ but: NOT_OF_THE_PAYMENT });
  await using t: Harness = await harness({
    onPhase: survive.onPhase,
    async meddle({ method, path, forward, cut }) {
      if (!isLosing || method !== "POST" || path !== "/v2/payments") return null;
      isLosing = false;
      await forward();
      cut();
      return null;
    },
  });
  const lost = () =>
    live(t, {
      press: async (invoice) => {
        isLosing = true;
        await t.press(invoice);
        isLosing = false; // one that died before it asked Mollie loses nothing later
        const made = await newestAtMollie(t);
        await t.callWebhook(made); // about a payment whose id we do not have
        await t.work();
        t.clock.advance(seconds(5));
        await t.work();
      },
    });
  const phases = await survive(null, lost);
  for (const phase of phases) {
    for (const moment of ["before", "after"] as const) await survive({ phase, moment }, lost);
  }
  expect(deaths()).toEqual(phases.flatMap((phase) => [`before ${phase}`, `after ${phase}`]));
  expect(deaths()).toContain("after webhook: taken up");
});

test("death while an open payment is taken back leaves the invoice asking for the rest", {
  timeout: 120_000,
}, async () => {
  const { survive, deaths } = mortal({ but: NOT_OF_THE_PAYMENT });
  await using t: Harness = await harness({ onPhase: survive.onPhase });
  const phases = await survive(null, () => withdrawn(t));
  for (const phase of phases) {
    for (const moment of ["before", "after"] as const) await survive({ phase, moment }, () => withdrawn(t));
  }
  expect(deaths()).toEqual(phases.flatMap((phase) => [`before ${phase}`, `after ${phase}`]));
  expect(deaths()).toContain("after withdraw payments");
});

test.each([429, 503])(
  "an hour in which Mollie answers %i delays the booking and loses nothing",
  async (status) => {
    let isAway = false;
    const answer = {
      status,
      type: "application/hal+json",
      body: JSON.stringify({ status, title: "Not now", detail: "Try again later" }),
    };
    await using t: Harness = await harness({ meddle: async () => (isAway ? answer : null) });
    const [paid, pressed] = [await t.issued(), await t.issued()];
    await t.press(paid);
    isAway = true;
    expect((await t.press(pressed)).location).toContain("notice=mollie_unreachable");
    await t.atMollie((await t.payments(paid.id))[0]?.molliePaymentId ?? "", "paid", "ideal");
    await t.webhooks();
    await t.work();
    await t.advance(hours(1));
    isAway = false;
    await sweep(t.platform);
    await t.work();
    expect(await t.invoice(paid.id)).toMatchObject({ status: "paid", surplus: { value: "0.00" } });
    expect((await t.press(pressed)).location).toContain("/checkout/");
    expect(await t.countAtMollie()).toBe(2);
  },
);

test("fifty calls about one payment at the same instant book it once", async () => {
  await using t = await harness({ worker: true });
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  await t.atMollie(id, "paid", "ideal");
  const answers = await Promise.all(Array.from({ length: 50 }, () => t.callWebhook(id)));
  expect(new Set(answers)).toEqual(new Set([200]));
  await expect.poll(async () => (await t.invoice(invoice.id)).status, { timeout: 20_000 }).toBe("paid");
  const due = async () => (await t.jobs()).filter(({ runAt }) => runAt.getTime() < Date.now() + 1000);
  await expect.poll(due, { timeout: 20_000 }).toEqual([]);
  expect(await t.ledgerKeys(invoice.id)).toEqual([`issued:${invoice.id}`, `paid:${id}`]);
});

async function live(
  t: Harness,
  { press = (invoice) => t.press(invoice) }: { press?: (invoice: InvoiceAnswer) => Promise<unknown> } = {},
): Promise<void> {
  const before = await t.countAtMollie();
  const invoice = await t.issued();
  await press(invoice);
  await t.advance(seconds(25));
  await t.work();
  expect((await t.press(invoice)).location).toContain("/checkout/");
  const [payment] = await t.payments(invoice.id);
  const id = payment?.molliePaymentId ?? "";
  await t.atMollie(id, "paid", "ideal");
  await t.webhooks();
  await fetch(`${invoice.payLink?.url}/return?payment=${payment?.id}`).then((page) => page.text());
  await t.work();
  await t.advance(minutes(5));
  await sweep(t.platform).catch(() => undefined);
  await t.work();
  expect((await t.countAtMollie()) - before).toBe(1);
  expect(await t.ledgerKeys(invoice.id)).toEqual([`issued:${invoice.id}`, `paid:${id}`]);
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", surplus: { value: "0.00" } });
  expect((await t.events(invoice.id)).filter((type) => type === "invoice.paid")).toHaveLength(1);
}

/** An open payment for the whole, a part paid in cash meanwhile, and the rest paid online. */
async function withdrawn(t: Harness): Promise<void> {
  const invoice = await t.issued();
  const settle = async () => {
    await t.work();
    await t.advance(seconds(25));
    await t.work();
  };
  const register = () =>
    t.api(
      "POST",
      `/invoices/${invoice.id}/external-payments`,
      { type: "cash", amount: { currency: "EUR", value: "21.00" } },
      { "idempotency-key": `cash-${invoice.id}` },
    );
  await t.press(invoice);
  await settle();
  await t.press(invoice);
  await register();
  await t.advance(seconds(61)); // the key of one that died is free again
  expect((await register()).status).toBe(201);
  await settle();
  await t.press(invoice);
  await settle();
  expect((await t.press(invoice)).location).toContain("/checkout/");
  const [rest, whole] = await t.payments(invoice.id);
  expect(whole).toMatchObject({ status: "canceled", amount: { value: "121.00" } });
  expect(rest).toMatchObject({ status: "open", amount: { value: "100.00" } });
  await t.atMollie(rest?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await settle();
  await t.advance(minutes(5));
  await sweep(t.platform).catch(() => undefined);
  await t.work();
  expect(await t.payments(invoice.id)).toHaveLength(2);
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", received: { value: "121.00" } });
}

const NOT_OF_THE_PAYMENT =
  /^(test|connect|draft|issue|open pay link|integration log|sweep: money back|money back)/;

async function newestAtMollie(t: Harness): Promise<string> {
  const answer = await fetch(`${t.sandbox.url}/v2/payments?limit=1`, {
    headers: { authorization: `Bearer ${DEFAULT_LIVE_KEY}` },
  });
  const list = (await answer.json()) as { _embedded: { payments: { id: string }[] } };
  return list._embedded.payments[0]?.id ?? "";
}
