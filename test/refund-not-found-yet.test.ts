import { expect, test } from "vitest";
import { days, minutes } from "../src/clock/clock.ts";
import type { RefundAnswer } from "../src/payments/refund-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { paid } from "./paid.ts";

test("a refund that Mollie does not find right after it was made is not taken for canceled", async () => {
  let isTooEarly = false;
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (!isTooEarly || method !== "GET") return null;
      if (path.includes("/refunds/")) return NOT_FOUND;
      const answer = await forward();
      return { ...answer, body: answer.body.replace(/"refunds":\[.*?\](?=[,}])/, '"refunds":[]') };
    },
  });
  const { invoice, paymentId, mollieId } = await paid(t);
  const invoiceId = invoice.id;
  await t.must("POST", `/payments/${paymentId}/refunds`, { purpose: "still-owed" });
  isTooEarly = true;
  await t.callWebhook(mollieId);
  await t.work();
  expect(await refundsOf(t, invoiceId)).toMatchObject([{ status: "pending" }]);
  expect(await t.invoice(invoiceId)).toMatchObject({ status: "open", outstanding: { value: "121.00" } });

  isTooEarly = false;
  await t.advance(days(3));
  await t.work();
  expect(await refundsOf(t, invoiceId)).toMatchObject([{ status: "refunded" }]);
  expect(await t.events(invoiceId)).not.toContain("refund.canceled");
});

test("one that Mollie still does not know after a while was canceled", async () => {
  let isGone = false;
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (!isGone || method !== "GET") return null;
      if (path.includes("/refunds/")) return NOT_FOUND;
      const answer = await forward();
      return { ...answer, body: answer.body.replace(/"refunds":\[.*?\](?=[,}])/, '"refunds":[]') };
    },
  });
  const { invoice, paymentId, mollieId } = await paid(t);
  const invoiceId = invoice.id;
  await t.must("POST", `/payments/${paymentId}/refunds`, { purpose: "still-owed" });
  isGone = true;
  await t.advance(minutes(11));
  await t.callWebhook(mollieId);
  await t.work();
  expect(await refundsOf(t, invoiceId)).toMatchObject([{ status: "canceled" }]);
  expect(await t.invoice(invoiceId)).toMatchObject({ status: "paid", outstanding: { value: "0.00" } });
});

const NOT_FOUND = {
  status: 404,
  type: "application/hal+json",
  body: JSON.stringify({ status: 404, title: "Not Found", detail: "No refund exists with this id." }),
};

async function refundsOf(t: Harness, invoiceId: string): Promise<RefundAnswer[]> {
  return (await t.must<{ data: RefundAnswer[] }>("GET", `/invoices/${invoiceId}/refunds`)).data;
}
