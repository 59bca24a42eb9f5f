import { expect, test } from "vitest";
import { addDays, type Day, hours, minutes } from "../src/clock/clock.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { addLostMails } from "../src/mail/add-lost-mails.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { planReminders } from "../src/reminders/plan-reminders.ts";
import type { InvoiceRemindersAnswer } from "../src/reminders/reminder-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { mortal } from "./mortal.ts";
import { type SmtpStandIn, smtpServer } from "./smtp-server.ts";

test("death before or after any phase of a reminder leaves one mail, and none of what was paid meanwhile", {
  timeout: 180_000,
}, async () => {
  const { survive, deaths } = mortal({ but: NOT_OF_THE_REMINDER });
  await using smtp = await smtpServer();
  await using t = await harness({
    onPhase: survive.onPhase,
    outgoingMail: smtpMail({ url: smtp.url, from: "facturen@voldaan.example" }),
  });
  const steps = [{ days: 7, mailKind: "reminder_first" }];
  await t.must("POST", "/reminder-schemes", { name: "Gewoon", isDefault: true, steps });
  await t.world.atomically("test: lose webhooks", async ({ sql, merchantId }) => {
    await sql`update merchants set webhook_secret = ${"x".repeat(32)} where id = ${merchantId}`;
  });
  const story = () => remindedAndPaid(t, smtp);
  const phases = await survive(null, story);
  for (const phase of phases) {
    for (const moment of ["before", "after"] as const) await survive({ phase, moment }, story);
  }
  expect(deaths()).toEqual(phases.flatMap((phase) => [`before ${phase}`, `after ${phase}`]));
  expect(deaths()).toEqual(
    expect.arrayContaining([
      "after reminder: plan",
      "after mail: plan",
      "before mail: let go",
      "after mail: drop",
    ]),
  );
});

const NOT_OF_THE_REMINDER =
  /^(test|connect|draft|create|issue|open pay link|integration log|start payment|request look|withdraw|webhook|sweep|make|mark)/;

/** Two invoices become due; of one a payment is under way that no webhook tells, and that is paid in the last second. */
async function remindedAndPaid(t: Harness, smtp: SmtpStandIn): Promise<void> {
  smtp.taken.length = 0;
  const [owed, paid] = [await owedInvoice(t), await owedInvoice(t)];
  // justified: an issued invoice with a payment term has a due date
  const day = addDays(owed.dueOn as Day, 7);
  await t.advance(new Date(`${day}T09:00:00Z`).getTime() - t.clock.now().getTime());
  await t.press(paid);
  const [payment] = await t.payments(paid.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.advance(hours(2));
  for (let rounds = 0; rounds < 4; rounds++) {
    await planReminders(t.platform).catch(() => 0);
    await t.mail().catch(() => undefined);
    await t.advance(minutes(30));
    await addLostMails(t.platform).catch(() => undefined);
  }
  const reminders = smtp.taken.filter(({ mail }) => mail.subject?.includes("erinnering"));
  const { data } = await t.must<InvoiceRemindersAnswer>("GET", `/invoices/${owed.id}/reminders`);
  // Whoever died with the last byte in hand leaves a mail that perhaps went, for a person to look at.
  if (data[0]?.status === "unknown") expect(reminders.length).toBeLessThanOrEqual(1);
  else expect({ status: data[0]?.status, mails: reminders.length }).toEqual({ status: "sent", mails: 1 });
  expect(reminders.map(({ mail }) => mail.subject)).not.toContain(`Herinnering: factuur ${paid.number}`);
  expect(await t.invoice(paid.id)).toMatchObject({ status: "paid" });
}

async function owedInvoice(t: Harness): Promise<InvoiceAnswer> {
  const { id } = await t.issued();
  return t.must<InvoiceAnswer>("POST", `/invoices/${id}/mark-as-sent`);
}
