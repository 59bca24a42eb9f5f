import { describe, expect, test } from "vitest";
import { A_PAYMENT, type Json, rowsAt, startedSandbox, textAt } from "../testing/started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

const PROFILE = "pfl_VoldaanDemo";

async function tokenOf(t: Started, wish: Json = {}): Promise<string> {
  const answer = await t.call("POST", "/_sandbox/tokens", { body: wish });
  return textAt(answer.body, "token");
}

test("an access token creates a payment under the profile and in the mode that the call names", async () => {
  await using t = await startedSandbox();
  const key = await tokenOf(t);
  expect(key).toMatch(/^access_\w{30,}$/);
  const body = { ...A_PAYMENT, profileId: PROFILE, testmode: true };
  const created = await t.call("POST", "/v2/payments", { key, body });
  expect(created).toMatchObject({ status: 201, body: { profileId: PROFILE, mode: "test" } });
  const path = `/v2/payments/${textAt(created.body, "id")}`;
  expect((await t.call("GET", `${path}?testmode=true`, { key })).status).toBe(200);
  expect((await t.call("GET", path, { key })).status).toBe(404);
  const changed = await t.call("PATCH", path, { key, body: { description: "Other", testmode: true } });
  expect(changed).toMatchObject({ status: 200, body: { description: "Other" } });
  expect((await t.call("DELETE", path, { key, body: { testmode: true } })).status).toBe(200);
});

test("an access token sees the payments of every profile, or of the one that the call names", async () => {
  await using t = await startedSandbox();
  const key = await tokenOf(t);
  const other = await t.call("POST", "/_sandbox/profiles", { body: { name: "Other" } });
  const otherId = textAt(other.body, "id");
  await t.created();
  await t.created({}, { key: textAt(other.body, "keys", "live") });
  const all = await t.call("GET", "/v2/payments", { key });
  expect(all.body["count"]).toBe(2);
  const one = await t.call("GET", `/v2/payments?profileId=${otherId}`, { key });
  expect(rowsAt(one.body, "_embedded", "payments")).toMatchObject([{ profileId: otherId }]);
});

test("an access token for one profile in one mode reaches nothing else", async () => {
  await using t = await startedSandbox();
  const other = await t.call("POST", "/_sandbox/profiles", { body: { name: "Other" } });
  const key = await tokenOf(t, { profileId: textAt(other.body, "id"), mode: "live" });
  const { id } = await t.created();
  expect((await t.call("GET", `/v2/payments/${id}`, { key })).status).toBe(404);
  expect((await t.call("GET", "/v2/payments?testmode=true", { key })).status).toBe(403);
  const elsewhere = { ...A_PAYMENT, profileId: PROFILE };
  expect(await t.call("POST", "/v2/payments", { key, body: elsewhere })).toMatchObject({
    status: 422,
    body: { field: "profileId" },
  });
});

describe("an access token is refused", () => {
  test.each([
    ["POST", "/v2/payments", A_PAYMENT, 422, "profileId"],
    ["POST", "/v2/payments", { ...A_PAYMENT, profileId: "pfl_unknown" }, 422, "profileId"],
    ["POST", "/v2/payments", { ...A_PAYMENT, profileId: PROFILE, testmode: "maybe" }, 422, "testmode"],
    ["GET", "/v2/methods", undefined, 400, "profileId"],
    ["GET", "/v2/payments?testmode=maybe", undefined, 400, "testmode"],
    ["GET", "/v2/profiles/me", undefined, 403, undefined],
  ])("%s %s %j with %s %s", async (method, path, body, status, field) => {
    await using t = await startedSandbox();
    const answer = await t.call(method, path, { key: await tokenOf(t), body });
    expect([answer.status, answer.body["field"]]).toEqual([status, field]);
  });

  test.each([
    ["GET", "/v2/payments", "payments.read"],
    ["POST", "/v2/payments", "payments.write"],
    ["GET", "/v2/refunds", "refunds.read"],
    ["POST", "/v2/payments/tr_1/refunds", "refunds.write"],
    ["GET", "/v2/chargebacks", "payments.read"],
    ["GET", "/v2/methods", "payments.read"],
    ["GET", "/v2/payment-links", "payment-links.read"],
    ["POST", "/v2/payment-links", "payment-links.write"],
    ["GET", "/v2/customers", "customers.read"],
    ["DELETE", "/v2/customers/cst_1", "customers.write"],
    ["POST", "/v2/customers/cst_1/payments", "payments.write"],
    ["GET", "/v2/webhooks", "webhooks.read"],
    ["POST", "/v2/webhooks", "webhooks.write"],
    ["GET", "/v2/events/event_1", "events.read"],
  ])("%s %s without the permission %s", async (method, path, permission) => {
    await using t = await startedSandbox();
    const answer = await t.call(method, path, { key: await tokenOf(t, { permissions: [] }) });
    expect(answer).toMatchObject({ status: 403, body: { title: "Forbidden" } });
    expect(answer.body["detail"]).toContain(permission);
  });

  test("once it is revoked", async () => {
    await using t = await startedSandbox();
    const key = await tokenOf(t);
    expect((await t.call("DELETE", `/_sandbox/tokens/${key}`)).status).toBe(204);
    expect((await t.call("GET", "/v2/payments", { key })).status).toBe(401);
  });
});

test.each([
  "organizations/me",
  "onboarding/me",
  "capabilities",
  "permissions",
  "profiles",
  "profiles/pfl_VoldaanDemo",
  "settlements",
  "balances",
  "invoices",
  "webhooks",
  "events/event_1",
  "clients",
  "client-links",
])("an API key cannot reach %s", async (path) => {
  await using t = await startedSandbox();
  expect(await t.call("GET", `/v2/${path}`)).toMatchObject({ status: 403, body: { title: "Forbidden" } });
});

test("an API key decides profile and mode, so it may not send them", async () => {
  await using t = await startedSandbox();
  for (const name of ["profileId", "testmode"])
    expect(await t.call("GET", `/v2/payments?${name}=true`)).toMatchObject({
      status: 400,
      body: { field: name },
    });
});

test("the control API lists access tokens and refuses one for a profile or permission that is not there", async () => {
  await using t = await startedSandbox();
  const token = await tokenOf(t, { permissions: ["payments.read"] });
  expect((await t.call("GET", "/_sandbox/tokens")).body).toEqual({
    tokens: [{ token, permissions: ["payments.read"], profileId: null, mode: null }],
  });
  for (const body of [{ profileId: "pfl_unknown" }, { permissions: ["gold.read"] }])
    expect((await t.call("POST", "/_sandbox/tokens", { body })).status).toBe(422);
});
