import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { signedIn } from "./staff.ts";

/** Buttons that copy or look: the link's, and those of the tour of the demo. */
const CHANGE_NOTHING = new Set([
  "Columns",
  "Export",
  "Filters",
  "Views",
  "Copy the link",
  "Next",
  "Skip the tour",
]);

test("a role sees the buttons that it has the right to, and no others", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { invoiceId, molliePaymentId } = await paidWithSurplus(t);
  const at = `/invoices/${invoiceId}`;
  const ask = `Ask Mollie about ${molliePaymentId}`;

  const finance = await signedIn(t, browser, { at, role: "finance" });
  await finance.page.getByText("Timeline").waitFor();
  await expect
    .poll(() => changesOf(finance.page), { timeout: 15_000 })
    .toEqual([
      ask,
      "Credit",
      "Mark as sent",
      "Pay another invoice",
      "Refund of the payment of €121.00",
      "Refund €121.00",
      "Register payment",
      "Send by e-mail",
      "Take back €121.00",
      "Void",
      "Write off",
    ]);

  const employee = await signedIn(t, browser, { at, role: "employee" });
  await employee.page.getByText("Timeline").waitFor();
  await expect
    .poll(() => changesOf(employee.page), { timeout: 15_000 })
    .toEqual([ask, "Mark as sent", "Register payment", "Send by e-mail"]);
  expect(await placesOf(employee.page)).toEqual([
    "Home",
    "Invoices",
    "Payments",
    "Refunds",
    "Chargebacks",
    "Customers",
    "E-mail",
    "Company",
    "Invoicing",
    "E-mail settings",
    "Reminders",
    "Software integrations",
    "Marketplace",
  ]);

  const reader = await signedIn(t, browser, { at, role: "read-only" });
  await reader.page.getByText("Timeline").waitFor();
  expect(await changesOf(reader.page)).toEqual([]);
  expect(await placesOf(reader.page)).toEqual([
    "Home",
    "Invoices",
    "Payments",
    "Refunds",
    "Chargebacks",
    "Customers",
    "E-mail",
    "Integration log",
    "Company",
    "Invoicing",
    "E-mail settings",
    "Reminders",
    "Software integrations",
    "Marketplace",
    "Team",
    "Activity",
  ]);

  await reader.page.goto(`${t.publicUrl}/settings/integrations/mollie`);
  await reader.page.getByText("Payment methods").waitFor();
  expect(await changesOf(reader.page)).toEqual([]);

  await reader.page.goto(`${t.publicUrl}/invoices`);
  await reader.page.getByRole("heading", { name: "Invoices" }).waitFor();
  await reader.page.keyboard.press("n"); // the shortcut is not theirs either
  expect(await changesOf(reader.page)).toEqual([]);
  await reader.page.goto(`${t.publicUrl}/invoices/new`);
  await reader.page.getByText("Your role does not include this").waitFor();
  expect(await changesOf(reader.page)).toEqual([]);
  expect([...finance.trouble, ...employee.trouble, ...reader.trouble]).toEqual([]);
});

/** Paid through Mollie and by bank as well. */
async function paidWithSurplus(t: Harness) {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  const molliePaymentId = payment?.molliePaymentId ?? "";
  await t.must("POST", `/invoices/${invoice.id}/external-payments`, { type: "bank", amount: invoice.total });
  await t.atMollie(molliePaymentId, "paid");
  await t.callWebhook(molliePaymentId);
  await t.work();
  return { invoiceId: invoice.id, molliePaymentId };
}

/** What of the screen changes something: every button but those that copy, look, sort or narrow a list down. */
async function changesOf(page: Page): Promise<string[]> {
  const names = await page
    .locator("main button:not([role=tab], [aria-sort] button)")
    .evaluateAll((buttons) =>
      buttons.map((each) => each.getAttribute("aria-label") ?? each.textContent ?? ""),
    );
  return names.filter((name) => !CHANGE_NOTHING.has(name)).toSorted();
}

async function placesOf(page: Page): Promise<string[]> {
  return page.getByRole("navigation").getByRole("link").allTextContents();
}
