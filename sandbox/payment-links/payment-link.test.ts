import { describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { type Json, rowsAt, startedSandbox, textAt, valueAt } from "../testing/started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

const eur = (value: string) => ({ currency: "EUR", value });
const A_LINK = {
  description: "Invoice 2026-0042",
  amount: eur("121.00"),
  redirectUrl: "https://shop.example.org/",
};
const line = { description: "Work", quantity: 2, unitPrice: eur("60.50"), totalAmount: eur("121.00") };

async function linkOf(t: Started, fields: Json = {}) {
  const { status, body } = await t.call("POST", "/v2/payment-links", {
    body: { ...A_LINK, webhookUrl: t.webhooks.url, ...fields },
  });
  expect(status).toBe(201);
  const id = textAt(body, "id");
  return { id, path: `/v2/payment-links/${id}`, page: textAt(body, "_links", "paymentLink", "href"), body };
}

async function started(
  t: Started,
  link: { path: string; page: string },
  fields: Record<string, string> = {},
) {
  const { status, location } = await t.submit(link.page, fields);
  expect(status).toBe(303);
  const { body } = await t.call("GET", `${link.path}/payments`);
  return { location, payment: rowsAt(body, "_embedded", "payments")[0] ?? {} };
}

test("a payment link is created and read, with null for what it does not have", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t);
  expect(link.id).toMatch(/^pl_\w+$/);
  expect(link.body).toMatchObject({
    resource: "payment-link",
    mode: "live",
    ...A_LINK,
    webhookUrl: t.webhooks.url,
    archived: false,
    reusable: false,
    paidAt: null,
    expiresAt: null,
    allowedMethods: null,
    sequenceType: "oneoff",
  });
  expect(link.body).not.toHaveProperty("lines");
  expect((await t.call("GET", link.path)).body).toEqual(link.body);
  expect((await t.call("GET", link.path, { key: DEFAULT_TEST_KEY })).status).toBe(404);
});

test("payment links are listed under a key with an underscore, newest first", async () => {
  await using t = await startedSandbox();
  const first = await linkOf(t);
  const second = await linkOf(t);
  const { body } = await t.call("GET", "/v2/payment-links?limit=1");
  expect(rowsAt(body, "_embedded", "payment_links")).toMatchObject([{ id: second.id }]);
  const next = await t.call("GET", textAt(body, "_links", "next", "href"));
  expect(rowsAt(next.body, "_embedded", "payment_links")).toMatchObject([{ id: first.id }]);
});

test("a payment exists once the payer starts, and the webhook hears of that payment, not of the link", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t, { allowedMethods: ["ideal"] });
  expect((await t.page(link.page)).text).toContain("121.00");
  expect((await t.call("GET", `${link.path}/payments`)).body["count"]).toBe(0);
  const { location, payment } = await started(t, link);
  expect(payment).toMatchObject({ status: "open", method: "ideal", ...A_LINK });
  expect(location).toBe(textAt(payment, "_links", "checkout", "href"));
  const outcome = await t.submit(location, { final_state: "paid" });
  expect(outcome.location).toBe(A_LINK.redirectUrl);
  await t.webhooks.heard(1);
  expect(t.webhooks.calls[0]?.body).toBe(`id=${textAt(payment, "id")}`);
  expect((await t.call("GET", link.path)).body["paidAt"]).toEqual(
    (await t.payment(textAt(payment, "id")))["paidAt"],
  );
});

test("a link for one payment is closed once that is paid, and waits while it is pending", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t);
  const { payment } = await started(t, link);
  await t.decide(textAt(payment, "id"), { status: "pending", method: "banktransfer" });
  expect((await t.page(link.page)).text).toContain("being processed");
  await t.decide(textAt(payment, "id"), { status: "paid" });
  expect((await t.page(link.page)).text).toContain("Paid. Thank you!");
  expect(await t.submit(link.page, {})).toMatchObject({ status: 200 });
  expect((await t.call("GET", `${link.path}/payments`)).body["count"]).toBe(1);
});

test("a try that failed leaves the link open for another", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t);
  const { payment } = await started(t, link);
  await t.decide(textAt(payment, "id"), { status: "failed" });
  await started(t, link);
  expect((await t.call("GET", `${link.path}/payments`)).body["count"]).toBe(2);
});

test("a reusable link takes payment after payment", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t, { reusable: true });
  for (const _ of [1, 2]) {
    const { payment } = await started(t, link);
    await t.decide(textAt(payment, "id"), { status: "paid" });
  }
  const { body } = await t.call("GET", `${link.path}/payments`);
  expect(rowsAt(body, "_embedded", "payments")).toMatchObject([{ status: "paid" }, { status: "paid" }]);
  expect((await t.call("GET", link.path)).body["paidAt"]).toBeNull();
});

test("without an amount the payer types one, from the minimum on", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t, { amount: null, minimumAmount: eur("5.00"), redirectUrl: null });
  for (const amount of ["4.99", "five", "-5", "5.001", "1.000,00", ""])
    expect([amount, (await t.submit(link.page, { amount })).status]).toEqual([amount, 422]);
  expect((await t.submit(link.page, { amount: "4,99" })).text).toContain('value="4,99"');
  const { payment } = await started(t, link, { amount: "12,5" });
  expect(payment).toMatchObject({ amount: eur("12.50"), redirectUrl: link.page });
});

test("a link works until it expires or is archived, and says why it no longer does", async () => {
  await using t = await startedSandbox();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const short = await linkOf(t, { expiresAt });
  expect(short.body["expiresAt"]).toBe(`${expiresAt.slice(0, 19)}+00:00`);
  await t.advance("PT2H");
  expect(await t.page(short.page)).toMatchObject({ status: 410, text: expect.stringContaining("expired") });
  const link = await linkOf(t);
  await t.call("PATCH", link.path, { body: { archived: true } });
  expect(await t.submit(link.page, {})).toMatchObject({ status: 410 });
  await t.call("PATCH", link.path, { body: { archived: false } });
  expect((await t.page(link.page, { "accept-language": "nl" })).text).toContain("Betaal");
});

test("a link that nobody has opened can be deleted; one that was opened cannot", async () => {
  await using t = await startedSandbox();
  const fresh = await linkOf(t);
  expect((await t.call("DELETE", fresh.path)).status).toBe(204);
  expect((await t.call("GET", fresh.path)).status).toBe(404);
  expect((await t.page(fresh.page)).status).toBe(404);
  const opened = await linkOf(t);
  await t.page(opened.page);
  expect((await t.call("DELETE", opened.path)).status).toBe(422);
});

test("what can be changed is description, minimum, methods, lines, addresses and whether it is archived", async () => {
  await using t = await startedSandbox();
  const link = await linkOf(t);
  const changes = {
    description: "Invoice 2026-0043",
    allowedMethods: ["ideal", "bancontact"],
    lines: [line],
    billingAddress: { email: "a@b.nl" },
    archived: true,
  };
  const changed = await t.call("PATCH", link.path, { body: changes });
  expect(changed).toMatchObject({ status: 200, body: { ...changes, amount: A_LINK.amount } });
});

describe("refused is", () => {
  test.each<readonly [string, Json, string]>([
    ["a link without a description", { description: undefined }, "description"],
    ["an amount with a comma", { amount: eur("10,00") }, "amount"],
    ["a minimum besides an amount", { minimumAmount: eur("1.00") }, "minimumAmount"],
    ["a minimum of nothing", { amount: null, minimumAmount: eur("0.00") }, "minimumAmount"],
    ["lines without an amount", { amount: null, lines: [line] }, "lines"],
    ["a day that has passed", { expiresAt: "2020-01-01T00:00:00+00:00" }, "expiresAt"],
    ["a time without an offset", { expiresAt: "2099-01-01T00:00:00" }, "expiresAt"],
    ["a method that does not exist", { allowedMethods: ["gold"] }, "allowedMethods"],
    ["a method that is no list", { allowedMethods: "ideal" }, "allowedMethods"],
    ["reusable as a word", { reusable: "yes" }, "reusable"],
    ["a recurring link", { sequenceType: "recurring" }, "sequenceType"],
    ["a first payment for nobody", { sequenceType: "first" }, "customerId"],
    ["metadata, which links do not have", { metadata: {} }, "metadata"],
    ["a locale, which links do not have", { locale: "nl_NL" }, "locale"],
    ["a cancelUrl, which links do not have", { cancelUrl: "https://a.nl" }, "cancelUrl"],
    ["a parameter for access tokens", { testmode: true }, "testmode"],
  ])("%s", async (_what, fields, field) => {
    await using t = await startedSandbox();
    const answer = await t.call("POST", "/v2/payment-links", { body: { ...A_LINK, ...fields } });
    expect([answer.status, answer.body["field"]]).toEqual([422, field]);
  });

  test.each<readonly [string, Json, string | undefined]>([
    ["another amount", { amount: eur("1.00") }, "amount"],
    ["another expiry", { expiresAt: "2099-01-01T00:00:00Z" }, "expiresAt"],
    ["another place to return to", { redirectUrl: "https://a.nl" }, "redirectUrl"],
    ["nothing at all", {}, undefined],
    ["archived as null", { archived: null }, "archived"],
    ["a blank description", { description: " " }, "description"],
  ])("to change %s", async (_what, body, field) => {
    await using t = await startedSandbox();
    const link = await linkOf(t);
    const answer = await t.call("PATCH", link.path, { body });
    expect([answer.status, answer.body["field"]]).toEqual([422, field]);
    expect(valueAt((await t.call("GET", link.path)).body)).toEqual(link.body);
  });
});
