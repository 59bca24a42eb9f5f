import { expect, test } from "vitest";
import { DEFAULT_LIVE_KEY } from "../profiles/default-profile.ts";
import { startedSandbox, textAt } from "../testing/started-sandbox.ts";

test("the overview shows keys, payments and deliveries, and its buttons work without script", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ description: "Invoice <42>" });
  const before = await t.page("/");
  expect(before.text).toContain(DEFAULT_LIVE_KEY);
  expect(before.text).toContain("Invoice &#60;42&#62;");
  expect((await t.submit(`/dashboard/payments/${id}`, { status: "paid" })).location).toBe("/");
  await t.webhooks.heard(1);
  await t.submit("/dashboard/clock", { advance: "PT15M" });
  const after = await t.page(`/?payment=${id}`);
  expect(after.text).toContain(t.webhooks.url);
  expect((await t.payment(id)).status).toBe("paid");
});

test("a button that comes too late says why", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  const { location } = await t.submit(`/dashboard/payments/${id}`, { status: "failed" });
  expect((await t.page(location)).text).toContain("is paid and cannot become failed. That is final.");
});

test("the API's links to the dashboard lead to the payment here", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  const { location } = await t.page(textAt(payment, "_links", "dashboard", "href"));
  expect(location).toBe(`/?payment=${payment.id}`);
});
