import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { smtpMail } from "../src/outgoing-mail/smtp.ts";
import type { ReminderSchemeAnswer } from "../src/reminders/reminder-schemas.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { smtpServer } from "./smtp-server.ts";
import { signedIn } from "./staff.ts";

const DESK = { viewport: { width: 1440, height: 900 } };
const SCHEME = {
  name: "Gewoon",
  isDefault: true,
  steps: [
    { days: -3, mailKind: "reminder_upcoming" },
    { days: 7, mailKind: "reminder_first" },
  ],
};

/** A refusal is what the tests ask for, and the console tells of each. */
const unexpected = (trouble: readonly string[]) => trouble.filter((line) => !line.includes("422"));

async function owed(t: Harness, fields: Record<string, unknown> = {}): Promise<InvoiceAnswer> {
  const { id } = await t.issued(fields);
  return t.must<InvoiceAnswer>("POST", `/invoices/${id}/mark-as-sent`);
}

/** Goes there by the keyboard, as somebody without a mouse. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
}

async function isFocused(field: Locator): Promise<void> {
  await expect.poll(() => field.evaluate((element) => element.matches(":focus"))).toBe(true);
}

test("the usual scheme is there at one press; a step is moved, refused at its field, and kept; a scheme goes again", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices", ...DESK });
  await page.getByRole("heading", { name: "Invoices" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.getByText("Nobody is reminded yet").waitFor();
  await page.getByText(/must set SMTP_URL and MAIL_FROM/).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "reminders-none");
  await press(page, "Start with the usual scheme");
  await page.getByText("3 days before the due date – Due soon").waitFor();
  await page.getByText("28 days after the due date – Final reminder").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "reminders");

  await press(page, "Change the scheme Usual scheme");
  const dialog = page.getByRole("dialog");
  const days = (step: number) => dialog.getByRole("group", { name: `Step ${step}` }).getByLabel("Days");
  await days(2).fill("14");
  await days(2).press("Enter");
  await dialog.getByText("Two steps are on the same day; move or remove one.").waitFor();
  await expect.poll(() => days(3).getAttribute("aria-invalid")).toBe("true");
  await expectNoAxeViolations(page);
  await picture(page, "reminders-scheme");
  await days(2).fill("10");
  await press(page, "Add a step");
  await isFocused(days(5));
  expect(await days(5).inputValue()).toBe("35");
  await press(page, "Remove step 3");
  await press(page, "Save");
  await page.getByText("10 days after the due date – First reminder").waitFor();
  const { data } = await t.must<{ data: ReminderSchemeAnswer[] }>("GET", "/reminder-schemes");
  expect(data).toMatchObject([{ isDefault: true, steps: [-3, 10, 28, 35].map((on) => ({ days: on })) }]);

  await press(page, "New scheme");
  await dialog.getByLabel("Name", { exact: true }).fill("usual scheme");
  await dialog.getByRole("combobox", { name: "When" }).click();
  await page.getByRole("option", { name: "before the due date" }).click();
  await press(page, "Save");
  await dialog.getByText(/There is a scheme "usual scheme" already/).waitFor();
  await dialog.getByLabel("Name", { exact: true }).fill("Gentle");
  await press(page, "Save");
  await page.getByText("7 days before the due date – First reminder").waitFor();
  await press(page, "Delete the scheme Gentle");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoAxeViolations(page, "a question in the dark");
  await press(page, "Delete");
  await page.getByText("No scheme is the default one").waitFor();

  await page.goto(`${t.publicUrl}/settings/activity`);
  await page.getByText("Reminders: from nothing to Gentle").waitFor();
  await page.getByText("Reminders: Usual scheme").waitFor();
  const reader = await signedIn(t, browser, { at: "/settings/reminders", role: "read-only", ...DESK });
  await reader.page.getByText("Your role may read these settings and not change them.").waitFor();
  const theirs = reader.page.getByRole("region", { name: "Schemes" });
  await theirs.getByText("Usual scheme").waitFor();
  expect(await theirs.getByRole("button").count()).toBe(0);
  expect([...unexpected(trouble), ...reader.trouble]).toEqual([]);
});

test("on an invoice one sees what is planned, pauses, resumes and reminds, and reads the mail that went", async () => {
  await using smtp = await smtpServer();
  await using t = await harness({
    outgoingMail: smtpMail({ url: smtp.url, from: "facturen@voldaan.example" }),
  });
  await using browser = await openBrowser();
  await t.must("POST", "/reminder-schemes", SCHEME);
  const invoice = await t.issued();
  const { page, trouble } = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, ...DESK });
  const card = page.getByRole("region", { name: "Reminders" });
  await card.getByText("By the scheme Gewoon").waitFor();
  await card.getByText("7 days after the due date").waitFor();
  await card.getByText(/The invoice was not sent yet. .*mark it as sent/).waitFor();
  const remind = card.getByRole("button", { name: "Remind now" });
  expect(await remind.getAttribute("aria-description")).toBe("The invoice was not sent yet.");
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as sent" }).click();
  await expect.poll(() => remind.getAttribute("aria-disabled")).toBe("false");

  const dialog = page.getByRole("dialog");
  await press(page, "Pause or stop");
  await isFocused(dialog.getByRole("radio", { name: "Until a day" }));
  await expectNoAxeViolations(page);
  await picture(page, "reminders-pause");
  await page.keyboard.press("Enter");
  await card.getByText(/^Paused until/).waitFor();
  await expectNoAxeViolations(page);
  await press(page, "Resume");
  await press(page, "Pause or stop");
  await isFocused(dialog.getByRole("radio", { name: "Until a day" }));
  await page.keyboard.press("ArrowDown");
  await press(page, "Stop");
  await card.getByText("Stopped until further notice.").waitFor();

  await press(page, "Remind now");
  await isFocused(dialog.getByRole("radio", { name: "Due soon", checked: true }));
  await expectNoAxeViolations(page);
  await picture(page, "reminders-remind");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await card.getByText(/by hand$/).waitFor();
  await t.mail();
  await card.getByText("Sent", { exact: true }).waitFor();
  expect(smtp.taken.map(({ mail }) => mail.subject)).toEqual([`Herinnering: factuur ${invoice.number}`]);
  expect(await remind.getAttribute("aria-description")).toContain("less than a day ago");
  await press(page, "Show the e-mail: First reminder");
  await dialog.getByText(`Factuur ${invoice.number}.pdf`).waitFor();
  await page.keyboard.press("Escape");
  await expectNoAxeViolations(page);
  await picture(page, "reminders-invoice");

  const reader = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, role: "read-only", ...DESK });
  const theirs = reader.page.getByRole("region", { name: "Reminders" });
  await theirs.getByText("Stopped until further notice.").waitFor();
  const buttons = await theirs.getByRole("button").allTextContents();
  expect(buttons).toEqual(["Show"]);
  expect([...trouble, ...reader.trouble]).toEqual([]);
});

test("a customer gets another scheme and is left in peace, also when many are reminded at once", async () => {
  await using smtp = await smtpServer();
  await using t = await harness({
    outgoingMail: smtpMail({ url: smtp.url, from: "facturen@voldaan.example" }),
  });
  await using browser = await openBrowser();
  await t.must("POST", "/reminder-schemes", SCHEME);
  await t.must("POST", "/reminder-schemes", { ...SCHEME, name: "Rustig", isDefault: false });
  const paused = await owed(t, { customer: { name: "Hotel Zon", email: "zon@example.com" } });
  await owed(t, { customer: { name: "Garage Snel", email: "garage@example.com" } });
  await t.issued({ customer: { name: "Niet Verstuurd", email: "niet@example.com" } });
  const at = `/customers/${paused.customerId}`;
  const { page, trouble } = await signedIn(t, browser, { at, ...DESK });
  const card = page.getByRole("region", { name: "Reminders" });
  await card.getByRole("combobox", { name: "Scheme" }).click();
  await page.getByRole("option", { name: "Rustig" }).click();
  await page.getByText("The scheme of the customer is saved.").waitFor();
  await card.getByRole("button", { name: "Pause or stop" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await card.getByText(/^Paused until .* for all invoices/).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "reminders-customer");
  await page.goto(`${t.publicUrl}/invoices/${paused.id}`);
  await card.getByText("By the scheme Rustig").waitFor();
  await card.getByRole("button", { name: "Resume for this customer" }).waitFor();

  await page.goto(`${t.publicUrl}/invoices`);
  await page.getByRole("checkbox", { name: "Select all that are loaded" }).click();
  const bar = page.getByRole("region", { name: "What is selected" });
  await bar.getByRole("button", { name: "Remind", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("The invoice was not sent yet.").waitFor();
  await dialog.getByRole("combobox", { name: "Which reminder" }).click();
  await page.getByRole("option", { name: "Second reminder" }).click();
  await expectNoAxeViolations(page);
  await picture(page, "reminders-bulk");
  await dialog.getByRole("button", { name: "Send 2 reminders" }).click();
  await dialog.getByText("1 done · 1 refused · 1 skipped").waitFor();
  await dialog.getByText("Reminders are paused.").waitFor();
  await t.mail();
  expect(smtp.taken.map(({ to, mail }) => [to, mail.subject?.startsWith("Tweede herinnering")])).toEqual([
    ["garage@example.com", true],
  ]);

  const reader = await signedIn(t, browser, { at, role: "read-only", ...DESK });
  await reader.page
    .getByRole("region", { name: "Reminders" })
    .getByText(/^Paused until/)
    .waitFor();
  const theirs = reader.page.getByRole("region", { name: "Reminders" });
  expect(await theirs.getByRole("button").count()).toBe(0);
  expect([...trouble, ...reader.trouble]).toEqual([]);
});
