import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AN_INVOICE } from "./merchant.ts";
import { refusals } from "./refusals.ts";

let t: Awaited<ReturnType<typeof refusals>>;

beforeAll(async () => {
  t = await refusals();
});

afterAll(() => t?.[Symbol.asyncDispose]());

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
    const problem = await t.refused(() => t.api("POST", "/invoices", body), {
      status: 422,
      code: "invalid_request",
    });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test("all fields at fault are named at once", async () => {
    const problem = await t.refused(
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
    const problem = await t.refused(() => t.api("POST", `/invoices/${draft.id}/issuance`), {
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
    const invoice = await t.anOpenInvoice();
    const body = { type: "bank", amount: { currency: "EUR", value: "60.50" }, ...fields };
    const problem = await t.refused(() => t.api("POST", `/invoices/${invoice.id}/external-payments`, body), {
      status: 422,
      code: "invalid_request",
    });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });
});
