import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { hours } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type Harness, harness } from "./harness.ts";

/** As many as the issue that this answers asks for: a well-known shop booked 30 of 30 orders two or three times. */
const PAYMENTS = 200;

test("three copies of one paid webhook at the same instant, 200 times, book 200 payments once", {
  timeout: 360_000,
}, async () => {
  await using t = await harness({ worker: true });
  const invoices: InvoiceAnswer[] = [];
  for (const _ of Array.from({ length: PAYMENTS / 10 })) {
    invoices.push(...(await Promise.all(Array.from({ length: 10 }, () => t.issued()))));
  }
  const mollieIds = new Map<string, string>();
  for (const invoice of invoices) {
    expect((await t.press(invoice)).status).toBe(303);
    mollieIds.set(invoice.id, (await t.payments(invoice.id))[0]?.molliePaymentId ?? "");
  }
  expect(new Set(mollieIds.values()).size).toBe(PAYMENTS);

  await Promise.all(
    invoices.map(async (invoice) => {
      const id = mollieIds.get(invoice.id) ?? "";
      await t.atMollie(id, "paid", "ideal"); // and Mollie calls by itself, too
      const answers = await Promise.all([t.callWebhook(id), t.callWebhook(id), t.callWebhook(id)]);
      expect(answers).toEqual([200, 200, 200]);
    }),
  );
  await settled(t);

  const booked = await bookings(t);
  expect(booked).toHaveLength(PAYMENTS);
  expect(new Set(booked.map(({ key }) => key))).toEqual(
    new Set([...mollieIds.values()].map((id) => `paid:${id}`)),
  );
  for (const invoice of invoices) {
    expect(await t.invoice(invoice.id)).toMatchObject({
      status: "paid",
      received: { value: "121.00" },
      surplus: { value: "0.00" },
    });
  }
  const events = await t.must<{ data: unknown[] }>("GET", "/events?type=invoice.paid&limit=250");
  expect(events.data).toHaveLength(PAYMENTS);
  expect(await brokenJobs(t)).toEqual([]);
});

test("a webhook that comes before our own commit of Mollie's id is kept, and the payment is booked once", async () => {
  let answered = 0;
  await using t: Harness = await harness({
    worker: true,
    async meddle({ method, path, forward }) {
      if (method !== "POST" || path !== "/v2/payments") return null;
      const answer = await forward();
      const { id } = JSON.parse(answer.body) as { id: string };
      // Paid, and Mollie has called, while we still wait for the answer to our create.
      await t.atMollie(id, "paid", "ideal");
      await t.webhooks();
      answered = await t.callWebhook(id);
      return answer;
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  expect(answered).toBe(200);
  await paid(t, invoice);
  expect(await bookings(t)).toHaveLength(1);
});

test("a webhook whose create was never answered finds its payment by what Mollie knows of it", async () => {
  let id = "";
  await using t = await harness({
    async meddle({ method, path, forward, cut }) {
      if (method !== "POST" || path !== "/v2/payments") return null;
      id = (JSON.parse((await forward()).body) as { id: string }).id;
      cut();
      return null;
    },
  });
  const invoice = await t.issued();
  expect((await t.press(invoice)).location).toContain("notice=mollie_unreachable");
  expect(await t.payments(invoice.id)).toMatchObject([{ status: null, creation: "pending" }]);
  await t.atMollie(id, "paid", "ideal");
  await t.callWebhook(id);
  await t.work();
  t.clock.advance(5000);
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", payment: { status: "paid" } });
  expect(await t.countAtMollie()).toBe(1);
});

test("the return page at the same instant as the webhook books once", async () => {
  await using t = await harness({ worker: true });
  for (const _ of Array.from({ length: 20 })) {
    const invoice = await t.issued();
    await t.press(invoice);
    const [payment] = await t.payments(invoice.id);
    const id = payment?.molliePaymentId ?? "";
    await t.atMollie(id, "paid", "ideal");
    const back = () =>
      fetch(`${invoice.payLink?.url}/return?payment=${payment?.id}`).then((page) => page.text());
    await Promise.all([back(), t.callWebhook(id), back(), t.callWebhook(id)]);
    await paid(t, invoice);
  }
  await settled(t);
  expect(await bookings(t)).toHaveLength(20);
  expect(await brokenJobs(t)).toEqual([]);
});

test("an answer fetched before and applied after a newer one changes nothing", async () => {
  // The first look gets its answer (open), which then travels slowly.
  const held = Promise.withResolvers<void>();
  let looks = 0;
  await using t = await harness({
    worker: true,
    async meddle({ method, path, forward }) {
      if (method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      const answer = await forward();
      looks++;
      if (looks === 1) await held.promise;
      return answer;
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  const id = payment?.molliePaymentId ?? "";
  await t.callWebhook(id);
  await until(() => looks === 1);
  await t.atMollie(id, "paid", "ideal");
  await t.callWebhook(id);
  await paid(t, invoice);
  held.resolve();
  await settled(t);
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", payment: { status: "paid" } });
  expect(await bookings(t)).toHaveLength(1);
  // The slow answer was recognised as old and asked for again.
  expect(looks).toBeGreaterThanOrEqual(3);
});

test("ten presses at the same instant make one payment at Mollie", async () => {
  await using t = await harness({ worker: true });
  const invoice = await t.issued();
  const pressed = await Promise.all(Array.from({ length: 10 }, () => t.press(invoice)));
  expect(new Set(pressed.map(({ location }) => location)).size).toBe(1);
  expect(await t.countAtMollie()).toBe(1);
});

test("payments in two tabs are both booked, the second as surplus", async () => {
  await using t = await harness({
    worker: true,
    // Mollie does not let the replaced payment be cancelled: its payer is already at the bank.
    async meddle({ method }) {
      if (method !== "DELETE") return null;
      const detail = "The payment cannot be canceled";
      const body = JSON.stringify({ status: 422, title: "Unprocessable Entity", detail });
      return { status: 422, type: "application/hal+json", body };
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const [first] = await t.payments(invoice.id);
  await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value: "21.00" },
  });
  await t.press(invoice);
  const [second] = await t.payments(invoice.id);
  expect(second?.amount.value).toBe("100.00");
  await Promise.all([
    t.atMollie(first?.molliePaymentId ?? "", "paid", "ideal"),
    t.atMollie(second?.molliePaymentId ?? "", "paid", "ideal"),
  ]);
  await until(async () => (await t.invoice(invoice.id)).received.value === "242.00");
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", surplus: { value: "121.00" } });
});

test("a payment at Mollie that is not the one we stored is set aside and shown", async () => {
  await using t = await harness({
    async meddle({ method, path, forward }) {
      if (method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      const answer = await forward();
      return { ...answer, body: answer.body.replaceAll('"121.00"', '"1.21"') };
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  const id = payment?.molliePaymentId ?? "";
  await t.atMollie(id, "paid", "ideal");
  await t.callWebhook(id);
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "open", received: { value: "0.00" } });
  expect((await t.payments(invoice.id))[0]?.setAsideReason).toContain("1.21 EUR");
  expect(await t.events(invoice.id)).toContain("payment.set_aside");
});

test("a payment that Mollie made for another amount than was asked is offered to nobody", async () => {
  await using t = await harness({
    async meddle({ method, path, forward }) {
      if (method !== "POST" || path !== "/v2/payments") return null;
      const answer = await forward();
      return { ...answer, body: answer.body.replaceAll('"121.00"', '"1210.00"') };
    },
  });
  const invoice = await t.issued();
  expect((await t.press(invoice)).location).toContain("notice=mollie_refused");
  expect((await t.payments(invoice.id))[0]?.setAsideReason).toContain("1210.00 EUR");
  expect(await t.events(invoice.id)).toContain("payment.set_aside");
});

test("a payment that somebody else made is set aside after a day, and never dropped", async () => {
  await using t = await harness();
  const answer = await fetch(`${t.sandbox.url}/v2/payments`, {
    method: "POST",
    headers: { authorization: `Bearer ${DEFAULT_LIVE_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({
      amount: { currency: "EUR", value: "10.00" },
      description: "Of another program",
      redirectUrl: "https://example.org",
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  expect(await t.callWebhook(id)).toBe(200);
  for (const _ of Array.from({ length: 10 })) {
    await t.work();
    t.clock.advance(hours(19)); // past the longest wait between two tries
  }
  const events = await t.must<{ data: { data: { mollieId: string } }[] }>(
    "GET",
    "/events?type=payment.set_aside",
  );
  expect(events.data).toMatchObject([{ data: { mollieId: id } }]);
  expect(await bookings(t)).toEqual([]);
});

async function paid(t: Harness, invoice: InvoiceAnswer): Promise<void> {
  await until(async () => (await t.invoice(invoice.id)).status === "paid");
}

/** Nothing is due any more: every job that the news caused has run. */
async function settled(t: Harness): Promise<void> {
  await until(async () => (await t.jobs()).every(({ runAt }) => runAt.getTime() > Date.now() + 500));
}

/** Jobs that failed and wait for another try; a deadlock that nobody retried would show here. */
async function brokenJobs(t: Harness): Promise<unknown[]> {
  return (await t.jobs()).filter(({ lastError }) => lastError !== null);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("What the test waits for did not happen within a minute.");
    await sleep(20);
  }
}

function bookings(t: Harness): Promise<{ key: string }[]> {
  return t.world.read(
    async ({ sql }) => sql<{ key: string }[]>`select key from ledger_transactions where kind = 'payment'`,
  );
}
