import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import { addDays, type Day, days, hours } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { MailAnswer } from "../src/mail/mail-schemas.ts";
import { planMails } from "../src/mail/plan-mails.ts";
import { sendMail } from "../src/mail/send-mail.ts";
import { connectMollie, disconnectMollie } from "../src/mollie-connections/connect-mollie.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { planReminders } from "../src/reminders/plan-reminders.ts";
import type {
  InvoiceRemindersAnswer,
  ReminderSchemeAnswer,
  ReminderSchemeInput,
} from "../src/reminders/reminder-schemas.ts";
import { worldOf } from "../src/world/world.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import type { Meddler } from "./mollie-proxy.ts";
import { type SmtpStandIn, smtpServer } from "./smtp-server.ts";
import { asAdmin } from "./tampering.ts";

const USUAL: ReminderSchemeInput = {
  name: "Gewoon",
  isDefault: true,
  steps: [
    { days: -3, mailKind: "reminder_upcoming" },
    { days: 7, mailKind: "reminder_first" },
    { days: 14, mailKind: "reminder_second" },
  ],
};

let smtp: SmtpStandIn;
let t: Harness;
/** What happens to each call to Mollie; nothing unless a test says so. */
let meddle: Meddler | null = null;

beforeAll(async () => {
  smtp = await smtpServer();
  t = await harness({
    outgoingMail: smtpMail({ url: smtp.url, from: "facturen@voldaan.example" }),
    meddle: async (call) => (await meddle?.(call)) ?? null,
  });
});

beforeEach(() => {
  smtp.taken.length = 0;
  meddle = null;
});

afterAll(async () => {
  await t?.[Symbol.asyncDispose]();
  await smtp?.close();
});

type Business = Awaited<ReturnType<typeof business>>;

let businesses = 0;
/** A merchant of its own with a scheme, since the clock of all goes on from test to test. */
async function business(scheme: ReminderSchemeInput | null = USUAL) {
  businesses += 1;
  const email = `klant-${businesses}@korenaar.example`;
  const merchant = await merchantIn(t.platform, { name: `Bedrijf ${businesses}` });
  const made = scheme && (await merchant.must<ReminderSchemeAnswer>("POST", "/reminder-schemes", scheme));
  return {
    ...merchant,
    email,
    scheme: made,

    /** An open invoice over 121.00 that went to the customer; due in a fortnight. */
    async owed(fields: Record<string, unknown> = {}): Promise<InvoiceAnswer> {
      const customer = { name: "Bakkerij De Korenaar", email };
      const invoice = await merchant.issued({ customer, ...fields });
      return merchant.must<InvoiceAnswer>("POST", `/invoices/${invoice.id}/mark-as-sent`);
    },

    reminders: (invoice: Pick<InvoiceAnswer, "id">) =>
      merchant.must<InvoiceRemindersAnswer>("GET", `/invoices/${invoice.id}/reminders`),

    /** The subjects of the reminders that the customer got since the test began. */
    got: () =>
      smtp.taken
        .filter(({ to, mail }) => to === email && /herinnering|vervalt/i.test(mail.subject ?? ""))
        .map(({ mail }) => mail.subject ?? ""),
  };
}

/** Moves the clock to that day of an invoice, at this time; by day it is ten or eleven in the Netherlands. */
async function comes(
  { dueOn }: Pick<InvoiceAnswer, "dueOn">,
  daysAfter: number,
  { utc = "09:00" }: { utc?: string } = {},
): Promise<void> {
  // justified: an issued invoice with a payment term has a due date
  const day = addDays(dueOn as Day, daysAfter);
  await t.advance(new Date(`${day}T${utc}:00Z`).getTime() - t.clock.now().getTime());
}

function databaseName(): string {
  return new URL(t.database.url).pathname.slice(1);
}

/** What the workers do, until nothing is left to do. */
async function send(): Promise<void> {
  while ((await planReminders(t.platform)) > 0);
  await t.mail();
}

const firstReminder = async (b: Business, invoice: InvoiceAnswer) =>
  (await b.reminders(invoice)).data.find(({ mailKind }) => mailKind === "reminder_first");

/** Runs the job of that mail alone: no other looks at the payment before it. */
async function sendFirstReminder(b: Business, invoice: InvoiceAnswer): Promise<void> {
  const { mailId } = (await firstReminder(b, invoice)) ?? {};
  if (mailId == null) throw new Error("The first reminder has no mail yet.");
  await sendMail(worldOf(t.platform, { merchantId: b.merchantId, source: "system" }), { mailId });
}

/** Mollie calls an address that nobody has. */
function loseWebhooks(b: Business): Promise<unknown> {
  return b.world.atomically("test: lose webhooks", async ({ sql, merchantId }) => {
    await sql`update merchants set webhook_secret = ${`${merchantId}-x`} where id = ${merchantId}`;
  });
}

async function begun(b: Business, invoice: InvoiceAnswer): Promise<string> {
  expect((await t.press(invoice)).status).toBe(303);
  const [payment] = await b.payments(invoice.id);
  return payment?.molliePaymentId ?? "";
}

async function paid(b: Business, invoice: InvoiceAnswer): Promise<string> {
  const mollieId = await begun(b, invoice);
  await t.atMollie(mollieId, "paid", "ideal");
  await t.webhooks();
  await t.work();
  return mollieId;
}

describe("a scheme", () => {
  test("reminds on the day of each step, once, with the invoice and its pay link", async () => {
    const b = await business();
    const invoice = await b.owed();
    await send();
    expect(b.got()).toEqual([]);
    expect((await b.reminders(invoice)).data).toMatchObject([
      { days: -3, status: "planned", on: addDays(invoice.dueOn as Day, -3) },
      { days: 7, status: "planned" },
      { days: 14, status: "planned" },
    ]);
    await comes(invoice, -3);
    await send();
    await send();
    expect(b.got()).toEqual([expect.stringContaining(`Factuur ${invoice.number} vervalt op`)]);
    const [{ mail } = {}] = smtp.taken;
    expect(mail?.text).toContain(invoice.payLink?.url);
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual([`Factuur ${invoice.number}.pdf`]);
    await comes(invoice, 7);
    await send();
    await comes(invoice, 14);
    await send();
    await comes(invoice, 40);
    await send();
    expect(b.got().slice(1)).toEqual([
      `Herinnering: factuur ${invoice.number}`,
      `Tweede herinnering: factuur ${invoice.number}`,
    ]);
    expect((await b.reminders(invoice)).data).toMatchObject([
      { days: -3, status: "sent", mailId: expect.any(String) },
      { days: 7, status: "sent" },
      { days: 14, status: "sent" },
    ]);
    expect(await b.events(invoice.id)).toEqual(expect.arrayContaining(["reminder.due", "mail.sent"]));
  });

  test("waits until nine in the morning", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7, { utc: "06:30" });
    await send();
    expect(b.got()).toEqual([]);
    await comes(invoice, 7, { utc: "08:05" });
    await send();
    expect(b.got()).toHaveLength(1);
  });

  test("of which two steps are due reminds by the later one alone", async () => {
    const steps = [
      { days: 5, mailKind: "reminder_first" as const },
      { days: 8, mailKind: "reminder_second" as const },
    ];
    const b = await business({ ...USUAL, steps });
    const invoice = await b.owed();
    await comes(invoice, 8);
    await send();
    await t.advance(days(1));
    await send();
    expect(b.got()).toEqual([`Tweede herinnering: factuur ${invoice.number}`]);
  });

  test("that is made today reminds nobody of what was due before, and a moved step begins today", async () => {
    const b = await business(null);
    const invoice = await b.owed();
    await comes(invoice, 9);
    const scheme = await b.must<ReminderSchemeAnswer>("POST", "/reminder-schemes", USUAL);
    await send();
    expect(b.got()).toEqual([]);
    const moved = USUAL.steps.map((step) => (step.days === 7 ? { ...step, days: 8 } : step));
    await b.must("PUT", `/reminder-schemes/${scheme.id}`, { ...USUAL, steps: moved });
    await send();
    expect(b.got()).toEqual([]);
    await comes(invoice, 14);
    await send();
    expect(b.got()).toEqual([`Tweede herinnering: factuur ${invoice.number}`]);
  });

  test("that is not the default one holds for the customers who have it", async () => {
    const b = await business();
    const invoice = await b.owed();
    const gentle = { name: "Rustig", isDefault: false, steps: [{ days: 20, mailKind: "reminder_first" }] };
    const { id } = await b.must<ReminderSchemeAnswer>("POST", "/reminder-schemes", gentle);
    await b.must("PUT", `/customers/${invoice.customerId}/reminders`, { schemeId: id });
    await comes(invoice, 7);
    await send();
    expect(b.got()).toEqual([]);
    expect((await b.reminders(invoice)).scheme).toEqual({ id, name: "Rustig" });
    await comes(invoice, 20);
    await send();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
    await b.must("DELETE", `/reminder-schemes/${id}`);
    expect((await b.reminders(invoice)).scheme).toMatchObject({ name: "Gewoon" });
    expect((await b.reminders(invoice)).data).toMatchObject([{ days: 20, status: "sent" }]);
  });
});

/** What stands in the way of a reminder, how it comes about, and how it ends where it can. */
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

describe("right before it goes", () => {
  test("Mollie is asked: what was paid a second ago, and no webhook told, is booked and not reminded of", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7);
    await loseWebhooks(b);
    await t.atMollie(await begun(b, invoice), "paid", "ideal");
    await t.advance(hours(2));
    while ((await planReminders(t.platform)) > 0);
    expect(await b.invoice(invoice.id)).toMatchObject({ status: "open" });
    expect(await firstReminder(b, invoice)).toMatchObject({ status: "queued" });
    smtp.taken.length = 0;
    while ((await planMails(t.platform)) > 0);
    await sendFirstReminder(b, invoice);
    expect(await b.invoice(invoice.id)).toMatchObject({ status: "paid" });
    expect(b.got()).toEqual([]);
    const { data } = await b.must<{ data: MailAnswer[] }>("GET", `/invoices/${invoice.id}/mails`);
    expect(data.find(({ kind }) => kind === "reminder_first")).toMatchObject({ status: "dropped" });
    expect(await firstReminder(b, invoice)).toMatchObject({ status: "passed_over", reason: "not_open" });
  });

  test("a payment that is booked while the mail server takes the message stops it", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7);
    while ((await planReminders(t.platform)) > 0);
    let booked: Promise<unknown> | null = null;
    // The server has the recipient, and waits for the message; its end is not let go before the payment is booked.
    smtp.behaviour.recipient = () => {
      booked ??= b.must("POST", `/invoices/${invoice.id}/external-payments`, {
        type: "bank",
        amount: { currency: "EUR", value: "121.00" },
      });
      return null;
    };
    const original = t.platform.onPhase;
    Object.assign(t.platform, {
      onPhase: async (phase: string, moment: string) => {
        if (phase === "mail: let go" && moment === "before") await booked;
      },
    });
    try {
      await t.mail();
    } finally {
      delete smtp.behaviour.recipient;
      Object.assign(t.platform, { onPhase: original });
    }
    expect(booked).not.toBeNull();
    expect(await b.invoice(invoice.id)).toMatchObject({ status: "paid" });
    expect(b.got()).toEqual([]);
  });

  test("a Mollie that does not answer keeps it waiting, since nobody knows whether it was paid", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7);
    await begun(b, invoice);
    await loseWebhooks(b);
    await t.advance(hours(2));
    while ((await planReminders(t.platform)) > 0);
    while ((await planMails(t.platform)) > 0);
    meddle = async ({ cut }) => {
      cut();
      return null;
    };
    await sendFirstReminder(b, invoice);
    expect(b.got()).toEqual([]);
    expect(await firstReminder(b, invoice)).toMatchObject({ status: "waiting", reason: "mollie_unknown" });
    meddle = null;
    await t.advance(hours(1));
    await send();
    expect(b.got()).toContain(`Herinnering: factuur ${invoice.number}`);
  });
});

describe("a pause", () => {
  test("of a customer holds for all invoices until its day, and is told", async () => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 6);
    const until = addDays(invoice.dueOn as Day, 9);
    expect(await b.must("PUT", `/customers/${invoice.customerId}/reminders/pause`, { until })).toMatchObject({
      pause: { until },
    });
    await comes(invoice, 8);
    await send();
    expect(b.got()).toEqual([]);
    await comes(invoice, 9);
    await send();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
    expect(await b.must("GET", `/customers/${invoice.customerId}/reminders`)).toMatchObject({ pause: null });
  });

  test("until a day that has been, or that does not exist, is refused", async () => {
    const b = await business();
    const { id } = await b.owed();
    for (const until of ["2020-01-01", "2027-02-30"]) {
      expect(await b.api("PUT", `/invoices/${id}/reminders/pause`, { until })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/until" }] },
      });
    }
    expect(await b.reminders({ id })).toMatchObject({ pause: null });
  });
});

describe("a reminder by hand", () => {
  test("goes in spite of a pause, once a day, and never while something else stands in the way", async () => {
    const b = await business(null);
    const invoice = await b.owed();
    await b.must("PUT", `/invoices/${invoice.id}/reminders/pause`, { until: null });
    const ask = () => b.api("POST", `/invoices/${invoice.id}/reminders`, { mailKind: "reminder_first" });
    expect(await b.reminders(invoice)).toMatchObject({ mayRemind: true, suggested: "reminder_upcoming" });
    expect((await ask()).status).toBe(201);
    await t.mail();
    expect(b.got()).toEqual([`Herinnering: factuur ${invoice.number}`]);
    expect(await ask()).toMatchObject({
      status: 409,
      body: { code: "reminder_not_possible", detail: expect.stringContaining("less than a day ago") },
    });
    expect(await b.reminders(invoice)).toMatchObject({
      pause: { until: null },
      block: { reason: "reminded_lately" },
      mayRemind: false,
    });
    await t.advance(days(1));
    await begun(b, invoice);
    expect(await ask()).toMatchObject({ status: 409, body: { detail: "A payment is on its way." } });
    const { data } = await b.reminders(invoice);
    expect(data).toMatchObject([{ days: null, on: null, status: "sent", mailKind: "reminder_first" }]);
  });

  test("of ten at the same instant goes once", async () => {
    const b = await business(null);
    const invoice = await b.owed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        b.api("POST", `/invoices/${invoice.id}/reminders`, { mailKind: "reminder_first" }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    await t.mail();
    expect(b.got()).toHaveLength(1);
  });
});

describe("a scheme that is not right is refused with its field", () => {
  test.each([
    ["two steps on one day", { steps: [USUAL.steps[1], USUAL.steps[1]] }, "/steps/1/days"],
    ["a name that is there", { name: "GEWOON" }, "/name"],
    ["a step in two years", { steps: [{ days: 700, mailKind: "reminder_first" }] }, "/steps/0/days"],
    ["another mail than a reminder", { steps: [{ days: 7, mailKind: "invoice" }] }, "/steps/0/mailKind"],
  ])("%s", async (_, fields, pointer) => {
    const b = await business();
    const other = { ...USUAL, name: "Anders", isDefault: false };
    expect(await b.api("POST", "/reminder-schemes", { ...other, ...fields })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
    expect((await b.must<{ data: unknown[] }>("GET", "/reminder-schemes")).data).toHaveLength(1);
  });
});
