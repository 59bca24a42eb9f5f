import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutes } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE, type Answer } from "./merchant.ts";

let t: Harness;

beforeAll(async () => {
  t = await harness();
});

afterAll(() => t?.[Symbol.asyncDispose]());

type Refusal = { code: string; detail: string; errors?: { pointer: string }[] };

/** The draft with other lines, written over the revision that it was read at. */
function change(
  { id, customerId, revision }: InvoiceAnswer,
  fields: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer<InvoiceAnswer & Refusal>> {
  const { customer: _, ...content } = AN_INVOICE;
  return t.api("PATCH", `/invoices/${id}`, { ...content, customerId, revision, ...fields }, headers);
}

describe("changing a draft", () => {
  test("writes it anew, whole, and what is issued is what was written last", async () => {
    const draft = await t.drafted({ reference: "Werkbon 5511", number: "2026-A" });
    const changed = await change(draft, {
      lines: [
        { description: "Thermostaat", quantity: "2", unitPrice: "50.00", vatRate: "21", discount: "10.00" },
        { description: "Voorrijkosten", quantity: "1", unitPrice: "30.00", vatRate: "9" },
      ],
      allowances: [{ reason: "Vaste klant", amount: "-20.00", vatRate: "21" }],
      note: "Sleutel bij de buren",
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      revision: 2,
      reference: null,
      number: null,
      note: "Sleutel bij de buren",
      totalExclVat: { value: "100.00" },
      // 21 % of 90 − 20, and 9 % of 30.
      total: { value: "117.40" },
      allowances: [{ reason: "Vaste klant", amount: { value: "-20.00" } }],
    });
    expect(changed.body.lines.map(({ description }) => description)).toEqual([
      "Thermostaat",
      "Voorrijkosten",
    ]);
    const issued = await t.must<InvoiceAnswer>("POST", `/invoices/${draft.id}/issuance`);
    expect(issued).toMatchObject({ total: { value: "117.40" }, outstanding: { value: "117.40" } });
    expect(await t.events(draft.id)).toEqual(["invoice.created", "invoice.updated", "invoice.issued"]);
    await t.audit();
    expect((await t.invoice(draft.id)).frozenAt).toBeNull();
  });

  test("leaves it in the number series that it has", async () => {
    const draft = await t.drafted({ series: "onderhoud" });
    await change(draft, { reference: "Werkbon 5512" });
    const series = await t.world.read(
      ({ sql }) => sql<{ series: string }[]>`select series from invoices where id = ${draft.id}`,
    );
    expect(series).toEqual([{ series: "onderhoud" }]);
  });

  test("of two tabs that read the same revision, the second is refused and nothing of the first is lost", async () => {
    const draft = await t.drafted();
    const answers = await Promise.all([change(draft, { note: "tab 1" }), change(draft, { note: "tab 2" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: "invoice_changed_meanwhile" });
    expect(refused?.body.detail).toContain("you have revision 1, it is at 2");
    const kept = await t.invoice(draft.id);
    expect(kept.note).toBe(answers.find(({ status }) => status === 200)?.body.note);
    expect((await change(kept, { note: "on top of it" })).status).toBe(200);
  });

  test("the same change sent again with its key, because its answer was lost, is done once", async () => {
    const draft = await t.drafted();
    const key = { "idempotency-key": `change-${draft.id}` };
    const first = await change(draft, { note: "x" }, key);
    const again = await change(draft, { note: "x" }, key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body).toEqual(first.body);
    expect((await t.invoice(draft.id)).revision).toBe(2);
  });

  test("a refused field leaves the draft as it was", async () => {
    const draft = await t.drafted();
    const answer = await change(draft, {
      lines: [{ description: "Arbeid", quantity: "1", unitPrice: "veel", vatRate: "21" }],
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(["/lines/0/unitPrice"]);
    expect(await t.invoice(draft.id)).toEqual(draft);
  });

  test("an editor that saves all the time is told of once per sitting", async () => {
    const draft = await t.drafted();
    let last = draft;
    for (const note of ["a", "ab", "abc"]) last = (await change(last, { note })).body;
    expect(await t.events(draft.id)).toEqual(["invoice.created", "invoice.updated"]);
    await t.advance(minutes(11));
    await change(last, { note: "abcd" });
    expect(await t.events(draft.id)).toEqual(["invoice.created", "invoice.updated", "invoice.updated"]);
  });

  test("an issued invoice is not changed any more, whatever revision is named", async () => {
    const issued = await t.issued();
    const answer = await change(issued, { note: "too late" });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: "invoice_not_draft" });
    expect((await t.invoice(issued.id)).note).toBeNull();
  });
});

describe("throwing a draft away", () => {
  test("leaves nothing but the fact among the events, and no gap in the numbers", async () => {
    const draft = await t.drafted({ allowances: [{ reason: "Korting", amount: "-1.00", vatRate: "21" }] });
    const before = await t.issued({ issuedOn: "2031-01-01" });
    expect((await t.api("DELETE", `/invoices/${draft.id}`)).status).toBe(204);
    expect((await t.api("GET", `/invoices/${draft.id}`)).status).toBe(404);
    expect((await t.api("DELETE", `/invoices/${draft.id}`)).status).toBe(404);
    const after = await t.issued({ issuedOn: "2031-01-01" });
    expect([before.number, after.number]).toEqual(["F2031-00001", "F2031-00002"]);
    const events = await t.must<{ data: { type: string; invoiceId: string }[] }>(
      "GET",
      "/events?type=invoice.deleted",
    );
    expect(events.data).toEqual([expect.objectContaining({ invoiceId: draft.id })]);
    await t.audit();
    expect(await t.must("GET", "/books")).toMatchObject({ agree: true, waiting: 0 });
  });

  test.each(["open", "paid", "void"])(
    "is refused for one that is %s: its number was given out",
    async (status) => {
      const invoice = await t.issued(status === "paid" ? { prepaid: "121.00" } : {});
      if (status === "void") await t.must("POST", `/invoices/${invoice.id}/void`);
      const answer = await t.api<Refusal>("DELETE", `/invoices/${invoice.id}`);
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe("invoice_not_draft");
      expect(await t.invoice(invoice.id)).toMatchObject({ number: invoice.number, status });
    },
  );

  test("the database itself keeps what was issued, also from a statement run by mistake", async () => {
    const { id } = await t.issued();
    await t.must("POST", `/invoices/${id}/credit-notes`);
    for (const wrong of [
      "delete from invoices",
      `delete from document_lines where invoice_id = '${id}'`,
      `delete from document_vat where invoice_id = '${id}'`,
      "delete from document_lines where credit_note_id is not null",
    ]) {
      await expect(
        t.world.atomically("test: by mistake", ({ sql }) => sql.unsafe(wrong)),
        wrong,
      ).rejects.toThrow("was issued and stays");
    }
  });
});

describe("an allowance over the whole invoice", () => {
  test.each([
    ["of nothing", { reason: "Korting", amount: "0.00", vatRate: "21" }, "/allowances/0/amount"],
    [
      "finer than the currency",
      { reason: "Korting", amount: "-1.001", vatRate: "21" },
      "/allowances/0/amount",
    ],
    ["without what it is for", { amount: "-1.00", vatRate: "21" }, "/allowances/0"],
    [
      "exempt where no line says why",
      { reason: "Korting", amount: "-1.00", vatRate: "0", vatCategory: "E" },
      "/allowances/0/vatCategory",
    ],
  ])("%s is refused at its field", async (_, allowance, pointer) => {
    const answer = await t.api<Refusal>("POST", "/invoices", { ...AN_INVOICE, allowances: [allowance] });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.pointer).toMatch(new RegExp(`^${pointer}`));
  });

  test("that takes more off than the lines come to is refused", async () => {
    const answer = await t.api<Refusal>("POST", "/invoices", {
      ...AN_INVOICE,
      allowances: [{ reason: "Korting", amount: "-100.01", vatRate: "21" }],
    });
    expect(answer.status).toBe(422);
  });

  test("is credited with the whole invoice", async () => {
    const { id } = await t.issued({ allowances: [{ reason: "Korting", amount: "-20.00", vatRate: "21" }] });
    expect(await t.must("POST", `/invoices/${id}/credit-notes`)).toMatchObject({
      total: { value: "96.80" },
      allowances: [{ amount: { value: "-20.00" } }],
    });
  });
});

describe("the preview of a draft", () => {
  test("is the page that the customer sees once it is issued, in the customer's language, without a link", async () => {
    const customer = { ...AN_INVOICE.customer, locale: "nl" };
    const draft = await t.drafted({ customer, note: "Sleutel bij de buren", prepaid: "21.00" });
    const { html, language } = await t.must<{ html: string; language: string }>(
      "GET",
      `/invoices/${draft.id}/preview`,
    );
    expect(language).toBe("nl");
    for (const shown of ["Onderhoud cv-ketel", "Sleutel bij de buren", "Bakkerij De Korenaar", "100,00"])
      expect(html).toContain(shown);
    expect(html).not.toContain("qr.svg");
    const issued = await t.must<InvoiceAnswer>("POST", `/invoices/${draft.id}/issuance`);
    expect(issued.payable.value).toBe("100.00");
    const late = await t.api<Refusal>("GET", `/invoices/${draft.id}/preview`);
    expect([late.status, late.body.code]).toEqual([409, "invoice_not_draft"]);
  });
});
