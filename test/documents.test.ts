import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CreditNoteAnswer, InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { factsOf, qrCodesOf, structureOf, textOf } from "./read-pdf.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
  await t.must("PATCH", "/settings", {
    iban: "NL91ABNA0417164300",
    address: { street: "Stationsstraat 12", postalCode: "3511 CE", city: "Utrecht", country: "NL" },
    paymentReference: "rf",
  });
});
afterAll(() => t?.[Symbol.asyncDispose]());

type Fetched = { status: number; headers: Headers; pdf: Buffer };

async function fetched(url: string, headers: Record<string, string> = {}): Promise<Fetched> {
  const answer = await fetch(url, { headers });
  return { status: answer.status, headers: answer.headers, pdf: Buffer.from(await answer.arrayBuffer()) };
}

const fromApi = (path: string) =>
  fetched(`${t.publicUrl}/api/v1${path}`, { authorization: `Bearer ${t.apiKey}` });

test("the PDF of an open invoice leads to its pay link, by words and by code, and says how to transfer", async () => {
  const invoice = await t.issued();
  const { status, headers, pdf } = await fetched(`${invoice.payLink?.url}/invoice.pdf?lang=nl`);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("application/pdf");
  expect(headers.get("content-disposition")).toBe(`inline; filename="Factuur ${invoice.number}.pdf"`);
  expect(headers.get("cache-control")).toBe("no-store");
  const text = await textOf(pdf);
  for (const words of [
    `Factuur ${invoice.number}`,
    invoice.customer.name,
    "€ 121,00",
    invoice.payLink?.url,
  ]) {
    expect(text).toContain(words);
  }
  const [payLink, transfer] = await qrCodesOf(pdf);
  expect(payLink).toBe(invoice.payLink?.url);
  expect(transfer?.split("\n")).toMatchObject({
    0: "BCD",
    6: "NL91ABNA0417164300",
    7: "EUR121.00",
    9: expect.stringMatching(/^RF\d\d/),
  });
});

test("the PDF of an invoice without a pay link says where to find it, while the merchant's page is open", async () => {
  const draft = await t.drafted({});
  const { id, number } = await t.must<InvoiceAnswer>("POST", `/invoices/${draft.id}/issuance`);
  const printed = async () => textOf((await fromApi(`/invoices/${id}/pdf?lang=nl`)).pdf);
  await t.must("PUT", "/find-page", { isOpen: true, slug: "test-installaties" });
  const { pdf } = await fromApi(`/invoices/${id}/pdf?lang=nl`);
  const text = await textOf(pdf);
  expect(text).toContain("Open deze pagina en typ het nummer en het bedrag van de factuur:");
  expect(text).toContain(`${t.publicUrl}/pay/test-installaties`);
  expect(pdf.toString("latin1")).toContain(`/pay/test-installaties?number=${number}`);
  expect((await qrCodesOf(pdf)).every((code) => code.startsWith("BCD"))).toBe(true);

  await t.must("PUT", "/find-page", { isOpen: false });
  expect(await printed()).not.toContain("/pay/");
  await t.must("PUT", "/find-page", { isOpen: true });
  await t.must("POST", `/invoices/${id}/pay-link`);
  expect(await printed()).not.toContain("/pay/");
});

test("a reader for the blind is told the parts of an invoice and what its codes are for", async () => {
  const invoice = await t.issued();
  const { pdf } = await fetched(`${invoice.payLink?.url}/invoice.pdf?lang=en`);
  const facts = await factsOf(pdf);
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(new RegExp(`Title:\\s+Invoice ${invoice.number}`));
  const structure = await structureOf(pdf);
  for (const part of ["Document", "H1", "H2", "Table", "TH", "TD", "Figure", "Link"]) {
    expect(structure, part).toMatch(new RegExp(`^\\s*${part}\\b`, "m"));
  }
  expect(pdf.toString("latin1")).toContain("pdfuaid:part");
});

test("a receipt has every payment, what went back, and comes to what was received", async () => {
  const invoice = await t.issued();
  expect((await fetched(`${invoice.payLink?.url}/receipt.pdf`)).status).toBe(404);
  expect(await t.api("GET", `/invoices/${invoice.id}/receipt`)).toMatchObject({
    status: 409,
    body: { detail: "There is no receipt, because nothing was paid on this invoice." },
  });
  await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "21.00" },
    paidOn: "2026-11-20",
  });
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await t.work();
  expect((await t.invoice(invoice.id)).status).toBe("paid");
  const text = await textOf((await fetched(`${invoice.payLink?.url}/receipt.pdf?lang=en`)).pdf);
  expect(text).toContain(`Receipt for invoice ${invoice.number}`);
  expect(text).toMatch(/20 November 2026\s+Bank transfer\s+€21\.00/);
  expect(text).toMatch(/iDEAL[^\n]*€100\.00/);
  expect(text).toMatch(/Total received\s+€121\.00/);
  expect(text).toMatch(/Still to pay\s+€0\.00/);
});

test("a credit note has a document of its own, in the customer's language or the one asked for", async () => {
  const invoice = await t.issued();
  const note = await t.must<CreditNoteAnswer>("POST", `/invoices/${invoice.id}/credit-notes`, {
    reason: "Dubbel gefactureerd",
  });
  const { headers, pdf } = await fromApi(`/credit-notes/${note.id}/pdf?lang=de`);
  expect(headers.get("content-disposition")).toBe(`inline; filename="Gutschrift ${note.number}.pdf"`);
  const text = await textOf(pdf);
  for (const words of [`Gutschrift ${note.number}`, invoice.number, "Dubbel gefactureerd", "121,00 €"]) {
    expect(text).toContain(words);
  }
  expect(await qrCodesOf(pdf)).toEqual([]);
});

test("a draft is no document, and what is unknown is not found", async () => {
  const draft: InvoiceAnswer = await t.drafted({});
  expect(await t.api("GET", `/invoices/${draft.id}/pdf`)).toMatchObject({
    status: 409,
    body: { detail: "A draft is no document yet: issue it first, or look at its preview." },
  });
  expect((await fromApi("/invoices/inv_00000000000000000000000000/pdf")).status).toBe(404);
  expect((await fromApi("/credit-notes/crn_00000000000000000000000000/pdf")).status).toBe(404);
  const nobody = `${t.publicUrl}/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/invoice.pdf`;
  expect((await fetched(nobody)).status).toBe(404);
});

test("a long invoice goes on over pages, each with its head and number, and no line is lost", async () => {
  const lines = Array.from({ length: 90 }, (_, n) => ({
    description: `Regel ${n + 1}: vervangen van onderdelen volgens de opgave van de monteur (ąęłő)`,
    quantity: "1",
    unitPrice: "1.00",
    vatRate: "21",
  }));
  const invoice = await t.issued({ lines });
  const text = await textOf((await fromApi(`/invoices/${invoice.id}/pdf?lang=en`)).pdf);
  const pages = text.split("\f").filter((page) => page.trim() !== "");
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    if (page.includes("Regel")) expect(page).toContain("Unit price");
  }
  for (const { description } of lines)
    expect(text.replaceAll(/\s+/g, " ")).toContain(description.slice(0, 24));
});

test("several invoices come in one archive, without drafts, and those of others are not in it", async () => {
  const [first, second] = [await t.issued(), await t.issued()];
  const draft: InvoiceAnswer = await t.drafted({});
  const stranger = await merchantIn(t.platform, { name: "Garage De Buren" });
  const theirs = await stranger.issued();
  const ids = [first.id, draft.id, theirs.id, second.id].join(",");
  const { status, headers, pdf: archive } = await fromApi(`/invoices/documents.zip?ids=${ids}`);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("application/zip");
  const files = unzipSync(archive);
  const numbers = [first, second].map(({ number }) => number ?? "");
  expect(Object.keys(files)).toEqual(numbers.map((number) => `Factuur ${number}.pdf`));
  for (const [index, file] of Object.values(files).entries()) {
    expect(await textOf(Buffer.from(file))).toContain(numbers[index]);
  }
  expect((await fromApi("/invoices/documents.zip?ids=everything")).status).toBe(422);
});
