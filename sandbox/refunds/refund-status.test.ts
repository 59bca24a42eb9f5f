import { describe, expect, test } from "vitest";
import { startedSandbox, textAt } from "../testing/started-sandbox.ts";
import { REFUND_STATUSES, type RefundStatus } from "./refund-status.ts";

/** https://docs.mollie.com/docs/refunds, written down a second time, with all that can follow sooner or later. */
const POSSIBLE: Readonly<Record<RefundStatus, string>> = {
  queued: "pending processing refunded failed canceled",
  pending: "processing refunded failed canceled",
  processing: "refunded failed",
  refunded: "",
  failed: "",
  canceled: "",
};

/** Whether the refund's money has left the payment. */
const TAKEN: Readonly<Record<RefundStatus, string>> = {
  queued: "121.00",
  pending: "121.00",
  processing: "121.00",
  refunded: "121.00",
  failed: "0.00",
  canceled: "0.00",
};

describe.each(REFUND_STATUSES)("a refund that is %s", (from) => {
  test.each(REFUND_STATUSES)(
    "becomes %s only if Mollie's can, and the payment's amounts follow",
    async (to) => {
      await using t = await startedSandbox();
      await t.call("POST", "/_sandbox/settings", { body: { emptyBalance: true } });
      const { id } = await t.created();
      await t.decide(id, { status: "paid" });
      const refund = await t.call("POST", `/_sandbox/payments/${id}/refunds`);
      const decide = (status: string) =>
        t.call("POST", `/_sandbox/refunds/${textAt(refund.body, "id")}`, { body: { status } });
      if (from !== "queued") await decide(from);
      const answer = await decide(to);
      const possible = POSSIBLE[from].split(" ").includes(to);
      expect(answer.status).toBe(possible ? 200 : 422);
      expect(await t.payment(id)).toMatchObject({
        status: "paid",
        amountRefunded: { value: TAKEN[possible ? to : from] },
      });
    },
  );
});

test("a refund goes its way by the clock: two hours to think again, then a day at the banks", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.call("POST", `/_sandbox/payments/${id}/refunds`);
  const status = async () =>
    textAt(await t.call("GET", "/v2/refunds"), "body", "_embedded", "refunds", 0, "status");
  expect(await status()).toBe("pending");
  await t.advance("PT1H59M");
  expect(await status()).toBe("pending");
  await t.advance("PT1M");
  expect(await status()).toBe("processing");
  await t.advance("P1D");
  expect(await status()).toBe("refunded");
});

test("with an empty balance a refund waits a day before it is on its way", async () => {
  await using t = await startedSandbox();
  await t.call("POST", "/_sandbox/settings", { body: { emptyBalance: true } });
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  const { body } = await t.call("POST", `/_sandbox/payments/${id}/refunds`);
  expect(body["status"]).toBe("queued");
  await t.advance("P1D");
  const path = `/v2/payments/${id}/refunds/${textAt(body, "id")}`;
  expect((await t.call("GET", path)).body["status"]).toBe("pending");
});

test.each([
  ["processing", ["paid", "refund processing"]],
  ["refunded", ["paid", "refund processing", "refund refunded"]],
  ["failed", ["paid", "refund processing", "refund failed"]],
  ["canceled", ["paid"]],
])("a refund that becomes %s calls the payment's webhook with the payment's id", async (status, reasons) => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  const { body } = await t.call("POST", `/_sandbox/payments/${id}/refunds`);
  await t.call("POST", `/_sandbox/refunds/${textAt(body, "id")}`, { body: { status } });
  await t.advance("PT0S");
  expect(t.webhooks.calls.map((call) => call.body)).toEqual(reasons.map(() => `id=${id}`));
  expect((await t.deliveryReasons(id)).toSorted()).toEqual(reasons.toSorted());
});

test("a refund that nobody decided upon calls when it is processed and when it has arrived", async () => {
  await using t = await startedSandbox();
  const { id } = await t.created();
  await t.decide(id, { status: "paid" });
  await t.call("POST", `/_sandbox/payments/${id}/refunds`);
  await t.advance("P3D");
  expect(await t.deliveryReasons(id)).toEqual(["paid", "refund processing", "refund refunded"]);
});
