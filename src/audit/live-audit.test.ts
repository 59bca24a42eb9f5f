import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import { paid, typeOver } from "../../test/paid.ts";
import type { BooksAnswer } from "./books-schemas.ts";

const REFUND = { amount: { currency: "EUR", value: "5.00" }, purpose: "still-owed" };

describe("the live auditor", () => {
  test("says as of when the books agree: before the first change that it has not recomputed", async () => {
    await using t = await harness();
    await paid(t);
    await t.audit();
    const before = t.clock.now().toISOString();
    const audited = await books(t);
    expect(audited).toMatchObject({ agree: true, waiting: 0, freezes: [] });
    expect(audited.asOf >= before).toBe(true);

    await t.issued();
    const changed = t.clock.now().toISOString();
    await t.advance(60_000);
    const waiting = await books(t);
    expect(waiting).toMatchObject({ agree: true, waiting: 1 });
    expect(waiting.asOf >= audited.asOf && waiting.asOf <= changed).toBe(true);

    await t.audit();
    expect((await books(t)).asOf > changed).toBe(true);
  });

  test("freezes an invoice whose books disagree: no money leaves it, and every other one goes on", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    const other = await paid(t);
    await typeOver(t, { paymentId });
    await t.audit();

    const { agree, freezes } = await books(t);
    expect(agree).toBe(false);
    expect(freezes).toMatchObject([
      { invoiceId: invoice.id, invoiceNumber: invoice.number, releasedAt: null },
    ]);
    expect(JSON.stringify(freezes[0]?.findings)).toContain(
      "It is for EUR 122.00, but the ledger has EUR 121.00.",
    );
    expect((await t.invoice(invoice.id)).frozenAt).toBe(freezes[0]?.frozenAt);
    expect((await t.invoice(other.invoice.id)).frozenAt).toBeNull();
    expect(await t.events(invoice.id)).toContain("invoice.frozen");

    const refused = await t.api("POST", `/payments/${paymentId}/refunds`, REFUND);
    expect(refused).toMatchObject({ status: 409, body: { code: "invoice_frozen" } });
    await t.must("POST", `/payments/${other.paymentId}/refunds`, REFUND);
  });

  test("books money that comes in all the same, and keeps surplus from leaving", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    await typeOver(t, { paymentId });
    await t.audit();
    await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
      type: "bank",
      amount: { currency: "EUR", value: "20.00" },
    });
    expect(await t.invoice(invoice.id)).toMatchObject({ surplus: { value: "20.00" } });
    const { id: toInvoiceId } = await t.issued({ customer: undefined, customerId: invoice.customerId });
    expect(
      await t.api("POST", `/invoices/${invoice.id}/surplus-applications`, { toInvoiceId }),
    ).toMatchObject({ status: 409, body: { code: "invoice_frozen" } });
  });

  test("lets go when a person released it, does not raise what was seen, and freezes again for something new", async () => {
    await using t = await harness();
    const { invoice, paymentId } = await paid(t);
    await typeOver(t, { paymentId });
    await t.audit();
    const [freeze] = (await books(t)).freezes;
    const note = "Typed over by hand in a test of the fuse";
    expect(await t.api("POST", `/freezes/${freeze?.id}/release`, { note: "" })).toMatchObject({
      status: 422,
    });
    expect(await t.must("POST", `/freezes/${freeze?.id}/release`, { note })).toMatchObject({
      note,
      releasedAt: expect.any(String),
    });
    expect(await t.api("POST", `/freezes/${freeze?.id}/release`, { note })).toMatchObject({
      status: 409,
      body: { code: "freeze_released" },
    });
    await t.must("POST", `/payments/${paymentId}/refunds`, REFUND);
    await t.audit();
    expect(await books(t)).toMatchObject({ agree: true, waiting: 0 });

    await typeOver(t, { paymentId });
    await t.audit();
    expect((await books(t)).freezes).toHaveLength(1);
    expect((await t.events(invoice.id)).filter((type) => type === "invoice.frozen")).toHaveLength(2);
  });

  test("keeps an invoice frozen until somebody looked, also when the books agree again", async () => {
    await using t = await harness();
    const { paymentId } = await paid(t);
    await typeOver(t, { paymentId });
    await t.audit();
    await typeOver(t, { paymentId }, -100);
    await t.audit();
    expect((await books(t)).freezes).toHaveLength(1);
  });

  test("works by itself in every worker, and its state is in the metrics", async () => {
    await using t = await harness({ worker: true });
    const { invoice, paymentId } = await paid(t);
    await typeOver(t, { paymentId });
    await vi.waitFor(async () => expect((await t.invoice(invoice.id)).frozenAt).not.toBeNull(), {
      timeout: 20_000,
      interval: 200,
    });
    const metrics = await (await fetch(`${t.publicUrl}/metrics`)).text();
    expect(metrics).toContain("voldaan_invoices_frozen 1");
    expect(metrics).toMatch(/voldaan_books_audited_timestamp_seconds \d+/);
  });

  test("misses nothing that changes while it looks", async () => {
    let meanwhile = async () => {};
    await using t = await harness({
      onPhase: async (phase, moment) => {
        if (phase === "audit: note result" && moment === "before") await meanwhile();
      },
    });
    onTestFinished(() => t.app.close());
    const { invoice, paymentId } = await paid(t);
    meanwhile = async () => {
      meanwhile = async () => {};
      await typeOver(t, { paymentId });
    };
    await t.audit();
    expect((await t.invoice(invoice.id)).frozenAt).not.toBeNull();
  });
});

function books(t: Harness): Promise<BooksAnswer> {
  return t.must("GET", "/books");
}
