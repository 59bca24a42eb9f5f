import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { addDays } from "../src/clock/clock.ts";
import type { InvoiceId } from "../src/ids/ids.ts";
import { draftInvoice } from "../src/invoices/draft-invoice.ts";
import { markSent } from "../src/invoices/invoice-queries.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { issueAndShare } from "../src/invoices/issue-and-share.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { reminderDay } from "../src/reminders/reminder.ts";
import { startWorker } from "../src/worker.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE } from "./merchant.ts";
import { smtpServer } from "./smtp-server.ts";
import { asAdmin } from "./tampering.ts";

/** `REMINDERS=1000 npm test -- many-reminders` is the promise; this many show the same in a tenth of the time. */
const REMINDERS = Number(process.env.REMINDERS ?? 100);
/** One of ten was paid at Mollie a second before, which no webhook told; another is paid while the reminders go. */
const isPaidBefore = (n: number) => n % 10 === 3;
const isPaidMeanwhile = (n: number) => n % 10 === 7;

const addressOf = (n: number) => `klant-${n}@korenaar.example`;

test(`${REMINDERS} reminders that two workers plan and send go once each, and none of what was paid a second before`, {
  timeout: 600_000,
}, async () => {
  await using smtp = await smtpServer();
  await using t = await harness({
    outgoingMail: smtpMail({ url: smtp.url, from: "facturen@voldaan.example" }),
  });
  await t.must("PATCH", "/settings", { paymentCreation: "on_issue" });
  const invoices = await owedInvoices(t);
  for (const [n, id] of invoices.entries()) if (isPaidBefore(n)) await payUnheard(t, await t.invoice(id));
  // The payers left the checkout hours ago, as far as we know, so that only Mollie can tell.
  await asAdmin("update payments set created_at = created_at - interval '3 hours'", databaseOf(t));
  const steps = [{ days: -1, mailKind: "reminder_upcoming" }];
  await t.must("POST", "/reminder-schemes", { name: "Gewoon", isDefault: true, steps });

  const { url: databaseUrl } = t.database;
  const workers = await Promise.all([1, 2].map(() => startWorker({ platform: t.platform, databaseUrl })));
  const paidAt = new Map<number, Date>();
  try {
    for (const [n, id] of invoices.entries()) {
      if (!isPaidMeanwhile(n)) continue;
      const amount = { currency: "EUR", value: "121.00" };
      await t.must("POST", `/invoices/${id}/external-payments`, { type: "bank", amount });
      paidAt.set(n, new Date());
      await setTimeout(5);
    }
    await untilQuiet(t);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }

  const reminded = smtp.taken.filter(({ mail }) => mail.subject?.includes("vervalt"));
  const counts = new Map<string, number>();
  for (const { to } of reminded) counts.set(to, (counts.get(to) ?? 0) + 1);
  const handedOver = await handedOverAt(t);
  for (const [n, id] of invoices.entries()) {
    const count = counts.get(addressOf(n)) ?? 0;
    if (isPaidBefore(n)) {
      expect(count, addressOf(n)).toBe(0);
      expect(await t.invoice(id)).toMatchObject({ status: "paid" });
    } else if (isPaidMeanwhile(n)) {
      expect(count, addressOf(n)).toBeLessThanOrEqual(1);
      // Whoever was reminded was so before the payment was booked.
      const at = handedOver.get(id);
      if (count === 1) expect(at?.getTime()).toBeLessThan(paidAt.get(n)?.getTime() ?? 0);
    } else {
      expect(count, addressOf(n)).toBe(1);
    }
  }
  expect(reminded.length).toBeGreaterThanOrEqual(REMINDERS * 0.8);
});

/** Open invoices that went to their customers and are due tomorrow, each to an address of its own. */
async function owedInvoices(t: Harness): Promise<InvoiceId[]> {
  const dueOn = addDays(reminderDay("Europe/Amsterdam", t.clock.now()), 1);
  const ids: InvoiceId[] = [];
  for (let n = 0; n < REMINDERS; n++) {
    const customer = { name: `Bakkerij ${n}`, email: addressOf(n) };
    const id = await t.world.atomically("test: owe", async (tx) => {
      const invoiceId = await draftInvoice(tx, {
        input: { ...AN_INVOICE, customer, dueOn },
        source: "api",
      });
      await issueAndShare(tx, { invoiceId });
      await markSent(tx, { id: invoiceId });
      return invoiceId;
    });
    ids.push(id);
  }
  return ids;
}

/** Paid at Mollie, whose webhook went nowhere. */
async function payUnheard(t: Harness, invoice: InvoiceAnswer): Promise<void> {
  expect((await t.press(invoice)).status).toBe(303);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
}

/** Until no step is due that nobody looked at, and no mail waits. */
async function untilQuiet(t: Harness): Promise<void> {
  for (;;) {
    const due = await t.platform.sql`select from lookup.reminders_due(${t.clock.now()}, 1)`;
    const [row] = await t.world.read(
      ({ sql }) => sql<[{ waiting: number }]>`
        select (select count(*) from mails where status in ('queued', 'handing_over'))::int
          + (select count(*) from events_to_mail)::int as waiting`,
    );
    if (due.length === 0 && row.waiting === 0) return;
    await setTimeout(100);
  }
}

/** When the last byte of each invoice's reminder was let go. */
async function handedOverAt(t: Harness): Promise<Map<string, Date>> {
  const rows = await t.world.read(
    ({ sql }) => sql<{ invoiceId: string; at: Date }[]>`
      select invoice_id, handed_over_at as at from mails where kind = 'reminder_upcoming' and handed_over_at is not null`,
  );
  return new Map(rows.map(({ invoiceId, at }) => [invoiceId, at]));
}

function databaseOf(t: Harness): string {
  return new URL(t.database.url).pathname.slice(1);
}
