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

test("a paid payment is refunded and charged back by its buttons, and each goes on by its own", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  expect((await t.page("/")).text).toContain("Refund €121.00");
  expect((await t.submit(`/dashboard/payments/${id}/refunds`, {})).location).toBe("/");
  const refund = (await t.call("GET", "/v2/refunds")).body;
  const refundId = textAt(refund, "_embedded", "refunds", 0, "id");
  expect((await t.submit(`/dashboard/refunds/${refundId}`, { status: "processing" })).location).toBe("/");
  expect((await t.submit(`/dashboard/payments/${id}/chargebacks`, {})).location).toBe("/");
  const chargebacks = await t.call("GET", "/v2/chargebacks");
  const chargebackId = textAt(chargebacks.body, "_embedded", "chargebacks", 0, "id");
  expect((await t.submit(`/dashboard/chargebacks/${chargebackId}`, {})).location).toBe("/");
  const { text } = await t.page(`/?payment=${id}`);
  for (const shown of [refundId, "processing", chargebackId, "reversed"]) expect(text).toContain(shown);
});

test("an authorized payment's capture is answered by its buttons", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created({ method: "creditcard", captureMode: "manual" });
  await t.decide(id, { status: "authorized" });
  const capture = await t.call("POST", `/v2/payments/${id}/captures`);
  await t.submit(`/dashboard/captures/${textAt(capture.body, "id")}`, { status: "succeeded" });
  expect((await t.payment(id)).status).toBe("paid");
  const again = await t.submit(`/dashboard/captures/${textAt(capture.body, "id")}`, { status: "failed" });
  expect((await t.page(again.location)).text).toContain("has succeeded. That is final.");
});

test.each([
  ["payments/tr_none/refunds", {}],
  ["payments/tr_none/chargebacks", {}],
  ["payments/OPEN/refunds", {}],
  ["payments/OPEN/chargebacks", {}],
  ["refunds/re_none", { status: "failed" }],
  ["chargebacks/chb_none", {}],
  ["captures/cpt_none", { status: "failed" }],
])("a form at %s that cannot be carried out says why", async (path, fields) => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  const { location } = await t.submit(`/dashboard/${path.replace("OPEN", id)}`, fields);
  expect((await t.page(location)).text).toContain('role="alert"');
});
