import { expect, test } from "vitest";
import { days, hours, minutes } from "../src/clock/clock.ts";
import { type Harness, harness } from "./harness.ts";

test("a payment that ended without Mollie saying when is looked at once more and then no longer", async () => {
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      const answer = await forward();
      return { ...answer, body: answer.body.replaceAll('"expiredAt"', '"unheardOf"') };
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  await t.advance(minutes(20));
  await t.work();
  expect((await t.payments(invoice.id))[0]).toMatchObject({ status: "expired" });
  expect((await t.payments(invoice.id))[0]?.completedAt).not.toBeNull();
  await t.advance(hours(28));
  await t.work();
  expect(await t.jobs()).toEqual([]);
});

test("a payment whose key is refused for days is looked at once a day", async () => {
  let looks = 0;
  let isRevoked = false;
  await using t: Harness = await harness({
    async meddle({ method }) {
      if (!isRevoked || method !== "GET") return null;
      looks++;
      const body = JSON.stringify({ status: 401, title: "Unauthorized Request", detail: "Revoked" });
      return { status: 401, type: "application/hal+json", body };
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  isRevoked = true;
  await t.advance(days(3));
  await t.work();
  looks = 0;
  for (const _ of Array.from({ length: 24 })) {
    t.clock.advance(hours(2));
    await t.work();
  }
  expect(looks).toBe(2);
  isRevoked = false;
  t.clock.advance(days(1));
  await t.work();
  expect((await t.payments(invoice.id))[0]).toMatchObject({ status: "expired" });
});

test("while Mollie cannot answer, a planned look moves on and comes back", async () => {
  let isDown = false;
  let looks = 0;
  await using t = await harness({
    async meddle({ method, path }) {
      if (!isDown || method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      looks++;
      return { status: 503, type: "application/hal+json", body: "{}" };
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  isDown = true;
  t.clock.advance(minutes(2));
  await t.work();
  const looksAtFirst = looks;
  expect(looksAtFirst).toBeGreaterThan(0);
  t.clock.advance(minutes(3));
  await t.work();
  expect(looks).toBe(looksAtFirst);

  isDown = false;
  await t.control(`/payments/${payment?.molliePaymentId}`, { status: "paid", method: "ideal" });
  t.clock.advance(minutes(15));
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});
