import { expect } from "vitest";
import { addDays, type Day } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { planReminders } from "../src/reminders/plan-reminders.ts";
import type {
  InvoiceRemindersAnswer,
  ReminderSchemeAnswer,
  ReminderSchemeInput,
} from "../src/reminders/reminder-schemas.ts";
import { harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import type { Meddler } from "./mollie-proxy.ts";
import { smtpServer } from "./smtp-server.ts";

export const USUAL: ReminderSchemeInput = {
  name: "Gewoon",
  isDefault: true,
  steps: [
    { days: -3, mailKind: "reminder_upcoming" },
    { days: 7, mailKind: "reminder_first" },
    { days: 14, mailKind: "reminder_second" },
  ],
};

export type Reminding = Awaited<ReturnType<typeof reminding>>;
export type Business = Awaited<ReturnType<Reminding["business"]>>;
type Merchant = Awaited<ReturnType<typeof merchantIn>>;

/** The product with a mail server, and businesses that remind. */
export async function reminding({ meddle }: { meddle?: Meddler } = {}) {
  const smtp = await smtpServer();
  const t = await harness({
    outgoingMail: smtpMail({ url: smtp.url, from: "facturen@voldaan.example" }),
    ...(meddle ? { meddle } : {}),
  });

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

  /** What the workers do, until nothing is left to do. */
  async function send(): Promise<void> {
    while ((await planReminders(t.platform)) > 0);
    await t.mail();
  }

  async function begun(b: Merchant, invoice: InvoiceAnswer): Promise<string> {
    expect((await t.press(invoice)).status).toBe(303);
    const [payment] = await b.payments(invoice.id);
    return payment?.molliePaymentId ?? "";
  }

  async function paid(b: Merchant, invoice: InvoiceAnswer): Promise<string> {
    const mollieId = await begun(b, invoice);
    await t.atMollie(mollieId, "paid", "ideal");
    await t.webhooks();
    await t.work();
    return mollieId;
  }

  return {
    t,
    smtp,
    business,
    comes,
    send,
    begun,
    paid,
    async [Symbol.asyncDispose]() {
      await t[Symbol.asyncDispose]();
      await smtp.close();
    },
  };
}
