import { describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { A_PAYMENT, type Json, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

const A_CUSTOMER = {
  name: "Jansen B.V.",
  email: "administratie@jansen.example",
  locale: "nl_NL",
  metadata: { number: "C-17" },
};

async function customerOf(t: Started, fields: Json = A_CUSTOMER): Promise<string> {
  const { status, body } = await t.call("POST", "/v2/customers", { body: fields });
  expect(status).toBe(201);
  return textAt(body, "id");
}

test("a customer is created, read, changed and listed", async () => {
  await using t = await startedSandbox();
  const id = await customerOf(t);
  expect(id).toMatch(/^cst_\w+$/);
  const path = `/v2/customers/${id}`;
  const read = await t.call("GET", path);
  expect(read).toMatchObject({
    status: 200,
    body: { resource: "customer", id, mode: "live", ...A_CUSTOMER },
  });
  expect(textAt(read.body, "_links", "payments", "href")).toBe(`${t.url}${path}/payments`);
  const changed = await t.call("PATCH", path, { body: { name: "Jansen en Zn." } });
  expect(changed).toMatchObject({ status: 200, body: { ...A_CUSTOMER, name: "Jansen en Zn." } });
  const second = await customerOf(t, {});
  const list = await t.call("GET", "/v2/customers");
  expect(rowsAt(list.body, "_embedded", "customers").map((customer) => customer["id"])).toEqual([second, id]);
});

test("a customer about whom nothing is known has nulls", async () => {
  await using t = await startedSandbox();
  const { body } = await t.call("GET", `/v2/customers/${await customerOf(t, {})}`);
  expect(body).toMatchObject({ name: null, email: null, locale: null, metadata: null });
});

test("a deleted customer is gone, and its payments stay", async () => {
  await using t = await startedSandbox();
  const id = await customerOf(t);
  const payment = await t.created({ customerId: id });
  const deleted = await t.call("DELETE", `/v2/customers/${id}`);
  expect([deleted.status, deleted.body]).toEqual([204, {}]);
  expect(await t.call("GET", `/v2/customers/${id}`)).toMatchObject({ status: 410, body: { title: "Gone" } });
  expect((await t.call("GET", "/v2/customers")).body["count"]).toBe(0);
  expect(await t.payment(payment.id)).toMatchObject({ customerId: id });
});

test("a customer of the other mode is not found, and the answer says why", async () => {
  await using t = await startedSandbox();
  const answer = await t.call("GET", `/v2/customers/${await customerOf(t)}`, { key: DEFAULT_TEST_KEY });
  expect(answer.status).toBe(404);
  expect(answer.body["detail"]).toContain("wrong mode");
});

test("a payment is created for a customer, from either side, and listed with the customer", async () => {
  await using t = await startedSandbox();
  const id = await customerOf(t);
  const direct = await t.created({ customerId: id, sequenceType: "first" });
  expect(direct).toMatchObject({ customerId: id, sequenceType: "first" });
  expect(textAt(direct, "_links", "customer", "href")).toBe(`${t.url}/v2/customers/${id}`);
  const below = await t.call("POST", `/v2/customers/${id}/payments`, { body: A_PAYMENT });
  expect(below).toMatchObject({ status: 201, body: { customerId: id, sequenceType: "oneoff" } });
  await t.created();
  const list = await t.call("GET", `/v2/customers/${id}/payments`);
  expect(rowsAt(list.body, "_embedded", "payments").map((payment) => payment["id"])).toEqual([
    below.body["id"],
    direct.id,
  ]);
});

test("a payment for nobody in particular mentions no customer", async () => {
  await using t = await startedSandbox();
  const payment = await t.created();
  expect(payment).not.toHaveProperty("customerId");
  expect(payment["_links"]).not.toHaveProperty("customer");
});

describe("refused is", () => {
  test.each([
    ["a broken email", "POST", "/v2/customers", { email: "nobody" }, "email"],
    ["an unknown locale", "POST", "/v2/customers", { locale: "nl" }, "locale"],
    ["too much metadata", "POST", "/v2/customers", { metadata: "x".repeat(1100) }, "metadata"],
    ["an unknown field", "POST", "/v2/customers", { phone: "+31201234567" }, "phone"],
    [
      "a payment for an unknown customer",
      "POST",
      "/v2/payments",
      { ...A_PAYMENT, customerId: "cst_1" },
      "customerId",
    ],
    [
      "a first payment for nobody",
      "POST",
      "/v2/payments",
      { ...A_PAYMENT, sequenceType: "first" },
      "customerId",
    ],
    ["a mandate", "POST", "/v2/payments", { ...A_PAYMENT, mandateId: "mdt_1" }, "mandateId"],
  ])("%s", async (_what, method, path, body, field) => {
    await using t = await startedSandbox();
    expect(await t.call(method, path, { body })).toMatchObject({ status: 422, body: { field } });
  });

  test("a recurring payment, because no customer of the sandbox has a mandate", async () => {
    await using t = await startedSandbox();
    const body = { ...A_PAYMENT, customerId: await customerOf(t), sequenceType: "recurring" };
    expect(await t.call("POST", "/v2/payments", { body })).toMatchObject({
      status: 422,
      body: { field: "customerId" },
    });
  });

  test("a second customer in the call for one customer's payment", async () => {
    await using t = await startedSandbox();
    const id = await customerOf(t);
    const body = { ...A_PAYMENT, customerId: id };
    expect(await t.call("POST", `/v2/customers/${id}/payments`, { body })).toMatchObject({ status: 422 });
  });
});
