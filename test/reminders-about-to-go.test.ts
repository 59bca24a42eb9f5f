import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hours } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { MailAnswer } from "../src/mail/mail-schemas.ts";
import { planMails } from "../src/mail/plan-mails.ts";
import { sendMail } from "../src/mail/send-mail.ts";
import { planReminders } from "../src/reminders/plan-reminders.ts";
import { worldOf } from "../src/world/world.ts";
import { type Meddler, UNAUTHORIZED } from "./mollie-proxy.ts";
import { type Business, type Reminding, reminding } from "./reminding.ts";

let all: Reminding;
/** What happens to each call to Mollie; nothing unless a test says so. */
let meddle: Meddler | null = null;
let t: Reminding["t"];
let smtp: Reminding["smtp"];
let business: Reminding["business"];
let comes: Reminding["comes"];
let send: Reminding["send"];
let begun: Reminding["begun"];

beforeAll(async () => {
  all = await reminding({ meddle: async (call) => (await meddle?.(call)) ?? null });
  ({ t, smtp, business, comes, send, begun } = all);
});

beforeEach(() => {
  all.smtp.taken.length = 0;
  meddle = null;
});

afterAll(() => all?.[Symbol.asyncDispose]());

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

  test.each<{ name: string; answer: Meddler }>([
    {
      name: "does not answer",
      answer: async ({ cut }) => {
        cut();
        return null;
      },
    },
    { name: "refuses the key", answer: async () => UNAUTHORIZED },
  ])("a Mollie that $name keeps it waiting, since nobody knows whether it was paid", async ({ answer }) => {
    const b = await business();
    const invoice = await b.owed();
    await comes(invoice, 7);
    await begun(b, invoice);
    await loseWebhooks(b);
    await t.advance(hours(2));
    while ((await planReminders(t.platform)) > 0);
    while ((await planMails(t.platform)) > 0);
    meddle = answer;
    await sendFirstReminder(b, invoice);
    expect(b.got()).toEqual([]);
    expect(await firstReminder(b, invoice)).toMatchObject({ status: "waiting", reason: "mollie_unknown" });
    meddle = null;
    await t.advance(hours(1));
    await send();
    expect(b.got()).toContain(`Herinnering: factuur ${invoice.number}`);
  });
});
