import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_LIVE_KEY, DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import type { InvoiceId } from "../src/ids/ids.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { issueInvoice } from "../src/invoices/issue-invoice.ts";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { connectMollie } from "../src/mollie-connections/connect-mollie.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
});

afterAll(() => t?.[Symbol.asyncDispose]());

type Merchant = Awaited<ReturnType<typeof merchantIn>>;

test("a hundred invoices issued at the same instant have consecutive numbers, none twice", async () => {
  const m = await aMerchant();
  const drafts = await Promise.all(Array.from({ length: 100 }, () => m.drafted({ issuedOn: "2026-05-04" })));
  const issued = await Promise.all(drafts.map(({ id }) => issue(m, id)));
  expect(issued.map(({ number }) => number).sort()).toEqual(numbers("F2026-", 1, 100));
});

test("each year and each mode counts for itself", async () => {
  const m = await aMerchant({ connect: true });
  const issued = async (issuedOn: string) => issue(m, (await m.drafted({ issuedOn })).id);
  expect((await issued("2026-12-31")).number).toBe("F2026-00001");
  expect((await issued("2027-01-01")).number).toBe("F2027-00001");
  expect((await issued("2026-01-01")).number).toBe("F2026-00002");

  await connectMollie(m.world, { apiKey: DEFAULT_TEST_KEY });
  const test = await issued("2026-12-31");
  expect(test).toMatchObject({ number: "TEST-F2026-00001", mode: "test" });
  await connectMollie(m.world, { apiKey: DEFAULT_LIVE_KEY });
  expect((await issued("2026-12-31")).number).toBe("F2026-00003");
});

test("without a day of its own an invoice counts in the year that it is where the merchant is", async () => {
  await using own = await harness();
  const newYear = new Date("2031-12-31T23:30:00Z").getTime();
  own.clock.advance(newYear - own.clock.now().getTime());
  const m = await merchantIn(own.platform, { name: "Installateur", connect: false });
  const invoice = await issue(m, (await m.drafted()).id);
  expect(invoice).toMatchObject({ number: "F2032-00001", issuedOn: "2032-01-01" });
});

test("credit notes have numbers of their own", async () => {
  const m = await aMerchant();
  const { id } = await issue(m, (await m.drafted({ issuedOn: "2026-05-04" })).id);
  const note = await m.must<{ number: string }>("POST", `/invoices/${id}/credit-notes`, {
    issuedOn: "2026-05-05",
  });
  expect(note.number).toBe("C2026-00001");
});

test("an issue that is undone leaves no gap", async () => {
  const m = await aMerchant();
  const [first, second] = await Promise.all([m.drafted(IN_MAY), m.drafted(IN_MAY)]);
  const undone = m.world.atomically("test: issue and fail", async (tx) => {
    const { number } = await issueInvoice(tx, { invoiceId: first.id });
    expect(number).toBe("F2026-00001");
    throw new Error("Something after it went wrong.");
  });
  await expect(undone).rejects.toThrow("Something after it");
  expect(await m.invoice(first.id)).toMatchObject({ status: "draft", number: null });
  expect((await issue(m, second.id)).number).toBe("F2026-00001");
});

test("a number that was chosen or imported before is passed over", async () => {
  const m = await aMerchant();
  await issue(m, (await m.drafted({ ...IN_MAY, number: "F2026-00002" })).id);
  await importNumber(m, "F2026-00003");
  const issued = [await m.drafted(IN_MAY), await m.drafted(IN_MAY)];
  const given = [];
  for (const { id } of issued) given.push((await issue(m, id)).number);
  expect(given).toEqual(["F2026-00001", "F2026-00004"]);
});

test("however many numbers are passed over, no more than the one that is given out is locked", async () => {
  const m = await aMerchant();
  for (const n of [1, 2, 3, 4]) await importNumber(m, `F2026-0000${n}`);
  const { id } = await m.drafted(IN_MAY);
  const [number, locks] = await m.world.atomically("test: issue and count locks", async (tx) => {
    const { number } = await issueInvoice(tx, { invoiceId: id });
    const [row] = await tx.sql<[{ count: number }]>`
      select count(*)::int as count from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`;
    return [number, row.count];
  });
  expect([number, locks]).toEqual(["F2026-00005", 1]);
});

test("a draft may hold a number, and the first that is issued has it", async () => {
  const m = await aMerchant();
  const [first, second] = [await m.drafted({ number: "2026/17" }), await m.drafted({ number: "2026/17" })];
  expect((await issue(m, second.id)).number).toBe("2026/17");
  const refused = await m.api("POST", `/invoices/${first.id}/issuance`);
  expect(refused).toMatchObject({ status: 409, body: { code: "invoice_number_taken" } });
  expect(await m.invoice(first.id)).toMatchObject({ status: "draft" });
});

test("of twelve drafts with the same number that are issued at the same instant, one has it", async () => {
  const m = await aMerchant();
  const drafts = await Promise.all(Array.from({ length: 12 }, () => m.drafted({ number: "2026/18" })));
  const answers = await Promise.all(drafts.map(({ id }) => m.api("POST", `/invoices/${id}/issuance`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 11 }, () => 409)]);
});

test("chosen, imported and given numbers at the same instant never meet", async () => {
  const m = await aMerchant();
  const chosen = ["F2026-00002", "F2026-00005", "F2026-00006"];
  const drafts = await Promise.all([
    ...Array.from({ length: 12 }, () => m.drafted(IN_MAY)),
    ...chosen.map((number) => m.drafted({ ...IN_MAY, number })),
  ]);
  const answers = await Promise.all([
    ...drafts.map(({ id }) => m.api<InvoiceAnswer>("POST", `/invoices/${id}/issuance`)),
    importNumber(m, "F2026-00009"),
  ]);
  const taken = answers.filter(({ status }) => status < 300).map(({ body }) => body.number);
  const late = answers
    .filter(({ status }) => status >= 300)
    .map(({ status, body }) => ({ status, ...codeOf(body) }));
  for (const refusal of late) {
    expect(refusal.status).toBe(409);
    expect(["invoice_number_taken", "ubl_conflict"]).toContain(refusal.code);
  }
  expect(new Set(taken).size).toBe(taken.length);
  // Twelve numbers were given out; those that were chosen or imported in time lie between them.
  expect(taken.sort()).toEqual(numbers("F2026-", 1, taken.length));
});

const IN_MAY = { issuedOn: "2026-05-04" };

async function aMerchant({ connect = false } = {}): Promise<Merchant> {
  return merchantIn(t.platform, { name: "Schildersbedrijf", connect });
}

function issue(m: Merchant, id: InvoiceId): Promise<InvoiceAnswer> {
  return m.must<InvoiceAnswer>("POST", `/invoices/${id}/issuance`);
}

function importNumber(m: Merchant, number: string) {
  const { xml } = buildUbl({ lines: [{ quantity: 1n, price: 10_00n, category: "S", rate: 21 }] });
  const numbered = xml.replace("<cbc:ID>2026-0117</cbc:ID>", `<cbc:ID>${number}</cbc:ID>`);
  expect(numbered).toContain(`<cbc:ID>${number}</cbc:ID>`);
  return m.api<InvoiceAnswer>("POST", "/invoices/import", numbered, { "content-type": "application/xml" });
}

function numbers(prefix: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => prefix + String(from + index).padStart(5, "0"));
}

function codeOf(body: unknown): { code: string } {
  return body as { code: string }; // justified: an answer of 300 or more is a problem
}
