import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";

let t: Harness;
let owner: Client;
let address: string;

beforeAll(async () => {
  t = await harness();
  owner = new Client({ connectionString: t.database.url });
  await owner.connect();
  const { webhookSecret } = await t.world.read((tx) => readMerchant(tx));
  address = `${t.publicUrl}/webhooks/mollie/${webhookSecret}`;
});

beforeEach(async () => {
  await owner.query("delete from webhook_inbox");
});

afterAll(async () => {
  await owner?.end();
  await t?.[Symbol.asyncDispose]();
});

const FORM = { "content-type": "application/x-www-form-urlencoded" };

async function call(
  body: string | undefined,
  { headers = FORM, to = address }: { headers?: Record<string, string>; to?: string } = {},
) {
  const answer = await fetch(to, { method: "POST", headers, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, text: await answer.text() };
}

async function inbox(): Promise<{ mollie_id: string; state: string }[]> {
  return (await owner.query("select mollie_id, state from webhook_inbox order by id")).rows;
}

async function jobs(): Promise<number> {
  return (await t.jobs()).filter(({ task }) => task === "handle-webhook").length;
}

test("a call with Mollie's real form body is answered 200 once it is stored, with its job", async () => {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  const before = await jobs();
  expect(await call(`id=${payment?.molliePaymentId}`)).toEqual({ status: 200, text: "ok" });
  expect(await inbox()).toEqual([{ mollie_id: payment?.molliePaymentId, state: "waiting" }]);
  expect(await jobs()).toBe(before + 1);
  await t.work();
  expect(await inbox()).toEqual([{ mollie_id: payment?.molliePaymentId, state: "done" }]);
});

test.each(["tr_NobodyKnowsThisOne", "re_4qqhO89gsT", "chb_n9z0tp", "pl_4Y0eZitmBnQ6IDoMqZQKh"])(
  "a call about %s, which we do not know, is answered 200 and kept",
  async (id) => {
    expect(await call(`id=${id}`)).toEqual({ status: 200, text: "ok" });
    expect(await inbox()).toEqual([{ mollie_id: id, state: "waiting" }]);
  },
);

test("the same call three times is kept three times, and nothing is lost by it", async () => {
  await Promise.all([call("id=tr_Thrice"), call("id=tr_Thrice"), call("id=tr_Thrice")]);
  expect((await inbox()).map(({ mollie_id }) => mollie_id)).toEqual(["tr_Thrice", "tr_Thrice", "tr_Thrice"]);
});

test("fields that Mollie adds do no harm", async () => {
  expect((await call("id=tr_WDqYK6vllg&testmode=1&x[y]=z")).status).toBe(200);
});

test("a content type with a charset is Mollie's, too", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  expect((await call("id=tr_WDqYK6vllg", { headers })).status).toBe(200);
});

test.each(["wrong", "x".repeat(32), "%00", "..%2F..", "a".repeat(100)])(
  "the address with the secret %s is a 404 that reveals nothing",
  async (secret) => {
    const to = `${t.publicUrl}/webhooks/mollie/${secret}`;
    const { status, text } = await call("id=tr_WDqYK6vllg", { to });
    expect(status).toBe(404);
    expect(text).not.toMatch(/Installatiebedrijf|mer_/);
    expect(await inbox()).toEqual([]);
  },
);

test.each([
  ["no body", undefined],
  ["an empty body", ""],
  ["no id", "payment=tr_WDqYK6vllg"],
  ["an empty id", "id="],
  ["two ids", "id=tr_one&id=tr_two"],
  ["an id of spaces", "id=%20%20"],
  ["SQL", "id=tr_1'; drop table payments; --"],
  ["a path", "id=../../v2/profiles/me"],
  ["a very long id", `id=tr_${"x".repeat(61)}`],
  ["junk", "\u0001\u0002%%%"],
])("a call with %s is a 400 and is not kept", async (_, body) => {
  const { status, text } = await call(body);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ code: "malformed_body" });
  expect(await inbox()).toEqual([]);
});

test("a body that cannot be Mollie's is refused before it is read", async () => {
  expect((await call(`id=tr_one&x=${"y".repeat(5000)}`)).status).toBe(413);
  expect(
    (await call("id=tr_one", { headers: { "content-type": "text/plain" } })).status,
  ).toBeGreaterThanOrEqual(400);
  expect(await inbox()).toEqual([]);
});

test("a look with GET is no call and keeps nothing", async () => {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  expect(answer.status).toBe(404);
  expect(await inbox()).toEqual([]);
});

test("a call that cannot be stored is a 5xx, so that Mollie tries again", async () => {
  await owner.query("alter table webhook_inbox rename to webhook_inbox_away");
  try {
    const { status, text } = await call("id=tr_WDqYK6vllg");
    expect(status).toBe(500);
    expect(text).not.toMatch(/webhook_inbox|relation/);
  } finally {
    await owner.query("alter table webhook_inbox_away rename to webhook_inbox");
  }
});
