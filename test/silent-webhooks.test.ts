import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { days, hours, minutes, seconds } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { RefundAnswer } from "../src/payments/refund-schemas.ts";
import { sweep } from "../src/payments/sweep.ts";
import { type Harness, harness } from "./harness.ts";
import { UNAUTHORIZED } from "./mollie-proxy.ts";

/*
 * What product rule 5 promises, by the clock: no webhook ever comes, and Mollie's news is here in time all the same. The
 * worker's cron adds a sweep each minute; here each step of the clock does.
 */

const eur = (value: string) => ({ currency: "EUR", value });

let t: Harness;
let isKeyRefused = false;

beforeEach(async () => {
  isKeyRefused = false;
  t = await harness({ meddle: async () => (isKeyRefused ? UNAUTHORIZED : null) });
  await loseWebhooks();
  return () => t[Symbol.asyncDispose]();
});

describe("paid at Mollie is paid here within 90 seconds when the payer comes back to the return page", () => {
  test("straight after paying", async () => {
    const { invoice, paymentId, mollieId } = await started();
    await t.atMollie(mollieId, "paid", "ideal");
    expect(await watchReturnPage({ invoice, paymentId })).toBeLessThanOrEqual(seconds(90));
  });

  test("without scripts", async () => {
    const { invoice, paymentId, mollieId } = await started();
    await t.atMollie(mollieId, "paid", "ideal");
    expect(await watchReturnPage({ invoice, paymentId, hasScripts: false })).toBeLessThanOrEqual(seconds(90));
  });

  test("although the bank took twenty minutes, and the page looks seldom by then", async () => {
    const { invoice, paymentId, mollieId } = await started();
    await t.atMollie(mollieId, "pending", "creditcard");
    const tookMs = await watchReturnPage({ invoice, paymentId, paysAfterMs: minutes(20) });
    expect(tookMs).toBeLessThanOrEqual(seconds(90));
  });

  /**
   * Reloads the page as it says itself, until it has nothing to wait for; answers how long after the money it took. The
   * bank pays just after a reload, which is the worst moment.
   */
  async function watchReturnPage({
    invoice,
    paymentId,
    hasScripts = true,
    paysAfterMs = null,
  }: {
    invoice: InvoiceAnswer;
    paymentId: string;
    hasScripts?: boolean;
    paysAfterMs?: number | null;
  }): Promise<number> {
    const tab: Tab = { state: null };
    const cameAt = t.clock.now().getTime();
    let paidAt = paysAfterMs === null ? cameAt : null;
    for (let reloads = 0; reloads < 100; reloads++) {
      const page = await returnPage({ invoice, paymentId });
      await t.work();
      const now = t.clock.now().getTime();
      if (paidAt === null && paysAfterMs !== null && now - cameAt >= paysAfterMs) {
        await t.atMollie((await t.payments(invoice.id))[0]?.molliePaymentId ?? "", "paid");
        paidAt = now;
      }
      const isPaid = (await t.invoice(invoice.id)).status === "paid";
      if (isPaid && paidAt !== null) return now - paidAt;
      const delayMs = hasScripts ? delayByScript(page, tab) : delayWithoutScript(page);
      await t.advance(delayMs);
    }
    throw new Error("The page was reloaded a hundred times, and the invoice is still open.");
  }
});

describe("paid at Mollie is paid here within 20 minutes when nobody comes back", () => {
  test("at whatever minute it is paid before it expires", async () => {
    const paidInMinute = Array.from({ length: 15 }, (_, minute) => minute);
    const tries = await Promise.all(paidInMinute.map(() => started()));
    const seenInMinute = new Map<number, number>();
    for (let minute = 0; minute < 40 && seenInMinute.size < tries.length; minute++) {
      await pass(0);
      const due = tries[minute];
      if (due) await t.atMollie(due.mollieId, "paid", "ideal");
      await pass(minutes(1));
      for (const [index, { invoice }] of tries.entries()) {
        const isSeen = (await t.invoice(invoice.id)).status === "paid";
        if (isSeen && !seenInMinute.has(index)) seenInMinute.set(index, minute + 1);
      }
    }
    expect(seenInMinute.size).toBe(tries.length);
    for (const [paid, seen] of seenInMinute) expect(seen - paid).toBeLessThanOrEqual(20);
  });

  test.each(["pending", "authorized"])("after hours in which it was %s", async (status) => {
    const { invoice, mollieId } = await started();
    await t.atMollie(mollieId, status, "creditcard");
    await passSteps({ stepMs: minutes(10), forMs: hours(3) });
    expect((await t.payments(invoice.id))[0]).toMatchObject({ status });
    await t.atMollie(mollieId, "paid");
    await passSteps({ stepMs: minutes(1), forMs: minutes(20) });
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
  });

  test("a bank transfer, which takes days, within a day of its arrival", async () => {
    const { invoice, mollieId } = await started();
    await t.atMollie(mollieId, "open", "banktransfer");
    await passSteps({ stepMs: hours(1), forMs: days(2) });
    await t.atMollie(mollieId, "paid");
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
  });
});

describe("money that goes back is here within a day", () => {
  test("a refund that was made in Mollie's dashboard", async () => {
    const { invoice, mollieId } = await paid();
    await passSteps({ stepMs: hours(1), forMs: hours(30) });
    await t.control(`/payments/${mollieId}/refunds`, { amount: eur("50.00") });
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await refundsOf(invoice)).toMatchObject([{ origin: "mollie", amount: eur("50.00") }]);
    expect(await t.invoice(invoice.id)).toMatchObject({ unexplainedRefunds: eur("50.00") });
  });

  test.each(["refunded", "failed"])("a refund of ours that is %s", async (end) => {
    const { invoice, paymentId } = await paid();
    const { mollieRefundId } = await t.must<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, {
      purpose: "still-owed",
    });
    await t.control(`/refunds/${mollieRefundId}`, { status: "processing" });
    await pass(minutes(1));
    await t.control(`/refunds/${mollieRefundId}`, { status: end });
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await refundsOf(invoice)).toMatchObject([{ status: end }]);
  });

  test("a refund of ours that somebody canceled in Mollie's dashboard", async () => {
    const { invoice, paymentId, mollieId } = await paid();
    const { mollieRefundId } = await t.must<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, {
      purpose: "still-owed",
    });
    await cancelInDashboard({ mollieId, mollieRefundId: mollieRefundId ?? "" });
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await refundsOf(invoice)).toMatchObject([{ status: "canceled" }]);
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
  });

  test("a refund that was canceled while the key was refused, a day after it works again", async () => {
    const { invoice, paymentId, mollieId } = await paid();
    const { mollieRefundId } = await t.must<RefundAnswer>("POST", `/payments/${paymentId}/refunds`, {
      purpose: "still-owed",
    });
    await cancelInDashboard({ mollieId, mollieRefundId: mollieRefundId ?? "" });
    isKeyRefused = true;
    await passSteps({ stepMs: hours(1), forMs: hours(30) });
    expect(await refundsOf(invoice)).toMatchObject([{ status: "pending" }]);
    isKeyRefused = false;
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await refundsOf(invoice)).toMatchObject([{ status: "canceled" }]);
  });

  test("a chargeback, and a day after its reversal that too", async () => {
    const { invoice, mollieId } = await paid();
    await passSteps({ stepMs: hours(6), forMs: days(3) });
    const { id } = await t.control<{ id: string }>(`/payments/${mollieId}/chargebacks`, {});
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "open", outstanding: eur("121.00") });
    await passSteps({ stepMs: hours(6), forMs: days(3) });
    await t.control(`/chargebacks/${id}/reversal`, {});
    await passSteps({ stepMs: hours(1), forMs: days(1) });
    expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", outstanding: eur("0.00") });
  });
});

type Started = { invoice: InvoiceAnswer; paymentId: string; mollieId: string };

async function started(): Promise<Started> {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  return { invoice, paymentId: payment?.id ?? "", mollieId: payment?.molliePaymentId ?? "" };
}

/** Paid, and found by the schedule. */
async function paid(): Promise<Started> {
  const payment = await started();
  await t.atMollie(payment.mollieId, "paid", "ideal");
  await passSteps({ stepMs: minutes(5), forMs: minutes(20) });
  expect(await t.invoice(payment.invoice.id)).toMatchObject({ status: "paid" });
  return payment;
}

/** From here on Mollie's calls reach nobody. */
function loseWebhooks(): Promise<unknown> {
  return t.world.atomically("test: lose webhooks", async ({ sql, merchantId }) => {
    await sql`update merchants set webhook_secret = ${"x".repeat(32)} where id = ${merchantId}`;
  });
}

async function pass(ms: number): Promise<void> {
  if (ms > 0) await t.advance(ms);
  await sweep(t.platform);
  await t.work();
}

async function passSteps({ stepMs, forMs }: { stepMs: number; forMs: number }): Promise<void> {
  for (let passed = 0; passed < forMs; passed += stepMs) await pass(stepMs);
}

async function refundsOf({ id }: InvoiceAnswer): Promise<RefundAnswer[]> {
  return (await t.must<{ data: RefundAnswer[] }>("GET", `/invoices/${id}/refunds`)).data;
}

/** As a person does who is signed in at Mollie: nothing of it passes through us. */
async function cancelInDashboard(ids: { mollieId: string; mollieRefundId: string }): Promise<void> {
  const answer = await fetch(`${t.sandbox.url}/v2/payments/${ids.mollieId}/refunds/${ids.mollieRefundId}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${DEFAULT_LIVE_KEY}` },
  });
  expect(answer.status).toBe(204);
}

async function returnPage(options: { invoice: InvoiceAnswer; paymentId: string }): Promise<string> {
  const { invoice, paymentId } = options;
  const answer = await fetch(`${invoice.payLink?.url}/return?payment=${paymentId}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** What a browser's tab keeps over a reload. */
type Tab = { state: unknown };

/** Runs the page's own script, and says for how long it wants to wait. */
function delayByScript(page: string, tab: Tab): number {
  const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  const asked: number[] = [];
  runInNewContext(script, {
    history: {
      state: tab.state,
      replaceState: (state: unknown) => {
        tab.state = state;
      },
    },
    setTimeout: (_reload: unknown, ms: number) => asked.push(ms),
  });
  const [ms] = asked;
  if (ms === undefined) throw new Error("The page does not look again by itself.");
  // Rounded up to what the sandbox's clock can do.
  return Math.ceil(ms / 1000) * 1000;
}

function delayWithoutScript(page: string): number {
  return seconds(Number(/http-equiv="refresh" content="(\d+)"/.exec(page)?.[1]));
}
