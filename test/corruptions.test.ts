import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { CORRUPTIONS } from "./corruptions.ts";
import { type Harness, harness } from "./harness.ts";
import { paid, typeOver } from "./paid.ts";
import { auditAfter, drop, keepOriginal, type Original } from "./tampering.ts";

/** A database in which everything happened that can happen to money, and all of it was booked as it should be. */
let original: Original;

beforeAll(async () => {
  await using t = await harness();
  await moneyWentBack(t);
  await surplusPaidAnother(t);
  await invoicesEnded(t);
  await wasFrozenOnce(t);
  original = await keepOriginal(t.database);
}, 180_000);

afterAll(() => drop(original));

test("nothing is found where everything happened and was booked", async () => {
  const { lines, findings } = await auditAfter(original, "select 1");
  expect(findings).toBe(0);
  expect(lines.at(-1)).toMatch(/^\d+ invoices of 1 merchant checked, the books agree\.$/);
});

test.for(CORRUPTIONS.map(({ name, sql, found }) => [name, sql, found] as const))(
  "the audit finds %s",
  async ([, sql, found]) => {
    const { text, findings } = await auditAfter(original, sql);
    expect(findings).toBeGreaterThan(0);
    expect(text).toMatch(found);
  },
);

test("the table in docs/reliability.md names each corruption, in this order, and no other", () => {
  const page = readFileSync(new URL("../docs/reliability.md", import.meta.url), "utf8");
  const rows = page.matchAll(/^\| (\d+) \| (.+?) \|/gm);
  expect([...rows].map(([, number, name]) => `${number} ${name}`)).toEqual(
    CORRUPTIONS.map(({ name }, index) => `${index + 1} ${name}`),
  );
});

/** Refunds of every kind (on its way, arrived, unexplained), and two chargebacks, of which one was reversed. */
async function moneyWentBack(t: Harness): Promise<void> {
  const refunded = await paid(t);
  await t.must("POST", `/payments/${refunded.paymentId}/refunds`, {
    amount: eur("21.00"),
    purpose: "still-owed",
  });
  const arrived = await paid(t);
  const { mollieRefundId } = await t.must<{ mollieRefundId: string }>(
    "POST",
    `/payments/${arrived.paymentId}/refunds`,
    { amount: eur("10.00"), purpose: "still-owed" },
  );
  await t.control(`/refunds/${mollieRefundId}`, { status: "refunded" });
  await told(t, arrived);
  const unexplained = await paid(t);
  await t.control(`/payments/${unexplained.mollieId}/refunds`, { amount: eur("5.00") });
  await told(t, unexplained);
  for (const isReversed of [true, false]) {
    const chargedBack = await paid(t);
    const { id } = await t.control<{ id: string }>(`/payments/${chargedBack.mollieId}/chargebacks`, {});
    await told(t, chargedBack);
    if (isReversed) await t.control(`/chargebacks/${id}/reversal`, {});
    await told(t, chargedBack);
  }
}

/** One invoice was paid too much and pays another, once for good and once taken back; money came by bank too. */
async function surplusPaidAnother(t: Harness): Promise<void> {
  const from = await t.issued({ prepaid: eur("21.00") });
  const sameCustomer = { customer: undefined, customerId: from.customerId };
  const [to, other] = [await t.issued(sameCustomer), await t.issued(sameCustomer)];
  await external(t, from, "180.00");
  const taken = await external(t, from, "40.00");
  await t.must("DELETE", `/external-payments/${taken.id}`);
  await t.must("POST", `/invoices/${from.id}/surplus-applications`, {
    toInvoiceId: to.id,
    amount: eur("30.00"),
  });
  const { id } = await t.must<{ id: string }>("POST", `/invoices/${from.id}/surplus-applications`, {
    toInvoiceId: other.id,
    amount: eur("20.00"),
  });
  await t.must("DELETE", `/surplus-applications/${id}`);
}

/** Credited, void, written off, and one that is still a draft. */
async function invoicesEnded(t: Harness): Promise<void> {
  await t.must("POST", `/invoices/${(await t.issued()).id}/credit-notes`, {});
  await t.must("POST", `/invoices/${(await t.issued()).id}/void`);
  await t.must("POST", `/invoices/${(await t.issued()).id}/write-off`, {});
  await t.drafted();
}

/** The live auditor froze an invoice, somebody looked, mended what was wrong, and released it. */
async function wasFrozenOnce(t: Harness): Promise<void> {
  const { paymentId } = await paid(t);
  await typeOver(t, { paymentId }, 100);
  await t.audit();
  const { freezes } = await t.must<{ freezes: { id: string }[] }>("GET", "/books");
  expect(freezes).toHaveLength(1);
  await typeOver(t, { paymentId }, -100);
  await t.must("POST", `/freezes/${freezes[0]?.id}/release`, { note: "Mended by hand." });
}

async function told(t: Harness, { mollieId }: { mollieId: string }): Promise<void> {
  await t.callWebhook(mollieId);
  await t.work();
}

async function external(t: Harness, invoice: InvoiceAnswer, value: string): Promise<{ id: string }> {
  return t.must("POST", `/invoices/${invoice.id}/external-payments`, { type: "bank", amount: eur(value) });
}

function eur(value: string): { currency: string; value: string } {
  return { currency: "EUR", value };
}
