import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import type { Harness } from "./harness.ts";
import { AN_INVOICE, merchantIn } from "./merchant.ts";
import { idColumn, type Merchant, twoMerchants } from "./two-merchants.ts";

let all: Awaited<ReturnType<typeof twoMerchants>>;
let t: Harness;
let owner: Client;
let a: Merchant;
let b: Merchant;
let ofB: Record<string, string>;
let tenantTables: string[];

beforeAll(async () => {
  all = await twoMerchants();
  ({ t, owner, a, b, ofB, tenantTables } = all);
});

afterAll(async () => {
  await all?.[Symbol.asyncDispose]();
});

/** What each call with a body is sent, valid in itself; only the id in the address is another merchant's. */
const BODIES: Readonly<Record<string, unknown>> = {
  "PATCH /api/v1/customers/{id}": { name: "Overgenomen" },
  "PATCH /api/v1/invoices/{id}": { ...AN_INVOICE, revision: 1 },
  "POST /api/v1/invoices/{id}/external-payments": {
    type: "bank",
    amount: { currency: "EUR", value: "1.00" },
  },
  "POST /api/v1/invoices/{id}/credit-notes": { reason: "Niet van jou" },
  "POST /api/v1/invoices/{id}/mails": {},
  "POST /api/v1/invoices/{id}/mails/preview": {},
  "POST /api/v1/invoices/{id}/reminders": { mailKind: "reminder_first" },
  "PUT /api/v1/invoices/{id}/reminders/pause": { until: null },
  "PUT /api/v1/customers/{id}/reminders": { schemeId: null },
  "PUT /api/v1/customers/{id}/reminders/pause": { until: null },
  "PUT /api/v1/reminder-schemes/{id}": { name: "Overgenomen", isDefault: true, steps: [] },
  "POST /api/v1/invoices/{id}/write-off": { reason: "Niet van jou" },
  "POST /api/v1/invoices/{id}/surplus-applications": { toInvoiceId: "inv_01kb0000000000000000000000" },
  "POST /api/v1/payments/{id}/refunds": { purpose: "still-owed" },
  "PATCH /api/v1/refunds/{id}": { purpose: "still-owed" },
  "POST /api/v1/freezes/{id}/release": { note: "Niet van jou" },
  "PATCH /api/v1/team/members/{id}": { role: "employee" },
  "PUT /api/v1/roles/{id}": { name: "Overgenomen", rights: [] },
};

describe("the API", () => {
  // Before the calls with foreign ids below, because a merchant's log shows what it asked for itself.
  test("lists nothing of another merchant, whatever the filter asks for", async () => {
    // The archive of documents has no filter but ids, and foreign ones in test/documents.test.ts.
    const lists = (await operations()).filter(
      ({ method, path }) => method === "GET" && !path.includes("{") && !path.endsWith(".zip"),
    );
    for (const { path } of lists) {
      const address = path.replace(/^\/api\/v1/, "");
      const answer = await a.api("GET", address);
      expect(answer.status, path).toBe(200);
      const text = JSON.stringify(answer.body);
      for (const id of [b.merchantId, ...Object.values(ofB), "Garage De Buren"]) {
        expect(text.includes(id), `${path} shows ${id}`).toBe(false);
      }
    }
    const asked = await a.must<{ data: unknown[] }>("GET", `/invoices?customerId=${ofB["cus"]}`);
    expect(asked.data).toEqual([]);
    const log = await a.must<{ data: { invoiceNumber: string | null; direction: string }[] }>(
      "GET",
      `/integration-log?invoiceId=${ofB["inv"]}&direction=out`,
    );
    expect(log.data).toEqual([]);
  });

  test("answers 404 to every call about something of another merchant, and changes nothing there", async () => {
    const before = await stateOf(b);
    const calls = await callsWithIds();
    expect(calls.length).toBeGreaterThan(12);
    for (const { call, method, path, hasBody, prefix } of calls) {
      expect(Object.keys(ofB), `${call}: populate() returns no id beginning with ${prefix}_`).toContain(
        prefix,
      );
      if (hasBody) expect(Object.keys(BODIES), `${call}: give it a valid body in BODIES`).toContain(call);
      const foreign = ofB[prefix] ?? "";
      const address = path.replace(/^\/api\/v1/, "").replace("{id}", foreign);
      const answer = await a.api<Record<string, unknown>>(
        method,
        address,
        hasBody ? BODIES[call] : undefined,
      );
      expect({ call, status: answer.status, code: answer.body?.["code"] }).toEqual({
        call,
        status: 404,
        code: "not_found",
      });
      const unknown = foreign.replace(/.{4}$/, "zzzz");
      const same = await a.api(method, address.replace(foreign, unknown), hasBody ? BODIES[call] : undefined);
      const told = JSON.stringify(answer.body).replaceAll(foreign, unknown);
      expect(told, `${call} tells an id of another merchant from one that nobody has`).toBe(
        JSON.stringify(same.body),
      );
    }
    expect(await stateOf(b)).toEqual(before);
  });

  test("takes another merchant's customer in a body for one that does not exist", async () => {
    const { customer: _, ...invoice } = AN_INVOICE;
    const answer = await a.api<{ code: string; errors: unknown }>("POST", "/invoices", {
      ...invoice,
      customerId: ofB["cus"],
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/customerId" }] });
    expect(JSON.stringify(answer.body)).not.toContain("De Korenaar");
  });

  test("gives each merchant its own numbers and its own use of an idempotency key", async () => {
    const key = { "idempotency-key": "the-same-at-both" };
    const one = await a.api<{ id: string }>("POST", "/customers", { name: "Klant van A" }, key);
    const other = await b.api<{ id: string }>("POST", "/customers", { name: "Klant van B" }, key);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
    expect(other.headers.get("idempotent-replayed")).toBeNull();
    const numbers = await Promise.all(
      [a, b].map(
        async (merchant) =>
          (await merchant.must<{ data: { number: string | null }[] }>("GET", "/invoices")).data,
      ),
    );
    const [first, second] = numbers.map((list) =>
      list.map(({ number }) => number).filter((n) => n?.startsWith("F")),
    );
    expect(first).toEqual(second);
  });

  test("an imported number that another merchant has too is no conflict", async () => {
    const { xml } = buildUbl({ lines: [{ quantity: 1n, price: 7_77n, category: "S", rate: 21 }] });
    const c = await merchantIn(t.platform, { name: "Schilder Derde", connect: false });
    const answer = await c.api("POST", "/invoices/import", xml, { "content-type": "application/xml" });
    expect(answer.status).toBe(201);
  });
});
type Operation = { call: string; method: string; path: string; hasBody: boolean; prefix: string };

/** Every operation of the API by its own description, so that a new one is covered by itself. */
async function operations(): Promise<Operation[]> {
  const description = (await (await fetch(`${t.publicUrl}/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<
        string,
        { parameters?: { in: string; name: string; schema: { pattern?: string } }[]; requestBody?: object }
      >
    >;
  };
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      call: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      hasBody: requestBody !== undefined,
      prefix:
        /^\^([a-z]+)_/.exec(parameters.find((each) => each.in === "path")?.schema.pattern ?? "")?.[1] ?? "",
    })),
  );
}

async function callsWithIds(): Promise<Operation[]> {
  return (await operations()).filter(({ path }) => path.includes("{id}"));
}

/** All that a merchant has, as the database holds it. Its own log of refusals is the caller's and not in here. */
async function stateOf({ merchantId }: Merchant): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const table of tenantTables) {
    const { rows } = await owner.query(
      `select to_json(x)::text as row from ${table} x where ${idColumn(table)} = $1 order by 1`,
      [merchantId],
    );
    state[table] = rows;
  }
  return state;
}
