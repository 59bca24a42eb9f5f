import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusals } from "./refusals.ts";

let t: Awaited<ReturnType<typeof refusals>>;

beforeAll(async () => {
  t = await refusals();
});

afterAll(() => t?.[Symbol.asyncDispose]());

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
    await t.refused(() => t.api("POST", "/customers", body, { "content-type": type }), {
      status: 400,
      code: "malformed_body",
    });
  });

  test("no body where one is needed is a 422 that says so", async () => {
    const problem = await t.refused(
      () => t.api("POST", "/customers", "", { "content-type": "application/json" }),
      {
        status: 422,
        code: "invalid_request",
      },
    );
    expect(problem.detail).toContain("The body");
  });

  test("another content type is a 415 that names the right one", async () => {
    const problem = await t.refused(
      () =>
        t.api("POST", "/customers", "name=Bakker", { "content-type": "application/x-www-form-urlencoded" }),
      { status: 415, code: "unsupported_media_type" },
    );
    expect(problem.detail).toContain("application/json");
  });

  test("a UBL document that comes as text is told to come as XML", async () => {
    const problem = await t.refused(
      () => t.api("POST", "/invoices/import", "<Invoice/>", { "content-type": "text/plain" }),
      { status: 415, code: "unsupported_media_type" },
    );
    expect(problem.detail).toContain("application/xml");
  });

  test("a body over a megabyte is a 413", async () => {
    await t.refused(() => t.api("POST", "/customers", { name: "x".repeat(1024 * 1024) }), {
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
    const problem = await t.refused(() => t.api("GET", `/invoices?${query}`), {
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
        const problem = await t.refused(() => t.api("GET", `${path}?cursor=${encodeURIComponent(cursor)}`), {
          status: 400,
          code: "invalid_cursor",
        });
        expect(problem.errors?.[0]?.pointer, cursor).toBe("/cursor");
      }
    },
  );

  test("a cursor of another sort order is a 400", async () => {
    await t.anOpenInvoice();
    await t.anOpenInvoice();
    const page = await t.must<{ nextCursor: string }>("GET", "/invoices?limit=1&sort=dueOn");
    expect(page.nextCursor).not.toBeNull();
    for (const sort of ["createdAt", "-dueOn"]) {
      await t.refused(() => t.api("GET", `/invoices?sort=${sort}&cursor=${page.nextCursor}`), {
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
    await t.refused(() => t.api(method, path), { status: 404, code: "not_found" });
  });

  test("issuing twice is a conflict that names the number", async () => {
    const invoice = await t.anOpenInvoice();
    const problem = await t.refused(() => t.api("POST", `/invoices/${invoice.id}/issuance`), {
      status: 409,
      code: "invoice_not_draft",
    });
    expect(problem.detail).toContain(invoice.number);
  });

  test.each(["void", "pay-link"])("a draft has no %s", async (action) => {
    const draft = await t.drafted();
    await t.refused(() => t.api("POST", `/invoices/${draft.id}/${action}`), {
      status: 409,
      code: "invoice_not_open",
    });
  });

  test("an invoice with money on it is not voided", async () => {
    const invoice = await t.anOpenInvoice();
    await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
      type: "cash",
      amount: { currency: "EUR", value: "1.00" },
    });
    await t.refused(() => t.api("POST", `/invoices/${invoice.id}/void`), {
      status: 409,
      code: "invoice_not_voidable",
    });
  });

  test("a credit note for more than is left says how much is left", async () => {
    const invoice = await t.anOpenInvoice();
    const half = [{ description: "Half", quantity: "0.5", unitPrice: "100.00", vatRate: "21" }];
    await t.must("POST", `/invoices/${invoice.id}/credit-notes`, { lines: half });
    const problem = await t.refused(() => t.api("POST", `/invoices/${invoice.id}/credit-notes`), {
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
