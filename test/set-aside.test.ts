import { expect, test } from "vitest";
import { minutes } from "../src/clock/clock.ts";
import { type Harness, harness } from "./harness.ts";

test("a payment that Mollie does not know any more is offered to nobody", async () => {
  let isForgotten = false;
  await using t: Harness = await harness({
    meddle: async ({ method, path }) =>
      isForgotten && method === "GET" && path.startsWith("/v2/payments/tr_") ? NOT_FOUND : null,
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "pending", "creditcard");
  await t.callWebhook(payment?.molliePaymentId ?? "");
  await t.work();
  expect((await t.press(invoice)).location).toContain("notice=being_confirmed");
  isForgotten = true;
  await t.advance(minutes(21));
  await t.work();
  expect((await t.payments(invoice.id))[0]?.setAsideReason).toContain("does not know");
  expect((await t.press(invoice)).location).toContain("/checkout/");
});

test("an open payment that was set aside is not offered again", async () => {
  let isOther = false;
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (!isOther || method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      const answer = await forward();
      return { ...answer, body: answer.body.replaceAll('"121.00"', '"1.21"') };
    },
  });
  const invoice = await t.issued();
  const first = await t.press(invoice);
  isOther = true;
  await t.callWebhook((await t.payments(invoice.id))[0]?.molliePaymentId ?? "");
  await t.work();
  expect((await t.payments(invoice.id))[0]?.setAsideReason).toContain("1.21");
  expect((await t.press(invoice)).location).not.toBe(first.location);
});

test("what was set aside stays so while the key is refused", async () => {
  let meddled: "" | "other" | "key" = "";
  await using t: Harness = await harness({
    async meddle({ method, path, forward }) {
      if (meddled === "" || method !== "GET" || !path.startsWith("/v2/payments/tr_")) return null;
      if (meddled === "key") return UNAUTHORIZED;
      const answer = await forward();
      return { ...answer, body: answer.body.replaceAll('"121.00"', '"1.21"') };
    },
  });
  const invoice = await t.issued();
  await t.press(invoice);
  const id = (await t.payments(invoice.id))[0]?.molliePaymentId ?? "";
  meddled = "other";
  await t.callWebhook(id);
  await t.work();
  meddled = "key";
  await t.callWebhook(id);
  await t.work();
  expect((await t.payments(invoice.id))[0]?.setAsideReason).toContain("1.21");
});

const problem = (status: number, title: string) => ({
  status,
  type: "application/hal+json",
  body: JSON.stringify({ status, title, detail: `${title}, says Mollie` }),
});

const NOT_FOUND = problem(404, "Not Found");

const UNAUTHORIZED = problem(401, "Unauthorized Request");
