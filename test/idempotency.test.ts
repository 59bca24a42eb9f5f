import { afterAll, beforeAll, expect, test } from "vitest";
import { hours, minutes, seconds } from "../src/clock/clock.ts";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE, type Answer } from "./merchant.ts";
import { asAdmin } from "./tampering.ts";

let t: Harness;
/** While true, whoever gets to the end of the phase "draft invoice" dies there: after its commit, before its answer. */
let diesAfterDrafting = false;

beforeAll(async () => {
  t = await harness({
    onPhase: async (phase, moment) => {
      if (diesAfterDrafting && phase === "draft invoice" && moment === "after")
        throw new Error("The power went.");
    },
  });
});

afterAll(() => t?.[Symbol.asyncDispose]());

type Call = { path: string; body?: unknown; headers?: Record<string, string> };

const XML = { "content-type": "application/xml" };
const ONE_EURO = { type: "cash", amount: { currency: "EUR", value: "1.00" } };

/** Each POST of the API, with what it needs before it. A new one has to be added; the test below says so. */
const POSTS: Readonly<Record<string, () => Promise<Call>>> = {
  "/api/v1/customers": async () => ({ path: "/customers", body: { name: "Bakkerij" } }),
  "/api/v1/invoices": async () => ({ path: "/invoices", body: AN_INVOICE }),
  "/api/v1/invoices/import": async () => ({
    path: "/invoices/import",
    body: buildUbl({ lines: [{ quantity: 2n, price: 50_00n, category: "S", rate: 21 }] }).xml,
    headers: XML,
  }),
  "/api/v1/invoices/{id}/issuance": async () => ({ path: `/invoices/${(await t.drafted()).id}/issuance` }),
  "/api/v1/invoices/{id}/void": async () => ({ path: `/invoices/${await open()}/void` }),
  "/api/v1/invoices/{id}/pay-link": async () => ({ path: `/invoices/${await open()}/pay-link` }),
  "/api/v1/invoices/{id}/external-payments": async () => ({
    path: `/invoices/${await open()}/external-payments`,
    body: ONE_EURO,
  }),
  "/api/v1/invoices/{id}/credit-notes": async () => ({ path: `/invoices/${await open()}/credit-notes` }),
  "/api/v1/invoices/{id}/write-off": async () => ({ path: `/invoices/${await open()}/write-off` }),
  "/api/v1/invoices/{id}/surplus-applications": async () => {
    const { id, customerId } = await t.issued();
    await t.must("POST", `/invoices/${id}/external-payments`, {
      ...ONE_EURO,
      amount: { currency: "EUR", value: "200.00" },
    });
    const other = await t.issued({ customer: undefined, customerId });
    return { path: `/invoices/${id}/surplus-applications`, body: { toInvoiceId: other.id } };
  },
  "/api/v1/payments/{id}/refunds": async () => ({
    path: `/payments/${(await paid()).paymentId}/refunds`,
    body: { purpose: "still-owed" },
  }),
  "/api/v1/freezes/{id}/release": async () => {
    const { paymentId } = await paid();
    await t.world.atomically(
      "test: tamper",
      ({ sql }) => sql`update payments set amount_minor = amount_minor + 1 where id = ${paymentId}`,
    );
    await t.audit();
    const { freezes } = await t.must<{ freezes: { id: string }[] }>("GET", "/books");
    return { path: `/freezes/${freezes.at(-1)?.id}/release`, body: { note: "Met de hand gewijzigd" } };
  },
  "/api/v1/transaction-types": async () => ({
    path: "/transaction-types",
    body: { name: "Tikkie", booksAs: "bank" },
  }),
  "/api/v1/team/invitations": async () => ({
    path: "/team/invitations",
    body: { email: "bram@installatie.example", role: "employee" },
  }),
  "/api/v1/roles": async () => ({ path: "/roles", body: { name: "Balie", rights: ["invoices:read"] } }),
  "/api/v1/power-ups/mollie/trial": async () => {
    await asAdmin("delete from power_ups", new URL(t.database.url).pathname.slice(1)); // as if never tried
    return { path: "/power-ups/mollie/trial" };
  },
  "/api/v1/power-ups/mollie/activation": async () => ({ path: "/power-ups/mollie/activation" }),
};

/** These keep nothing that could be there twice: each try asks anew. */
const ASKS_ONLY = [
  "/api/v1/integrations/mollie/webhooks/self-test",
  "/api/v1/invoices/import/preview",
  "/api/v1/payments/{id}/look-up",
];

test("every POST of the API is tried here", async () => {
  const description = (await (await fetch(`${t.publicUrl}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const posts = Object.entries(description.paths).flatMap(([path, methods]) =>
    "post" in methods ? [path] : [],
  );
  expect(posts.sort()).toEqual([...Object.keys(POSTS), ...ASKS_ONLY].sort());
});

test.each(Object.keys(POSTS))(
  "POST %s with the same key answers the same and does nothing twice",
  async (path) => {
    const call = await made(path);
    const key = newKey();
    const first = await send(call, key);
    expect(first.status).toBeLessThan(300);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    const before = await traces();

    const second = await send(call, key);
    expect(second.status).toBe(first.status);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(await traces()).toEqual(before);
  },
);

test("the same key with another body, or at another address, is refused and does nothing", async () => {
  const key = newKey();
  await send({ path: "/customers", body: { name: "Een" } }, key);
  const before = await traces();
  for (const other of [
    { path: "/customers", body: { name: "Twee" } },
    { path: "/invoices", body: AN_INVOICE },
  ]) {
    const answer = await send(other, key);
    expect(answer).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  }
  expect(await traces()).toEqual(before);
});

test.each([
  "/api/v1/invoices",
  "/api/v1/invoices/{id}/external-payments",
  "/api/v1/invoices/{id}/credit-notes",
])("ten times POST %s with one key at the same instant has one effect", async (path) => {
  const call = await made(path);
  const before = await traces();
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(call, key)));
  const done = answers.filter(({ status }) => status < 300);
  const conflicts = answers.filter(({ status }) => status === 409);
  expect(done.length + conflicts.length).toBe(10);
  expect(done.length).toBeGreaterThan(0);
  expect(done.filter(({ headers }) => headers.get("idempotent-replayed") === null)).toHaveLength(1);
  expect(new Set(done.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  for (const { body } of conflicts) expect(body).toMatchObject({ code: "idempotency_key_in_use" });

  expect((await traces()).documents - before.documents).toBe(1);
  expect((await send(call, key)).headers.get("idempotent-replayed")).toBe("true");
});

test("a refused request frees its key for the mended one", async () => {
  const key = newKey();
  const invalid = await send({ path: "/invoices", body: { ...AN_INVOICE, currency: "ZZZ" } }, key);
  expect(invalid.status).toBe(422);
  const invoice = await open();
  const conflict = await send({ path: `/invoices/${invoice}/issuance` }, key);
  expect(conflict.status).toBe(409);
  const mended = await send({ path: "/invoices", body: AN_INVOICE }, key);
  expect(mended.status).toBe(201);
  expect(mended.headers.get("idempotent-replayed")).toBeNull();
});

test("who dies after the effect has left the answer too, so the caller's next try finds it", async () => {
  const key = newKey();
  const before = await traces();
  diesAfterDrafting = true;
  const died = await send({ path: "/invoices", body: AN_INVOICE }, key).finally(() => {
    diesAfterDrafting = false;
  });
  expect(died.status).toBe(500);
  const again = await send({ path: "/invoices", body: AN_INVOICE }, key);
  expect(again.status).toBe(201);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await traces()).documents - before.documents).toBe(1);
});

test("who dies before the effect left nothing, and the key is free again after a minute", async () => {
  const key = newKey();
  await t.world.atomically("test: a claim whose process died", async ({ sql, now, merchantId }) => {
    const [kept] = await sql`
      select request_digest from idempotency_keys
      where merchant_id = ${merchantId} and answer_status is not null limit 1`;
    await sql`
      insert into idempotency_keys (merchant_id, key, request_digest, started_at)
      values (${merchantId}, ${key}, ${kept?.["requestDigest"]}, ${now})`;
  });
  const body = { name: "Na de stroomstoring" };
  // Whether it is the same request is known only by its digest, which here is another's.
  expect((await send({ path: "/customers", body }, key)).body).toMatchObject({
    code: "idempotency_key_reused",
  });
  t.clock.advance(minutes(1) + 1);
  expect((await send({ path: "/customers", body }, key)).status).toBe(201);
  expect((await send({ path: "/customers", body }, key)).headers.get("idempotent-replayed")).toBe("true");
});

test("a request that was taken for abandoned and finishes late does not do its work a second time", async () => {
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  let isFirst = true;
  await using t: Harness = await harness({
    async onPhase(phase, moment) {
      if (phase !== "register external payment" || moment !== "before" || !isFirst) return;
      isFirst = false;
      reached.resolve();
      await held.promise;
    },
  });
  const invoice = await t.issued();
  const register = () =>
    t.api(
      "POST",
      `/invoices/${invoice.id}/external-payments`,
      { type: "cash", amount: { currency: "EUR", value: "21.00" } },
      { "idempotency-key": "one-payment" },
    );
  const slow = register();
  await reached.promise;
  t.clock.advance(seconds(61));
  expect((await register()).status).toBe(201);
  held.resolve();
  expect((await slow).status).toBe(409);
  expect(await t.invoice(invoice.id)).toMatchObject({ received: { value: "21.00" } });
});

test("a key is remembered for 24 hours and is new after that", async () => {
  const key = newKey();
  const call = { path: "/customers", body: { name: "Van gisteren" } };
  const first = await send(call, key);
  t.clock.advance(hours(24) - minutes(1));
  await t.work();
  expect((await send(call, key)).body).toEqual(first.body);
  t.clock.advance(minutes(2));
  const later = await send(call, key);
  expect(later.status).toBe(201);
  expect(later.headers.get("idempotent-replayed")).toBeNull();
  expect((later.body as { id: string }).id).not.toBe((first.body as { id: string }).id);
});

test.each([
  { name: "empty", key: "" },
  { name: "with a space", key: "a b" },
  { name: "of 256 characters", key: "k".repeat(256) },
])("a key that is $name is refused", async ({ key }) => {
  const answer = await send({ path: "/customers", body: { name: "Bakkerij" } }, key);
  expect(answer).toMatchObject({ status: 422, body: { code: "invalid_request" } });
});

test("GET takes no notice of a key", async () => {
  const key = newKey();
  const answer = await t.api("GET", "/merchant", undefined, { "idempotency-key": key });
  expect(answer.headers.get("idempotent-replayed")).toBeNull();
  expect((await send({ path: "/customers", body: { name: "Vrij" } }, key)).status).toBe(201);
});

let keys = 0;
function newKey(): string {
  keys += 1;
  return `test-${keys}`;
}

function send({ path, body, headers = {} }: Call, key: string): Promise<Answer> {
  return t.api("POST", path, body, { ...headers, "idempotency-key": key });
}

async function made(path: string): Promise<Call> {
  const make = POSTS[path];
  if (!make) throw new Error(`POSTS has no ${path}.`);
  return make();
}

async function open(): Promise<string> {
  const { id } = await t.drafted();
  await t.must("POST", `/invoices/${id}/issuance`);
  return id;
}

/** A payment that came through Mollie. */
async function paid(): Promise<{ paymentId: string }> {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.callWebhook(payment?.molliePaymentId ?? "");
  await t.work();
  return { paymentId: payment?.id ?? "" };
}

type Traces = { documents: number; customers: number; ledger: number; events: number; calls: number };

/** What an effect leaves behind: rows, ledger transactions, facts, calls to Mollie. */
function traces(): Promise<Traces> {
  return t.world.read(async ({ sql }) => {
    const [row] = await sql<[Traces]>`
      select
        ((select count(*) from invoices) + (select count(*) from credit_notes)
          + (select count(*) from external_payments) + (select count(*) from pay_links))::int as documents,
        (select count(*) from customers)::int as customers,
        (select count(*) from ledger_transactions)::int as ledger,
        (select count(*) from events)::int as events,
        (select count(*) from integration_log where direction = 'out')::int as calls`;
    return row;
  });
}
