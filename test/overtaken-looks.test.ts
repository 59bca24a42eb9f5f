import { expect, test } from "vitest";
import { seconds } from "../src/clock/clock.ts";
import { reconcilePayment } from "../src/payments/reconcile-payment.ts";
import { type Harness, harness } from "./harness.ts";

test("a look that others overtake each time is no failure, and another one follows", async () => {
  let looks = 0;
  let isOvertaken = false;
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      looks++;
      if (!isOvertaken) return null;
      const answer = await forward();
      isOvertaken = false;
      await reconcilePayment(t.world, { paymentId });
      isOvertaken = true;
      return answer;
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  if (!payment) throw new Error("Pressing Pay makes a payment.");
  const paymentId = payment.id as Parameters<typeof reconcilePayment>[1]["paymentId"]; // justified: the API gave it

  isOvertaken = true;
  await t.callWebhook(payment.molliePaymentId ?? "");
  await t.work();
  isOvertaken = false;
  expect((await t.jobs()).filter(({ lastError }) => lastError !== null)).toEqual([]);

  looks = 0;
  t.clock.advance(seconds(3));
  await t.work();
  expect(looks).toBe(1);
});
