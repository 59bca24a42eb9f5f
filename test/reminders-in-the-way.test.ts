import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import { hours } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { connectMollie, disconnectMollie } from "../src/mollie-connections/connect-mollie.ts";
import { planReminders } from "../src/reminders/plan-reminders.ts";
import { type Business, type Reminding, reminding } from "./reminding.ts";
import { asAdmin } from "./tampering.ts";

let all: Reminding;
let t: Reminding["t"];
let smtp: Reminding["smtp"];
let business: Reminding["business"];
let comes: Reminding["comes"];
let send: Reminding["send"];
let begun: Reminding["begun"];
let paid: Reminding["paid"];

beforeAll(async () => {
  all = await reminding();
  ({ t, smtp, business, comes, send, begun, paid } = all);
});

beforeEach(() => {
  all.smtp.taken.length = 0;
});

afterAll(() => all?.[Symbol.asyncDispose]());

function databaseName(): string {
  return new URL(t.database.url).pathname.slice(1);
}

const IN_THE_WAY: Record<
  string,
  (b: Business, invoice: InvoiceAnswer) => Promise<{ end: (() => Promise<unknown>) | null }>
> = {
  async processing(b, invoice) {
    const mollieId = await begun(b, invoice);
    await t.atMollie(mollieId, "pending", "ideal");
    return {
      async end() {
        await t.atMollie(mollieId, "failed", "ideal");
        await t.webhooks();
        await t.work();
      },
    };
  },
  async disputed(b, invoice) {
    const mollieId = await paid(b, invoice);
    await t.control(`/payments/${mollieId}/chargebacks`, {});
    await t.webhooks();
    await t.work();
    expect(await b.invoice(invoice.id)).toMatchObject({ status: "open" });
    return { end: null };
  },
  async refund_unexplained(b, invoice) {
    const mollieId = await paid(b, invoice);
    await t.control(`/payments/${mollieId}/refunds`, { amount: { currency: "EUR", value: "50.00" } });
    const [payment] = await b.payments(invoice.id);
    await b.must("POST", `/payments/${payment?.id}/look-up`);
    await t.work();
    expect(await b.invoice(invoice.id)).toMatchObject({ status: "open" });
    return {
      async end() {
        const { data } = await b.must<{ data: { id: string }[] }>("GET", `/invoices/${invoice.id}/refunds`);
        await b.must("PATCH", `/refunds/${data[0]?.id}`, { purpose: "still-owed" });
      },
    };
  },
  async frozen(b, invoice) {
    const id = t.platform.newId("freeze");
    await asAdmin(
      `insert into invoice_freezes (merchant_id, id, invoice_id, findings, frozen_at)
       values ('${b.merchantId}', '${id}', '${invoice.id}', '[{"about": "amount", "sentence": "Odd."}]', now())`,
      databaseName(),
    );
    return { end: () => b.must("POST", `/freezes/${id}/release`, { note: "Gezien" }) };
  },
  async no_address(b, invoice) {
    await b.must("PATCH", `/customers/${invoice.customerId}`, { email: null });
    await asAdmin(
      `update invoices set bill_to = bill_to || '{"email": null}' where id = '${invoice.id}'`,
      databaseName(),
    );
    return { end: () => b.must("PATCH", `/customers/${invoice.customerId}`, { email: b.email }) };
  },
  async paused(b, invoice) {
    await b.must("PUT", `/invoices/${invoice.id}/reminders/pause`, { until: null });
    return { end: () => b.must("DELETE", `/invoices/${invoice.id}/reminders/pause`) };
  },
};

describe("nobody is reminded", () => {
  test.each(Object.keys(IN_THE_WAY))("while this stands in the way: %s", async (reason) => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7);
    const { end } = (await IN_THE_WAY[reason]?.(b, invoice)) ?? {};
    smtp.taken.length = 0;
    await send();
    expect(b.got()).toEqual([]);
    expect(await b.reminders(invoice)).toMatchObject({
      block: { reason, label: expect.stringMatching(/\.$/) },
    });
    if (!end) return;
    await end();
    smtp.taken.length = 0;
    await t.advance(hours(1));
    await send();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
  });

  test("of what is paid, voided, written off or credited", async () => {
    const b = await business();
    const [first, second, third] = [await b.owed(), await b.owed(), await b.owed()];
    await comes(first, 7);
    await paid(b, first);
    await b.must("POST", `/invoices/${second.id}/write-off`);
    await b.must("POST", `/invoices/${third.id}/credit-notes`);
    smtp.taken.length = 0;
    await send();
    expect(b.got()).toEqual([]);
    expect(await b.reminders(first)).toMatchObject({ block: { reason: "not_open" }, mayRemind: false });
  });

  test("of what was not sent", async () => {
    const b = await business();
    const unsent = await b.issued({ customer: { name: "Korenaar", email: b.email } });
    await comes(unsent, 7);
    await send();
    expect(b.got()).toEqual([]);
    expect(await b.reminders(unsent)).toMatchObject({ block: { reason: "not_sent" }, mayRemind: false });
  });

  test("of a test invoice", async () => {
    const b = await business();
    await disconnectMollie(b.world);
    await connectMollie(b.world, { apiKey: DEFAULT_TEST_KEY });
    const invoice = await b.owed();
    expect(invoice.mode).toBe("test");
    await comes(invoice, 7);
    await send();
    expect(b.got()).toEqual([]);
    expect(await b.reminders(invoice)).toMatchObject({ block: { reason: "test_mode" }, mayRemind: false });
  });

  test("while sending is off, and not afterwards of what was due then", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7);
    const off = { ...t.platform, outgoingMail: { kind: "off" as const } };
    expect(await planReminders(off)).toBe(0);
    await comes(invoice, 13);
    while ((await planReminders(off)) > 0);
    await comes(invoice, 20);
    await send();
    expect(b.got()).toEqual([`Tweede herinnering: factuur ${invoice.number}`]);
  });
});
