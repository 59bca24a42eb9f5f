import { expect, test } from "vitest";
import { startedSandbox, textAt } from "../testing/started-sandbox.ts";

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

test.each([
  ["no method", {}, 15],
  ["ideal", { method: "ideal" }, 15],
  ["creditcard", { method: "creditcard" }, 30],
  ["bancontact", { method: "bancontact" }, 60],
  ["paypal", { method: "paypal" }, 360],
  ["banktransfer", { method: "banktransfer" }, 14 * 24 * 60],
])("a payment with %s lives as long as Mollie lets it", async (_method, fields, minutes) => {
  await using t = await startedSandbox();
  const payment = await t.created(fields);
  expect(minutesBetween(payment.createdAt, textAt(payment, "expiresAt"))).toBe(minutes);
});

test("a payment that nobody pays expires when its time is over, and the merchant is called", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.advance("PT14M");
  expect((await t.payment(id)).status).toBe("open");
  await t.advance("PT1M");
  expect(t.webhooks.calls).toHaveLength(1);
  expect(await t.payment(id)).toMatchObject({ status: "expired", expiredAt: expect.any(String) });
});

test("payments that expire on the way are told in the order of time, each at its own instant", async () => {
  await using t = await startedSandbox();
  const card = await t.created({ method: "creditcard" });
  const ideal = await t.created({ method: "ideal" });
  await t.advance("P1D");
  expect(t.webhooks.calls.map((call) => call.body)).toEqual([`id=${ideal.id}`, `id=${card.id}`]);
  const expired = await t.payment(card.id);
  expect(expired["expiredAt"]).toBe(textAt(card, "expiresAt"));
});

test("a paid payment does not expire", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.advance("P30D");
  expect((await t.payment(id)).status).toBe("paid");
});

test("an authorization that nobody captures expires", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: "creditcard", captureMode: "manual" });
  await t.decide(id, { status: "authorized" });
  expect(await t.payment(id)).toMatchObject({ status: "authorized", captureBefore: expect.any(String) });
  await t.advance("P7D");
  expect((await t.payment(id)).status).toBe("expired");
});

test("a bank transfer with a due date expires at the start of the day after it, a weekend moved on", async () => {
  await using t = await startedSandbox();
  const today = new Date().getUTCDay();
  const saturday = new Date(Date.now() + (today === 6 ? 7 : 6 - today) * 86_400_000);
  const tuesday = new Date(saturday.getTime() + 3 * 86_400_000);
  const dueDate = saturday.toISOString().slice(0, 10);
  const payment = await t.created({ method: "banktransfer", dueDate });
  expect(textAt(payment, "expiresAt")).toBe(`${tuesday.toISOString().slice(0, 10)}T00:00:00+00:00`);
});
