import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { smtpServer } from "./smtp-server.ts";
import { signedIn } from "./staff.ts";

const DESK = { viewport: { width: 1440, height: 900 } };
const FROM = "facturen@voldaan.example";

test("an invoice is sent from its screen in the sender's words, refused, sent again, and read as it went", async () => {
  await using smtp = await smtpServer();
  await using t = await harness({ outgoingMail: smtpMail({ url: smtp.url, from: FROM }) });
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const { page, trouble } = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, ...DESK });
  await page.getByRole("button", { name: "Send by e-mail" }).click();
  const dialog = page.getByRole("dialog");
  const letter = page.frameLocator("iframe");
  await letter.getByRole("link", { name: "Betaal € 121,00" }).waitFor();
  await dialog.getByLabel("Subject").fill("Uw factuur {{nummer}}");
  await dialog.getByText("{{nummer}} is not known here").waitFor();
  await dialog.getByLabel("Subject").fill("Uw factuur");
  await dialog.getByLabel("Message").fill("Dag,\n\nScan en betaal:\n\n{{qr}}");
  await letter.getByAltText("Scan om op uw telefoon te betalen").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "mail-send");

  smtp.behaviour.recipient = () => ({ code: 550, words: "5.1.1 Unknown user" });
  await dialog.getByRole("button", { name: "Send by e-mail" }).click();
  await dialog.waitFor({ state: "detached" });
  await t.mail();
  const mails = page.getByRole("region", { name: "E-mail" });
  await mails.getByText("Refused").waitFor();
  await mails.getByText(/Unknown user/).waitFor();
  await page.getByText(/was refused: .*Unknown user/).waitFor();
  delete smtp.behaviour.recipient;
  await mails
    .getByRole("button", { name: "Send the e-mail to administratie@korenaar.example again" })
    .click();
  await page.getByText("The e-mail is tried again.").waitFor();
  await t.mail();
  expect(smtp.taken.map(({ mail }) => mail.subject)).toEqual(["Uw factuur"]);
  await mails.getByText("Sent", { exact: true }).waitFor();

  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Uw factuur" }).click();
  await letter.getByText("Scan en betaal:").waitFor();
  await dialog.getByText(`Factuur ${invoice.number}.pdf`).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "mail-read");
  const opened = page.context().waitForEvent("page");
  await letter.getByRole("link", { name: "Betaal € 121,00" }).click();
  await pay(await opened);
  await expect.poll(async () => (await t.payments(invoice.id)).length).toBe(1);
  expect(unexpected(trouble)).toEqual([]);
});

/** A refusal is what the tests ask for, and the console tells of each. */
const unexpected = (trouble: readonly string[]) => trouble.filter((line) => !line.includes("422"));

/** What the reader of a mail does next. */
async function pay(page: Page): Promise<void> {
  await page.getByRole("button", { name: /121[.,]00/ }).click();
  await page.waitForURL(/checkout/);
}

test("selected invoices are sent at once, those without an address say so, and void ones are left alone", async () => {
  await using smtp = await smtpServer();
  await using t = await harness({ outgoingMail: smtpMail({ url: smtp.url, from: FROM }) });
  await using browser = await openBrowser();
  await t.issued({ customer: { name: "Bakkerij", email: "bakkerij@example.com" } });
  await t.issued({ customer: { name: "Zonder Adres" } });
  const gone = await t.issued();
  await t.must("POST", `/invoices/${gone.id}/void`);
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices", ...DESK });
  await page.getByRole("checkbox", { name: "Select all that are loaded" }).click();
  await page
    .getByRole("region", { name: "What is selected" })
    .getByRole("button", { name: "Send", exact: true })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Send 2 invoices" }).click();
  await dialog.getByText("1 done · 1 refused · 1 skipped").waitFor();
  await dialog.getByText(/Zonder Adres has no e-mail address/).waitFor();
  await expectNoAxeViolations(page);
  await t.mail();
  expect(smtp.taken.map(({ to }) => to)).toEqual(["bakkerij@example.com"]);
  expect(unexpected(trouble)).toEqual([]);
});

test("the settings say what to do where sending is off; a text with an unknown variable is refused, a good one kept", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/settings/mail", ...DESK });
  await page.getByText(/must set SMTP_URL and MAIL_FROM/).waitFor();
  await page.getByText("Add the e-mail address of your company first").waitFor();
  await page.getByRole("switch", { name: "Payment received" }).click();
  await expect
    .poll(async () => (await settingsOf()).kinds.find(({ kind }) => kind === "payment_received")?.isOn)
    .toBe(false);
  await page.getByLabel("Message").fill("Hello {{klant}}");
  await page.getByText("{{klant}} is not known here").first().waitFor();
  const refusal = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await page.getByRole("button", { name: "Save this text" }).click();
  expect((await refusal).status()).toBe(422);
  // The preview may say it, too.
  await page.getByRole("alert").getByText("{{klant}} is not known here").first().waitFor();
  expect(await page.getByText("Your own text").count()).toBe(0);
  await page.getByLabel("Message").fill("Hello {{customer.name}}");
  await page.frameLocator("iframe").getByText("Hello Bakkerij De Korenaar").waitFor();
  await page.getByRole("button", { name: "Save this text" }).click();
  await page.getByText("Your own text").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "mail-settings");
  await page.getByRole("button", { name: "Back to the usual text" }).click();
  await page.getByText("The usual text").waitFor();
  expect(unexpected(trouble)).toEqual([]);

  function settingsOf() {
    return t.must<{ kinds: { kind: string; isOn: boolean }[] }>("GET", "/settings/mail");
  }
});
