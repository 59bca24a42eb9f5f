import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreditNoteAnswer, InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { readUbl } from "../src/invoices/ubl/read-ubl.ts";
import { builtDocuments } from "../src/invoices/ubl/ubl-arbitraries.ts";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
});

afterAll(() => t?.[Symbol.asyncDispose]());

type Merchant = Awaited<ReturnType<typeof merchantIn>>;

async function aMerchant(settings: object = {}): Promise<Merchant> {
  const merchant = await merchantIn(t.platform, { name: "Vonk Installatietechniek B.V." });
  await merchant.must("PATCH", "/settings", {
    vatNumber: "NL009988776B01",
    registrationNumber: "90011223",
    address: { street: "Havenstraat 9", postalCode: "8011 AB", city: "Zwolle", country: "NL" },
    ...settings,
  });
  return merchant;
}

const BUYER = {
  name: "Bakkerij De Korenaar B.V.",
  email: "administratie@korenaar.example",
  address: { street: "Molenweg 3", postalCode: "8012 AA", city: "Zwolle", country: "NL" },
  vatNumber: "NL001234567B01",
  registrationNumber: "12345678",
};

async function downloaded(m: Merchant, path: string): Promise<{ headers: Headers; xml: string }> {
  const answer = await fetch(`${t.publicUrl}/api/v1${path}`, {
    headers: { authorization: `Bearer ${m.apiKey}` },
  });
  const xml = await answer.text();
  expect(answer.status, xml).toBe(200);
  return { headers: answer.headers, xml };
}

async function imported<T>(m: Merchant, xml: string): Promise<T> {
  const answer = await m.api<T>("POST", "/invoices/import", xml, { "content-type": "application/xml" });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

test("an issued invoice comes as UBL with its pay link, its reference and the merchant's account", async () => {
  const m = await aMerchant({ paymentReference: "rf" });
  const invoice = await m.issued({ customer: BUYER, reference: "Afdeling gebouwen", number: "F2026/00042" });
  const { headers, xml } = await downloaded(m, `/invoices/${invoice.id}/ubl`);
  expect(headers.get("content-type")).toBe("application/xml; charset=utf-8");
  expect(headers.get("content-disposition")).toBe('attachment; filename="invoice-F2026-00042.xml"');
  expect(xml).toContain("#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>");
  const uri = invoice.payLink?.url;
  expect(readUbl(xml)).toMatchObject({
    kind: "invoice",
    number: "F2026/00042",
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    buyerReference: "Afdeling gebouwen",
    links: [{ id: "F2026/00042", description: "Onlinefactuur", uri }],
    paymentTerms: `Online betalen: ${uri}`,
    paymentMeans: [
      {
        code: "30",
        reference: "RF93F202600042",
        account: "NL91ABNA0417164300",
        accountName: "Vonk Installatietechniek B.V.",
      },
    ],
    supplier: { name: "Vonk Installatietechniek B.V.", endpoint: { id: "90011223", scheme: "0106" } },
    customer: { name: "Bakkerij De Korenaar B.V.", companyNumber: { id: "12345678", scheme: "0106" } },
    totals: { payable: { minor: 121_00n } },
  });
});

test("it stays the document of the day that it was issued on, whatever is paid or credited since", async () => {
  const m = await aMerchant();
  const { id } = await m.issued({ customer: BUYER });
  const before = await downloaded(m, `/invoices/${id}/ubl`);
  const amount = { currency: "EUR", value: "50.00" };
  await m.must("POST", `/invoices/${id}/external-payments`, { type: "bank", amount });
  await m.must("POST", `/invoices/${id}/credit-notes`, { lines: [line("0.1")] });
  expect((await downloaded(m, `/invoices/${id}/ubl`)).xml).toBe(before.xml);
});

test("without an account it says that an online service is paid through, and without a pay link neither", async () => {
  const m = await aMerchant({ iban: null });
  const draft = await m.drafted({ customer: BUYER });
  const { id } = await m.must<InvoiceAnswer>("POST", `/invoices/${draft.id}/issuance`);
  const means = async () => readUbl((await downloaded(m, `/invoices/${id}/ubl`)).xml).paymentMeans;
  expect(await means()).toMatchObject([{ code: "1", account: null }]);
  await m.must("POST", `/invoices/${id}/pay-link`);
  expect(await means()).toMatchObject([{ code: "68", account: null }]);
});

test("a customer of whom only the name is known gets an invoice that claims no standard, and adds up", async () => {
  const m = await aMerchant();
  const invoice = await m.issued();
  const { xml } = await downloaded(m, `/invoices/${invoice.id}/ubl`);
  expect(xml).not.toContain("CustomizationID");
  expect(readUbl(xml).totals.payable.minor).toBe(121_00n);
});

test("a draft is refused, and what is not there is not found", async () => {
  const m = await aMerchant();
  const { id } = await m.drafted();
  expect(await m.api("GET", `/invoices/${id}/ubl`)).toMatchObject({
    status: 409,
    body: { detail: "A draft is no document yet: issue it first, or look at its preview." },
  });
  for (const path of [
    "/invoices/inv_00000000000000000000000000",
    "/credit-notes/crn_00000000000000000000000000",
  ]) {
    expect((await m.api("GET", `${path}/ubl`)).status, path).toBeGreaterThanOrEqual(404);
  }
});

test("a credit note names the invoice that it credits, and asks for no payment", async () => {
  const m = await aMerchant();
  const invoice = await m.issued({ customer: BUYER, reference: "Afdeling gebouwen" });
  const note = await m.must<CreditNoteAnswer>("POST", `/invoices/${invoice.id}/credit-notes`, {
    reason: "Dubbel",
  });
  const { headers, xml } = await downloaded(m, `/credit-notes/${note.id}/ubl`);
  expect(headers.get("content-disposition")).toBe(`attachment; filename="credit-note-${note.number}.xml"`);
  expect(xml).toContain("#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>");
  expect(readUbl(xml)).toMatchObject({
    kind: "credit_note",
    number: note.number,
    note: "Dubbel",
    buyerReference: "Afdeling gebouwen",
    billingReferences: [{ number: invoice.number, issuedOn: invoice.issuedOn }],
    links: [],
    paymentMeans: [],
    totals: { payable: { minor: 121_00n } },
  });
});

describe("what one merchant exports and another imports is the same document", () => {
  test("of our own making", async () => {
    const [from, to] = [await aMerchant({ paymentReference: "rf" }), await aMerchant()];
    for (const [index, fields] of OF_ALL_KINDS.entries()) {
      const draft = await from.drafted({ customer: BUYER, note: "Volgens bon\nvan vrijdag", ...fields });
      const invoice = await from.must<InvoiceAnswer>("POST", `/invoices/${draft.id}/issuance`);
      // Not every amount in every currency has a method; the others have their pay link.
      await from.api("POST", `/invoices/${draft.id}/pay-link`);
      const { xml } = await downloaded(from, `/invoices/${invoice.id}/ubl`);
      const copy = await imported<InvoiceAnswer>(to, xml);
      expect(said(copy), `invoice ${index}`).toEqual(said(invoice));
      const note = await from.must<CreditNoteAnswer>("POST", `/invoices/${invoice.id}/credit-notes`, {});
      const noteXml = (await downloaded(from, `/credit-notes/${note.id}/ubl`)).xml;
      const noteCopy = await imported<CreditNoteAnswer>(to, noteXml);
      expect(noteCopy.invoiceId, `credit note ${index}`).toBe(copy.id);
      expect(said(noteCopy), `credit note ${index}`).toEqual(said(note));
    }
  });

  test("and of those that were imported, a few dozen of every kind", async () => {
    const [from, to] = [await aMerchant(), await aMerchant()];
    const documents = fc.sample(builtDocuments, { numRuns: 36, seed: 2026 });
    for (const [index, options] of documents.entries()) {
      const { number, xml } = numbered(buildUbl(options).xml, index);
      const first = await imported<InvoiceAnswer | CreditNoteAnswer>(from, xml);
      const { id, type } = first;
      const path = type === "invoice" ? "invoices" : "credit-notes";
      if (type === "invoice") await from.api("POST", `/invoices/${id}/pay-link`);
      const exported = (await downloaded(from, `/${path}/${id}/ubl`)).xml;
      expect(exported).toContain(number);
      const copy = await imported<InvoiceAnswer | CreditNoteAnswer>(to, exported);
      expect(said(copy), number).toEqual(said(first));
    }
  });
});

const line = (quantity: string, fields: object = {}) => ({
  description: "Onderhoud cv-ketel",
  quantity,
  unitPrice: "100.00",
  vatRate: "21",
  ...fields,
});

const OF_ALL_KINDS = [
  {
    lines: [
      line("1.5", { unit: "uur", discount: "10.00" }),
      line("3", { unit: "zak", unitPrice: "0.0325", vatRate: "9" }),
    ],
  },
  { lines: [line("1", { vatRate: "0", vatCategory: "AE" })], reference: "PO-7" },
  { lines: [line("1", { vatRate: "0", vatCategory: "E", exemptionReason: "Artikel 11" }), line("1")] },
  { lines: [line("2", { vatRate: "0", vatCategory: "K" }), line("1", { vatRate: "0", vatCategory: "G" })] },
  {
    lines: [line("1")],
    allowances: [
      { reason: "Korting", amount: "-12.50", vatRate: "21" },
      { reason: "Vracht", amount: "7", vatRate: "21" },
    ],
  },
  { lines: [line("7", { unitPrice: "333" })], currency: "JPY" },
  { lines: [line("1", { unitPrice: "12.345" })], currency: "KWD", prepaid: "5.000" },
  { lines: [line("1", { description: "</cbc:Name> & ]]> \"'" })], customer: { name: "J. & K. <Zoë>" } },
];

/** What a document says, without what a merchant adds of its own: ids, times, its pay link and what was paid. */
function said(document: InvoiceAnswer | CreditNoteAnswer): object {
  const { number, currency, customer, lines, allowances, vat, total, totalExclVat, rounding, issuedOn } =
    document;
  const content = {
    number,
    currency,
    customer,
    lines,
    allowances,
    vat,
    total,
    totalExclVat,
    rounding,
    issuedOn,
  };
  if (document.type === "credit_note") return { ...content, reason: document.reason };
  const { prepaid, dueOn, reference, note } = document;
  return { ...content, prepaid, dueOn, reference, note };
}

function numbered(xml: string, index: number): { number: string; xml: string } {
  const number = `D-${index}`;
  return { number, xml: xml.replace(/<cbc:ID>[^<]*<\/cbc:ID>/, `<cbc:ID>${number}</cbc:ID>`) };
}
