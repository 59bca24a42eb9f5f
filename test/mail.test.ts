import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_TEST_KEY } from "../sandbox/profiles/default-profile.ts";
import { days, hours, minutes } from "../src/clock/clock.ts";
import { forgetOld } from "../src/forget-old.ts";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { MailAnswer, MailPreviewAnswer } from "../src/mail/mail-schemas.ts";
import { planMails } from "../src/mail/plan-mails.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import type { OverviewAnswer } from "../src/overview/overview-schemas.ts";
import { type Harness, harness } from "./harness.ts";
import { merchantIn } from "./merchant.ts";
import { textOf } from "./read-pdf.ts";
import { type SmtpStandIn, smtpServer, type TakenMail } from "./smtp-server.ts";

let smtp: SmtpStandIn;
let t: Harness;

beforeAll(async () => {
  smtp = await smtpServer();
  const outgoingMail = smtpMail({ url: smtp.url, from: "facturen@voldaan.example" });
  t = await harness({ outgoingMail });
  await t.must("PATCH", "/settings", { email: "administratie@installatie.example", tradeName: "Test & Zn." });
});

beforeEach(() => {
  smtp.taken.length = 0;
});

afterAll(async () => {
  await t?.[Symbol.asyncDispose]();
  await smtp?.close();
});

const AT_THE_ADDRESS = expect.arrayContaining([expect.objectContaining({ pointer: "/to/0" })]);

/** The only mail that came since the test began. */
function theMail(): TakenMail {
  expect(smtp.taken.map(({ mail }) => mail.subject)).toHaveLength(1);
  const [only] = smtp.taken;
  if (!only) throw new Error("No mail came.");
  return only;
}

async function paid(invoice: Pick<InvoiceAnswer, "id" | "payLink">, status = "paid"): Promise<string> {
  expect((await t.press(invoice)).status).toBe(303);
  const [payment] = await t.payments(invoice.id);
  const mollieId = payment?.molliePaymentId ?? "";
  await t.atMollie(mollieId, status, "ideal");
  await t.webhooks();
  await t.work();
  return mollieId;
}

test("an invoice that is mailed can be paid from the mail, and the receipt comes by mail", async () => {
  const invoice = await t.issued();
  await t.must("POST", `/invoices/${invoice.id}/mails`);
  await t.mail();
  const { mail, to } = theMail();
  expect(to).toBe("administratie@korenaar.example");
  expect(mail.subject).toBe(`Factuur ${invoice.number} van Test & Zn.`);
  expect(mail.from?.value).toEqual([{ address: "facturen@voldaan.example", name: "Test & Zn." }]);
  expect(mail.replyTo?.value[0]?.address).toBe("administratie@installatie.example");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.text?.replaceAll("\u00a0", " ")).toContain("Nu te betalen: € 121,00");
  expect(mail.attachments.map(({ filename, contentType }) => ({ filename, contentType }))).toEqual([
    { filename: `Factuur ${invoice.number}.pdf`, contentType: "application/pdf" },
  ]);
  expect(await textOf(mail.attachments[0]?.content ?? Buffer.alloc(0))).toContain(invoice.number);

  const [link] = linksOf(mail.html);
  expect(link).toBe(invoice.payLink?.url);
  expect(mail.text, "whoever reads only text pays too").toContain(link);
  const page = await (await fetch(link ?? "")).text();
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? "";
  const pressed = await fetch(new URL(action, t.publicUrl), { method: "POST", redirect: "manual" });
  expect(pressed.status).toBe(303);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  smtp.taken.length = 0;
  await t.work();
  await t.mail();
  expect((await t.invoice(invoice.id)).status).toBe("paid");
  const thanks = theMail();
  expect(thanks.mail.subject?.replaceAll("\u00a0", " ")).toBe(
    "Wij hebben uw betaling van € 121,00 ontvangen",
  );
  expect(thanks.mail.attachments[0]?.filename).toBe(`Betaalbewijs voor factuur ${invoice.number}.pdf`);
});

/** The addresses that a reader can press, each once. */
function linksOf(html: string | false | undefined): string[] {
  const found = [...(html || "").matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = ""]) => href);
  return [...new Set(found)];
}

test("a mail loads nothing from anywhere: its pictures travel with it", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await t.api("PUT", "/settings/logo", new Uint8Array(png), { "content-type": "image/png" });
  const invoice = await t.issued();
  await t.must("POST", `/invoices/${invoice.id}/mails`, { message: "Scan maar:\n\n{{qr}}" });
  await t.mail();
  const { mail } = theMail();
  const html = mail.html || "";
  // mailparser puts pictures that travel with the mail in the place of their ids.
  const sources = [...html.matchAll(/\ssrc="([^"]+)"/g)].map(([, source = ""]) => source.slice(0, 15));
  expect(sources).toEqual(["data:image/png;", "data:image/png;"]);
  expect(html).not.toMatch(/url\(|<link|@import|<script/);
  expect(mail.attachments.filter(({ related }) => related).map(({ cid }) => cid)).toEqual(["logo", "qr"]);
  expect((await t.api("DELETE", "/settings/logo")).status).toBe(204);
});

test("a sent invoice is not voided any more, and one that went by post can be marked so", async () => {
  const mailed = await t.issued();
  await t.must("POST", `/invoices/${mailed.id}/mails`);
  await t.mail();
  const posted = await t.issued();
  const marked = await t.must<InvoiceAnswer>("POST", `/invoices/${posted.id}/mark-as-sent`);
  expect(marked.sentAt).not.toBeNull();
  for (const { id } of [mailed, posted]) {
    expect((await t.api("POST", `/invoices/${id}/void`)).body).toMatchObject({
      code: "invoice_not_voidable",
    });
  }
  await t.must("POST", `/invoices/${posted.id}/mark-as-sent`);
  expect((await t.events(posted.id)).filter((type) => type === "invoice.sent")).toHaveLength(1);
});

test("where payments are created on sending, the pay link opens with the mail", async () => {
  await t.must("PATCH", "/settings", { paymentCreation: "on_send" });
  const draft = await t.drafted();
  await t.must("POST", `/invoices/${draft.id}/issuance`);
  expect((await t.invoice(draft.id)).payLink).toBeNull();
  await t.must("POST", `/invoices/${draft.id}/mails`);
  await t.must("PATCH", "/settings", { paymentCreation: "manual" });
  const { payLink } = await t.invoice(draft.id);
  await t.mail();
  expect(linksOf(theMail().mail.html)).toEqual([payLink?.url]);
});

test("a customer without an address is named, and nothing is sent or marked as sent", async () => {
  const invoice = await t.issued({ customer: { name: "Zonder Adres" } });
  const answer = await t.api("POST", `/invoices/${invoice.id}/mails`);
  expect(answer.body).toMatchObject({
    code: "invalid_request",
    detail: expect.stringContaining("Zonder Adres"),
    errors: [{ pointer: "/to" }],
  });
  expect((await t.invoice(invoice.id)).sentAt).toBeNull();
  await paid(invoice);
  await t.mail();
  expect(smtp.taken, "who has no address is not thanked").toEqual([]);
});

describe("what a person writes", () => {
  test("is filled in, escaped, and cannot begin another header or another recipient", async () => {
    const name = 'Jan <b>"& Zn"</b>';
    const invoice = await t.issued({ customer: { name, email: "jan@korenaar.example" } });
    await t.must("POST", `/invoices/${invoice.id}/mails`, {
      subject: "{{customer.name}}\r\nBcc: iemand@elders.example",
      message: "Dag {{customer.name}},\n\n<img src=x onerror=alert(1)> {{ invoice.number }}",
    });
    await t.mail();
    const { mail } = theMail();
    expect(mail.subject).toBe(`${name} Bcc: iemand@elders.example`);
    expect(mail.bcc).toBeUndefined();
    expect(mail.html).not.toMatch(/<img src=x|<b>/);
    expect(mail.text).toContain(`<img src=x onerror=alert(1)> ${invoice.number}`);
    for (const to of [
      "a@b.example, c@d.example",
      "a@b.example\r\nBcc: c@d.example",
      "Iemand <a@b.example>",
    ]) {
      const answer = await t.api("POST", `/invoices/${invoice.id}/mails`, { to: [to] });
      expect(answer.body, to).toMatchObject({ code: "invalid_request", errors: AT_THE_ADDRESS });
    }
  });

  test("and names something unknown is refused, with what is known", async () => {
    const invoice = await t.issued();
    const answer = await t.api("POST", `/invoices/${invoice.id}/mails`, { message: "{{factuur}} {{qr}}" });
    expect(answer.body).toMatchObject({
      code: "invalid_request",
      detail: expect.stringMatching(/^\{\{factuur\}\} is not known here; this mail knows .*\{\{payLink\}\}/),
      errors: [{ pointer: "/message" }],
    });
  });

  test("as the merchant's own text stands in the mails of its language, and goes back to the usual", async () => {
    const wording = { subject: "Rechnung {{invoice.number}}", message: "Bitte zahlen: {{payLink}}" };
    const text = { kind: "invoice", language: "de" };
    await t.must("PATCH", "/settings/mail", { texts: [{ ...text, wording }], senderName: "Buchhaltung" });
    const customer = { name: "Bäckerei", email: "info@baeckerei.example", locale: "de" };
    const invoice = await t.issued({ customer });
    await t.must("POST", `/invoices/${invoice.id}/mails`);
    await t.mail();
    const { mail } = theMail();
    expect(mail.subject).toBe(`Rechnung ${invoice.number}`);
    expect(mail.from?.value[0]?.name).toBe("Buchhaltung");
    expect(mail.text).toContain(`Bitte zahlen: ${invoice.payLink?.url}`);
    await t.must("PATCH", "/settings/mail", { texts: [{ ...text, wording: null }], senderName: null });
    const preview = await t.must<MailPreviewAnswer>("POST", `/invoices/${invoice.id}/mails/preview`);
    expect(preview.subject).toBe(`Rechnung ${invoice.number} von Test & Zn.`);
  });

  test("is seen beforehand as it will go", async () => {
    const invoice = await t.issued();
    const words = { subject: "Kijk {{invoice.number}}", message: "Tot {{invoice.dueOn}}." };
    const preview = await t.must<MailPreviewAnswer>("POST", `/invoices/${invoice.id}/mails/preview`, words);
    await t.must("POST", `/invoices/${invoice.id}/mails`, words);
    await t.mail();
    const { mail } = theMail();
    expect({ subject: preview.subject, text: preview.text }).toEqual({
      subject: mail.subject,
      text: mail.text,
    });
    expect(preview.to).toEqual(["administratie@korenaar.example"]);
  });
});

describe("mails that go by themselves", () => {
  test("tell of a payment that failed, with another try, and only of the last of several", async () => {
    const invoice = await t.issued();
    await paid(invoice, "failed");
    await paid(invoice, "failed");
    await t.mail();
    expect(smtp.taken, "the payer has a moment to try again").toEqual([]);
    await t.advance(minutes(16));
    await t.mail();
    const { mail } = theMail();
    expect(mail.subject).toMatch(/^Uw betaling van .* is niet gelukt$/);
    expect(linksOf(mail.html)).toEqual([invoice.payLink?.url]);
    const { data } = await t.must<{ data: MailAnswer[] }>("GET", `/invoices/${invoice.id}/mails`);
    expect(data.map(({ status }) => status)).toEqual(["sent", "dropped"]);
  });

  test("say nothing of a payment that failed once the invoice is paid, or that the payer canceled", async () => {
    const tried = await t.issued();
    await paid(tried, "failed");
    await paid(tried);
    const left = await t.issued();
    await paid(left, "canceled");
    await t.advance(hours(1));
    await t.mail();
    expect(smtp.taken.map(({ mail }) => mail.subject?.replaceAll("\u00a0", " "))).toEqual([
      "Wij hebben uw betaling van € 121,00 ontvangen",
    ]);
  });

  test("tell the payer of a refund and of a credit note, and the merchant of a chargeback and of surplus", async () => {
    const invoice = await t.issued();
    await t.must("POST", `/invoices/${invoice.id}/mark-as-sent`);
    const mollieId = await paid(invoice);
    const [payment] = await t.payments(invoice.id);
    const amount = { currency: "EUR", value: "21.00" };
    const refund = await t.must<{ mollieRefundId: string }>("POST", `/payments/${payment?.id}/refunds`, {
      amount,
      purpose: "credit",
    });
    await t.control(`/payments/${mollieId}/chargebacks`, { amount: { currency: "EUR", value: "50.00" } });
    await t.webhooks();
    await t.work();
    await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
      type: "bank",
      amount: { currency: "EUR", value: "80.00" },
    });
    await t.mail();
    const seen = () =>
      smtp.taken.map(({ to, mail }) => `${to}: ${mail.subject?.replaceAll("\u00a0", " ")}`).sort();
    expect(seen()).toEqual([
      expect.stringMatching(/^administratie@installatie\.example: Er is te veel betaald: € 30,00 op factuur/),
      expect.stringMatching(/^administratie@installatie\.example: Terugboeking van € 50,00 op factuur/),
      expect.stringMatching(/^administratie@korenaar\.example: Creditnota .* van Test & Zn\.$/),
      "administratie@korenaar.example: Wij hebben uw betaling van € 121,00 ontvangen",
    ]);
    smtp.taken.length = 0;
    await t.control(`/refunds/${refund.mollieRefundId}`, { status: "refunded" });
    await t.webhooks();
    await t.work();
    await t.mail();
    expect(seen()).toEqual(["administratie@korenaar.example: Wij hebben u € 21,00 terugbetaald"]);
  });

  test("stay away where the merchant switched their kind off", async () => {
    await t.must("PATCH", "/settings/mail", { kinds: [{ kind: "payment_received", isOn: false }] });
    await paid(await t.issued());
    await t.mail();
    expect(smtp.taken).toEqual([]);
    await t.must("PATCH", "/settings/mail", { kinds: [{ kind: "payment_received", isOn: true }] });
  });

  test("come once, however many look at their fact at the same instant", async () => {
    const invoice = await t.issued();
    await paid(invoice);
    await Promise.all([1, 2, 3, 4].map(() => planMails(t.platform)));
    const { data } = await t.must<{ data: unknown[] }>("GET", `/invoices/${invoice.id}/mails`);
    expect(data).toHaveLength(1);
    await t.mail();
    theMail();
  });

  test("are not made up later for facts of before sending was on, or of long ago", async () => {
    const invoice = await t.issued();
    await paid(invoice);
    await t.advance(hours(73));
    await t.mail();
    expect(smtp.taken).toEqual([]);
  });
});

test("test money writes to nobody by itself, and a test invoice that is mailed says so", async () => {
  const other = await merchantIn(t.platform, { name: "Proefbedrijf", connect: false });
  await other.must("PUT", "/integrations/mollie", { apiKey: DEFAULT_TEST_KEY });
  const invoice = await other.issued();
  expect(invoice.mode).toBe("test");
  await t.press(invoice);
  const [payment] = await other.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.webhooks();
  await t.work();
  await t.mail();
  expect(smtp.taken).toEqual([]);
  await other.must("POST", `/invoices/${invoice.id}/mails`);
  await t.mail();
  const { mail } = theMail();
  expect(mail.subject).toMatch(/^\[TEST\] /);
  expect(mail.text).toMatch(/^TEST · /);
});

test("where sending is off, the API says so and what to do, and no mail waits for the day it is on", async () => {
  await using off = await harness();
  const invoice = await off.issued();
  expect(await off.must("GET", "/settings/mail")).toMatchObject({ sending: "off", from: null });
  expect((await off.api("POST", `/invoices/${invoice.id}/mails`)).body).toMatchObject({
    code: "mail_off",
    detail: expect.stringContaining("SMTP_URL"),
  });
  const reminding = `/invoices/${invoice.id}/reminders`;
  expect(await off.must("GET", reminding)).toMatchObject({
    block: { reason: "mail_off", label: expect.stringContaining("SMTP_URL") },
    mayRemind: false,
  });
  expect((await off.api("POST", reminding, { mailKind: "reminder_first" })).body).toMatchObject({
    code: "mail_off",
  });
  await off.press(invoice);
  const [payment] = await off.payments(invoice.id);
  await off.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await off.webhooks();
  await off.work();
  await off.mail();
  expect(await off.must("GET", "/mails")).toEqual({ data: [], nextCursor: null });
  expect(await planMails(off.platform), "nothing waits").toBe(0);
});

test("what a mail said is forgotten with the bodies of the log, and that it was sent stays", async () => {
  const invoice = await t.issued();
  const sent = await t.must<{ data: MailAnswer[] }>("POST", `/invoices/${invoice.id}/mails`);
  const path = `/mails/${sent.data[0]?.id}`;
  await t.mail();
  expect(await t.must("GET", `${path}/content`)).toMatchObject({
    subject: `Factuur ${invoice.number} van Test & Zn.`,
    // What can be drawn again is not kept beside.
    attachments: [{ name: `Factuur ${invoice.number}.pdf`, content: null }],
  });
  await forgetOld(t.platform);
  expect((await t.api("GET", `${path}/content`)).status).toBe(200);
  await t.advance(days(91));
  await forgetOld(t.platform);
  expect((await t.api("GET", `${path}/content`)).body).toMatchObject({ code: "not_found" });
  expect(await t.must("GET", path)).toMatchObject({ status: "sent" });
});

test("an open invoice whose mail was refused waits on the first screen, until it is sent again and goes", async () => {
  const waiting = async () => {
    const { attention } = await t.must<OverviewAnswer>("GET", "/overview");
    return attention.find(({ kind }) => kind === "mail_not_sent")?.invoices.map(({ id }) => id) ?? [];
  };
  const invoice = await t.issued();
  smtp.behaviour.recipient = () => ({ code: 550, words: "5.1.1 Unknown" });
  await t.must("POST", `/invoices/${invoice.id}/mails`);
  expect(await waiting()).toEqual([]);
  await t.mail();
  expect(await waiting()).toEqual([invoice.id]);
  delete smtp.behaviour.recipient;
  await t.must("POST", `/invoices/${invoice.id}/mails`, { to: ["nieuw@korenaar.example"] });
  await t.mail();
  expect(await waiting()).toEqual([]);
});
