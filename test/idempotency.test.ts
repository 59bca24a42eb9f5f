import { afterAll, beforeAll, expect, test } from "vitest";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { markEnded } from "../src/mail/mail-queries.ts";
import type { MailAnswer } from "../src/mail/mail-schemas.ts";
import { demoMailbox } from "../src/outgoing-mail/demo-mailbox.ts";
import { type Harness, harness } from "./harness.ts";
import { type Call, newKey, send, traces } from "./keyed-calls.ts";
import { AN_INVOICE } from "./merchant.ts";
import { paid } from "./paid.ts";
import { asAdmin } from "./tampering.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness({ outgoingMail: demoMailbox() });
});

afterAll(() => t?.[Symbol.asyncDispose]());

const XML = { "content-type": "application/xml" };
const TO_ANNA = { to: ["anna@korenaar.example"] };
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
  "/api/v1/invoices/{id}/mails": async () => ({ path: `/invoices/${await open()}/mails`, body: TO_ANNA }),
  "/api/v1/invoices/{id}/mark-as-sent": async () => ({ path: `/invoices/${await open()}/mark-as-sent` }),
  "/api/v1/invoices/{id}/reminders": async () => {
    const id = await open();
    await t.must("POST", `/invoices/${id}/mark-as-sent`);
    return { path: `/invoices/${id}/reminders`, body: { mailKind: "reminder_first" } };
  },
  "/api/v1/reminder-schemes": async () => ({
    path: "/reminder-schemes",
    body: { name: "Gewoon", isDefault: true, steps: [{ days: 7, mailKind: "reminder_first" }] },
  }),
  "/api/v1/mails/{id}/retry": async () => {
    const { data } = await t.must<{ data: MailAnswer[] }>("POST", `/invoices/${await open()}/mails`, TO_ANNA);
    const [mail] = data;
    if (!mail) throw new Error("One mail was queued.");
    await t.world.atomically("test: refuse", (tx) =>
      markEnded(tx, { id: mail.id, from: "queued", to: "refused", answer: "550 No such user" }),
    );
    return { path: `/mails/${mail.id}/retry` };
  },
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
    path: `/payments/${(await paid(t)).paymentId}/refunds`,
    body: { purpose: "still-owed" },
  }),
  "/api/v1/freezes/{id}/release": async () => {
    const { paymentId } = await paid(t);
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
  "/api/v1/invoices/{id}/mails/preview",
  "/api/v1/payments/{id}/look-up",
  "/api/v1/settings/mail/preview",
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
    const first = await send(t, call, key);
    expect(first.status).toBeLessThan(300);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    const before = await traces(t);

    const second = await send(t, call, key);
    expect(second.status).toBe(first.status);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(await traces(t)).toEqual(before);
  },
);

test.each([
  "/api/v1/invoices",
  "/api/v1/invoices/{id}/external-payments",
  "/api/v1/invoices/{id}/credit-notes",
])("ten times POST %s with one key at the same instant has one effect", async (path) => {
  const call = await made(path);
  const before = await traces(t);
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(t, call, key)));
  const done = answers.filter(({ status }) => status < 300);
  const conflicts = answers.filter(({ status }) => status === 409);
  expect(done.length + conflicts.length).toBe(10);
  expect(done.length).toBeGreaterThan(0);
  expect(done.filter(({ headers }) => headers.get("idempotent-replayed") === null)).toHaveLength(1);
  expect(new Set(done.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  for (const { body } of conflicts) expect(body).toMatchObject({ code: "idempotency_key_in_use" });

  expect((await traces(t)).documents - before.documents).toBe(1);
  expect((await send(t, call, key)).headers.get("idempotent-replayed")).toBe("true");
});

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
