import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE, type Answer } from "./merchant.ts";

type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
};

/** What must never be seen in an answer: how we are made. */
const OUR_INSIDES =
  /typebox|fastify|FST_|postgres|\bsql\b|select |insert |\bat \w+ \(|\.ts:\d|node_modules|schema|undefined|\[object/i;

let t: Harness;
let owner: Client;
/** What happens to calls to Mollie on their way: nothing, a cut connection, or a proxy's page instead of an answer. */
let mollie: "through" | "down" | "html" = "through";

beforeAll(async () => {
  t = await harness({
    meddle: async ({ cut }) => {
      if (mollie === "down") cut();
      return mollie === "html" ? { status: 502, type: "text/html", body: "<html>Bad gateway</html>" } : null;
    },
  });
  owner = new Client({ connectionString: t.database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner?.end();
  await t?.[Symbol.asyncDispose]();
});

describe("a request that cannot be read", () => {
  test.each([
    { name: "without a key", authorization: null },
    { name: "with an unknown key", authorization: "Bearer vk_0000000000000000000000000000000000" },
    { name: "with a key of another scheme", authorization: "Basic dm9sZGFhbjp2b2xkYWFu" },
  ])("$name is a 401 that says how to send one", async ({ authorization }) => {
    const answer = await fetch(`${t.publicUrl}/api/v1/invoices`, {
      headers: authorization === null ? {} : { authorization },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await answer.json()).toMatchObject({
      code: "unauthorized",
      status: 401,
      detail: expect.stringContaining("Bearer"),
    });
  });

  test.each([
    { name: "JSON that ends too early", body: '{"name": "Bakker', type: "application/json" },
    {
      name: "a field that would change our own objects",
      body: '{"__proto__": {"x": 1}}',
      type: "application/json",
    },
  ])("$name is a 400", async ({ body, type }) => {
    await refused(() => t.api("POST", "/customers", body, { "content-type": type }), {
      status: 400,
      code: "malformed_body",
    });
  });

  test("no body where one is needed is a 422 that says so", async () => {
    const problem = await refused(
      () => t.api("POST", "/customers", "", { "content-type": "application/json" }),
      {
        status: 422,
        code: "invalid_request",
      },
    );
    expect(problem.detail).toContain("The body");
  });

  test("another content type is a 415 that names the right one", async () => {
    const problem = await refused(
      () =>
        t.api("POST", "/customers", "name=Bakker", { "content-type": "application/x-www-form-urlencoded" }),
      { status: 415, code: "unsupported_media_type" },
    );
    expect(problem.detail).toContain("application/json");
  });

  test("a UBL document that comes as text is told to come as XML", async () => {
    const problem = await refused(
      () => t.api("POST", "/invoices/import", "<Invoice/>", { "content-type": "text/plain" }),
      { status: 415, code: "unsupported_media_type" },
    );
    expect(problem.detail).toContain("application/xml");
  });

  test("a body over a megabyte is a 413", async () => {
    await refused(() => t.api("POST", "/customers", { name: "x".repeat(1024 * 1024) }), {
      status: 413,
      code: "body_too_large",
    });
  });

  test("an address that does not exist is a 404 without the query", async () => {
    const answer = await fetch(`${t.publicUrl}/api/v1/nothing?secret=1`);
    const text = await answer.text();
    expect(answer.status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ code: "not_found" });
    expect(text).not.toContain("secret");
  });
});

const LINE = AN_INVOICE.lines[0];
const lines = (fields: Record<string, unknown>) => ({ ...AN_INVOICE, lines: [{ ...LINE, ...fields }] });
const { customer: _, ...WITHOUT_CUSTOMER } = AN_INVOICE;

describe("a draft is refused with the field and the mend", () => {
  test.each<{ name: string; body: unknown; pointer: string }>([
    { name: "a field we do not know", body: { ...AN_INVOICE, vat: 21 }, pointer: "/vat" },
    { name: "a field we do not know in a line", body: lines({ price: "1.00" }), pointer: "/lines/0/price" },
    {
      name: "a field whose name a pointer must escape",
      body: { ...AN_INVOICE, "a/b~c": 1 },
      pointer: "/a~1b~0c",
    },
    { name: "no lines", body: { ...AN_INVOICE, lines: [] }, pointer: "/lines" },
    { name: "lines that are missing", body: { customer: AN_INVOICE.customer }, pointer: "/lines" },
    { name: "no customer", body: WITHOUT_CUSTOMER, pointer: "/customer" },
    { name: "a customer without a name", body: { ...AN_INVOICE, customer: {} }, pointer: "/customer/name" },
    {
      name: "an e-mail address without a domain",
      body: { ...AN_INVOICE, customer: { name: "Bakker", email: "bakker" } },
      pointer: "/customer/email",
    },
    { name: "a price with a comma", body: lines({ unitPrice: "95,00" }), pointer: "/lines/0/unitPrice" },
    { name: "a price as a JSON number", body: lines({ unitPrice: 95 }), pointer: "/lines/0/unitPrice" },
    {
      name: "a price in another currency",
      body: lines({ unitPrice: { currency: "USD", value: "95.00" } }),
      pointer: "/lines/0/unitPrice/currency",
    },
    { name: "a quantity in words", body: lines({ quantity: "two" }), pointer: "/lines/0/quantity" },
    { name: "a price with an exponent", body: lines({ unitPrice: "1e3" }), pointer: "/lines/0/unitPrice" },
    {
      name: "a quantity too small to write out",
      body: lines({ quantity: 1e-9 }),
      pointer: "/lines/0/quantity",
    },
    { name: "a rate above 100", body: lines({ vatRate: "121" }), pointer: "/lines/0/vatRate" },
    { name: "a negative rate", body: lines({ vatRate: -21 }), pointer: "/lines/0/vatRate" },
    {
      name: "reverse charge with a rate",
      body: lines({ vatCategory: "AE", vatRate: "21" }),
      pointer: "/lines/0/vatRate",
    },
    {
      name: "an exemption without its reason",
      body: lines({ vatCategory: "E", vatRate: "0" }),
      pointer: "/lines/0/exemptionReason",
    },
    {
      name: "a discount of three decimals",
      body: lines({ discount: "1.005" }),
      pointer: "/lines/0/discount",
    },
    { name: "a negative discount", body: lines({ discount: "-1.00" }), pointer: "/lines/0/discount" },
    {
      name: "a line larger than an invoice can hold",
      body: lines({ quantity: "999999999999999", unitPrice: "999999999999999.00" }),
      pointer: "/lines/0",
    },
    {
      name: "lines that together are larger than an invoice can hold",
      body: {
        ...AN_INVOICE,
        lines: Array.from({ length: 20 }, () => ({ ...LINE, unitPrice: "900000000000.00" })),
      },
      pointer: "/lines",
    },
    { name: "a negative prepayment", body: { ...AN_INVOICE, prepaid: "-1.00" }, pointer: "/prepaid" },
    {
      name: "a prepayment of three decimals",
      body: { ...AN_INVOICE, prepaid: { currency: "EUR", value: "1.005" } },
      pointer: "/prepaid",
    },
    {
      name: "a prepayment beyond all money",
      body: { ...AN_INVOICE, prepaid: "99999999999999.00" },
      pointer: "/prepaid",
    },
    {
      name: "a currency that does not exist",
      body: { ...AN_INVOICE, currency: "ZZZ" },
      pointer: "/currency",
    },
    { name: "a currency in lower case", body: { ...AN_INVOICE, currency: "eur" }, pointer: "/currency" },
    { name: "30 February", body: { ...AN_INVOICE, issuedOn: "2026-02-30" }, pointer: "/issuedOn" },
    { name: "a day of the year zero", body: { ...AN_INVOICE, issuedOn: "0000-01-01" }, pointer: "/issuedOn" },
    {
      name: "the last day that can be written",
      body: { ...AN_INVOICE, issuedOn: "9999-12-31" },
      pointer: "/issuedOn",
    },
    { name: "a day with slashes", body: { ...AN_INVOICE, dueOn: "01/02/2026" }, pointer: "/dueOn" },
    {
      name: "a due date before the issue date",
      body: { ...AN_INVOICE, issuedOn: "2026-03-02", dueOn: "2026-03-01" },
      pointer: "/dueOn",
    },
    { name: "an empty number", body: { ...AN_INVOICE, number: "" }, pointer: "/number" },
    {
      name: "an unknown customer",
      body: { ...WITHOUT_CUSTOMER, customerId: `cus_${"0".repeat(26)}` },
      pointer: "/customerId",
    },
    {
      name: "a customer twice",
      body: { ...AN_INVOICE, customerId: `cus_${"0".repeat(26)}` },
      pointer: "/customerId",
    },
    {
      name: "a reference with a null character",
      body: { ...AN_INVOICE, reference: "a\u0000b" },
      pointer: "/reference",
    },
    {
      name: "half a character in a name",
      body: { ...AN_INVOICE, customer: { name: "Bakker \ud83d" } },
      pointer: "/customer/name",
    },
    { name: "a list instead of an object", body: [AN_INVOICE], pointer: "" },
  ])("$name", async ({ body, pointer }) => {
    const problem = await refused(() => t.api("POST", "/invoices", body), {
      status: 422,
      code: "invalid_request",
    });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test("all fields at fault are named at once", async () => {
    const problem = await refused(
      () =>
        t.api("POST", "/invoices", {
          ...lines({ quantity: "x", vatRate: "y" }),
          colour: "red",
          dueOn: "soon",
        }),
      { status: 422, code: "invalid_request" },
    );
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      "/colour",
      "/dueOn",
      "/lines/0/quantity",
      "/lines/0/vatRate",
    ]);
  });

  test("a series that nobody made is refused when the draft is issued, and takes no number", async () => {
    const draft = await t.drafted({ series: "werkplaats" });
    const problem = await refused(() => t.api("POST", `/invoices/${draft.id}/issuance`), {
      status: 422,
      code: "invalid_request",
    });
    expect(problem.errors?.[0]?.pointer).toBe("/series");
  });
});

describe("an external payment is refused with the field and the mend", () => {
  test.each<{ name: string; fields: Record<string, unknown>; pointer: string }>([
    { name: "a comma", fields: { amount: { currency: "EUR", value: "60,50" } }, pointer: "/amount/value" },
    {
      name: "three decimals",
      fields: { amount: { currency: "EUR", value: "60.500" } },
      pointer: "/amount/value",
    },
    { name: "no decimals", fields: { amount: { currency: "EUR", value: "60" } }, pointer: "/amount/value" },
    { name: "a JSON number", fields: { amount: { currency: "EUR", value: 60.5 } }, pointer: "/amount/value" },
    {
      name: "another currency",
      fields: { amount: { currency: "USD", value: "60.50" } },
      pointer: "/amount/currency",
    },
    { name: "no currency at all", fields: { amount: { value: "60.50" } }, pointer: "/amount/currency" },
    { name: "zero", fields: { amount: { currency: "EUR", value: "0.00" } }, pointer: "/amount/value" },
    {
      name: "less than zero",
      fields: { amount: { currency: "EUR", value: "-1.00" } },
      pointer: "/amount/value",
    },
    {
      name: "more than an invoice can hold",
      fields: { amount: { currency: "EUR", value: "10000000000000.00" } },
      pointer: "/amount/value",
    },
    { name: "an unknown way", fields: { type: "cheque" }, pointer: "/type" },
    { name: "a day in the future", fields: { paidOn: "2199-01-01" }, pointer: "/paidOn" },
    { name: "a day that does not exist", fields: { paidOn: "2026-04-31" }, pointer: "/paidOn" },
    { name: "a day of the year zero", fields: { paidOn: "0000-12-31" }, pointer: "/paidOn" },
  ])("$name", async ({ fields, pointer }) => {
    const invoice = await anOpenInvoice();
    const body = { type: "bank", amount: { currency: "EUR", value: "60.50" }, ...fields };
    const problem = await refused(() => t.api("POST", `/invoices/${invoice.id}/external-payments`, body), {
      status: 422,
      code: "invalid_request",
    });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });
});

describe("a list is refused with the parameter and the mend", () => {
  test.each([
    { query: "limit=0", pointer: "/limit" },
    { query: "limit=251", pointer: "/limit" },
    { query: "limit=ten", pointer: "/limit" },
    { query: "status=sent", pointer: "/status" },
    { query: "overdue=perhaps", pointer: "/overdue" },
    { query: "sort=colour", pointer: "/sort" },
    { query: "colour=red", pointer: "/colour" },
    { query: "issuedFrom=2026-02-30", pointer: "/issuedFrom" },
    { query: "issuedTo=0000-01-01", pointer: "/issuedTo" },
    { query: "customerId=42", pointer: "/customerId" },
    { query: "q=%00", pointer: "/q" },
    { query: "number=F%00", pointer: "/number" },
  ])("/invoices?$query", async ({ query, pointer }) => {
    const problem = await refused(() => t.api("GET", `/invoices?${query}`), {
      status: 422,
      code: "invalid_request",
    });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test.each(["/invoices", "/customers", "/events", "/integration-log"])(
    "a cursor of %s that is not one of ours is a 400",
    async (path) => {
      const notOurs = [
        "nonsense",
        btoa('["x"]'),
        btoa("[1]"),
        btoa('["createdAt","\\u0000","x"]'),
        btoa("{}"),
      ];
      for (const cursor of notOurs) {
        const problem = await refused(() => t.api("GET", `${path}?cursor=${encodeURIComponent(cursor)}`), {
          status: 400,
          code: "invalid_cursor",
        });
        expect(problem.errors?.[0]?.pointer, cursor).toBe("/cursor");
      }
    },
  );

  test("a cursor of another sort order is a 400", async () => {
    await anOpenInvoice();
    await anOpenInvoice();
    const page = await t.must<{ nextCursor: string }>("GET", "/invoices?limit=1&sort=dueOn");
    expect(page.nextCursor).not.toBeNull();
    for (const sort of ["createdAt", "-dueOn"]) {
      await refused(() => t.api("GET", `/invoices?sort=${sort}&cursor=${page.nextCursor}`), {
        status: 400,
        code: "invalid_cursor",
      });
    }
  });
});

describe("what is not there, or not possible now", () => {
  test.each([
    { method: "GET", path: `/invoices/inv_${"0".repeat(26)}` },
    { method: "POST", path: `/invoices/inv_${"0".repeat(26)}/issuance` },
    { method: "GET", path: "/invoices/42" },
    { method: "GET", path: "/invoices/inv_%00" },
    { method: "GET", path: `/payments/pay_${"0".repeat(26)}` },
    { method: "DELETE", path: `/external-payments/ext_${"0".repeat(26)}` },
    { method: "GET", path: `/integration-log/log_${"0".repeat(26)}` },
  ])("$method $path is a 404", async ({ method, path }) => {
    await refused(() => t.api(method, path), { status: 404, code: "not_found" });
  });

  test("issuing twice is a conflict that names the number", async () => {
    const invoice = await anOpenInvoice();
    const problem = await refused(() => t.api("POST", `/invoices/${invoice.id}/issuance`), {
      status: 409,
      code: "invoice_not_draft",
    });
    expect(problem.detail).toContain(invoice.number);
  });

  test.each(["void", "pay-link"])("a draft has no %s", async (action) => {
    const draft = await t.drafted();
    await refused(() => t.api("POST", `/invoices/${draft.id}/${action}`), {
      status: 409,
      code: "invoice_not_open",
    });
  });

  test("an invoice with money on it is not voided", async () => {
    const invoice = await anOpenInvoice();
    await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
      type: "cash",
      amount: { currency: "EUR", value: "1.00" },
    });
    await refused(() => t.api("POST", `/invoices/${invoice.id}/void`), {
      status: 409,
      code: "invoice_not_voidable",
    });
  });

  test("a credit note for more than is left says how much is left", async () => {
    const invoice = await anOpenInvoice();
    const half = [{ description: "Half", quantity: "0.5", unitPrice: "100.00", vatRate: "21" }];
    await t.must("POST", `/invoices/${invoice.id}/credit-notes`, { lines: half });
    const problem = await refused(() => t.api("POST", `/invoices/${invoice.id}/credit-notes`), {
      status: 409,
      code: "credit_exceeds_invoice",
    });
    expect(problem.detail).toContain("60.50 EUR");
  });

  test.each(["/i/unknown-token-that-nobody-has-0000", "/i/%00", `/i/${"x".repeat(32)}/pay`])(
    "the pay page %s is a 404 that reveals nothing",
    async (path) => {
      const answer = await fetch(`${t.publicUrl}${path}`, { method: path.endsWith("/pay") ? "POST" : "GET" });
      const text = await answer.text();
      expect(answer.status).toBe(404);
      expect(text).not.toContain("Installatiebedrijf");
      expect(text).not.toMatch(/typebox|FST_|\.ts:\d/);
    },
  );
});

describe("connecting Mollie is refused with what to do", () => {
  test.each<{ name: string; apiKey: () => Promise<string>; status: number; code: string; says: RegExp }>([
    {
      name: "a key that is none",
      apiKey: async () => "sk_live_51NotOfMollie",
      status: 422,
      code: "mollie_key_refused",
      says: /live_ or test_/,
    },
    {
      name: "a key that Mollie does not know",
      apiKey: async () => `live_${"Unknown0".repeat(5)}`,
      status: 422,
      code: "mollie_key_refused",
      says: /Copy it again/,
    },
    {
      name: "a profile that Mollie blocked",
      apiKey: () => profileKey({ status: "blocked" }),
      status: 422,
      code: "mollie_profile_blocked",
      says: /support/,
    },
    {
      name: "a profile without methods",
      apiKey: () => profileKey({ methods: [] }),
      status: 422,
      code: "mollie_no_methods",
      says: /switch one on/,
    },
  ])("$name", async ({ apiKey, status, code, says }) => {
    const key = await apiKey();
    const before = await t.must<Record<string, unknown>>("GET", "/integrations/mollie");
    const problem = await refused(() => t.api("PUT", "/integrations/mollie", { apiKey: key }), {
      status,
      code,
    });
    expect(problem.detail).toMatch(says);
    expect(await t.must("GET", "/integrations/mollie")).toEqual(before);
    await expectNowhere(key);
  });

  test.each(["down", "html"] as const)(
    "a Mollie that is %s is a 503, and nothing was changed",
    async (state) => {
      const key = `live_${"WhileDown".repeat(4)}`;
      mollie = state;
      try {
        const before = await t.must<Record<string, unknown>>("GET", "/integrations/mollie");
        const problem = await refused(() => t.api("PUT", "/integrations/mollie", { apiKey: key }), {
          status: 503,
          code: "mollie_unreachable",
        });
        expect(problem.detail).toMatch(/try again/);
        expect(await t.must("GET", "/integrations/mollie")).toEqual(before);
        const { data } = await t.must<{ data: { operation: string; outcome: string }[] }>(
          "GET",
          "/integration-log?direction=out&limit=1",
        );
        expect(data[0]).toMatchObject({ operation: "Check API key", outcome: "failed" });
        await expectNowhere(key);
      } finally {
        mollie = "through";
      }
    },
  );

  test("a key under a misspelt field is refused and kept nowhere either", async () => {
    const key = `live_${"Misplaced".repeat(4)}`;
    await refused(() => t.api("PUT", "/integrations/mollie", { api_keys: key, apiKey: 1 }), {
      status: 422,
      code: "invalid_request",
    });
    await expectNowhere(key);
  });
});

/**
 * Makes the call and looks at every door: the status, the stable code, sentences that name the mend, nothing of our
 * insides, an entry in the merchant's log, and a database in which nothing else changed.
 */
async function refused(
  call: () => Promise<Answer>,
  { status, code }: { status: number; code: string },
): Promise<ProblemBody> {
  const before = await everythingButTheLog();
  const newestBefore = await newestRefusal();
  const answer = await call();
  const problem = answer.body as ProblemBody; // justified: looked at field by field below
  expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(problem).toMatchObject({ status, type: `urn:voldaan:problem:${code}`, title: expect.any(String) });
  expect(problem.detail).toMatch(/^\S.{8,}[.!]$/);
  for (const { pointer, detail } of problem.errors ?? []) {
    expect(pointer).toMatch(/^(\/.*)?$/);
    expect(detail).toMatch(/^\S.{8,}[.!]$/);
  }
  expect(JSON.stringify(problem).replace(/see the description of this field/g, "")).not.toMatch(OUR_INSIDES);
  expect(await everythingButTheLog()).toEqual(before);
  const noted = await newestRefusal();
  expect(noted?.id).not.toBe(newestBefore?.id);
  expect(noted).toMatchObject({
    outcome: status >= 500 ? "failed" : "refused",
    message: problem.detail,
    httpStatus: status,
  });
  return problem;
}

async function newestRefusal() {
  type Page = { data: { id: string; outcome: string; message: string; httpStatus: number }[] };
  return (await t.must<Page>("GET", "/integration-log?direction=in&limit=1")).data[0];
}

async function anOpenInvoice(): Promise<{ id: string; number: string }> {
  const draft = await t.drafted();
  return t.must("POST", `/invoices/${draft.id}/issuance`);
}

async function profileKey(fields: Record<string, unknown>): Promise<string> {
  const { keys } = await t.control<{ keys: { live: string } }>("/profiles", { name: "Winkel", ...fields });
  return keys.live;
}

/** A count and a digest of each table: enough to see that something changed. */
async function everythingButTheLog(): Promise<unknown> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'integration_log' order by 1`,
  );
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(x::text, ',' order by x::text), '')) from ${name} x`,
  );
  return (await owner.query(digests.join(" union all "))).rows;
}

/** The whole of the log and of what else is stored, searched for a secret. */
async function expectNowhere(secret: string): Promise<void> {
  const { rows } = await owner.query(
    `select id from integration_log l where l::text like '%' || $1 || '%'
    union all select id from events e where e::text like '%' || $1 || '%'
    union all select key from idempotency_keys k where k::text like '%' || $1 || '%'`,
    [secret],
  );
  expect(rows).toEqual([]);
}
