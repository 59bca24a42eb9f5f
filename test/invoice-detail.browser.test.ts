import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const DESK = { width: 1440, height: 900 };

test("a pay link is sent by mail, text message and WhatsApp, to the customer and in the customer's language", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const customer = {
    name: "Café Het Hoekje",
    email: "anna@hoekje.example",
    phone: "+31612345678",
    locale: "de",
  };
  const invoice = await t.issued({ customer });
  const { page } = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, viewport: DESK });
  const ways = page.getByRole("group", { name: "Send the link by" });
  const message = `Sie können die Rechnung ${invoice.number} über 121,00\u00A0€ online bezahlen, bis`;
  const addressOf = async (name: string) =>
    decodeURIComponent((await ways.getByRole("link", { name }).getAttribute("href")) ?? "");
  await expect
    .poll(() => addressOf("E-mail"))
    .toContain(`mailto:anna@hoekje.example?subject=Rechnung ${invoice.number}`);
  for (const name of ["E-mail", "Text message", "WhatsApp"]) {
    expect(await addressOf(name)).toContain(message);
    expect(await addressOf(name)).toContain(invoice.payLink?.url);
  }
  expect(await addressOf("Text message")).toMatch(/^sms:\+31612345678\?/);
  expect(await addressOf("WhatsApp")).toMatch(/^https:\/\/wa\.me\/31612345678\?/);
});

test("the ways to send a pay link wait until it is known in which language the customer reads", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued({ customer: { name: "Café Het Hoekje", locale: "fr" } });
  const { page } = await signedIn(t, browser, { viewport: DESK });
  const customer = Promise.withResolvers<void>();
  await page.route("**/api/v1/customers/*", async (route) => {
    await customer.promise;
    await route.continue();
  });
  await page.goto(`${t.publicUrl}/invoices/${invoice.id}`);
  const ways = page.getByRole("group", { name: "Send the link by" });
  await ways.getByRole("button", { name: "E-mail", disabled: true }).waitFor();
  expect(await ways.getByRole("link").count()).toBe(0);
  customer.resolve();
  const mail = await ways.getByRole("link", { name: "E-mail" }).getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toContain(`Vous pouvez payer la facture ${invoice.number}`);
});

test("an invoice is credited in part and then for the rest, and says what was credited", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued({
    lines: [
      { description: "Thermostaat", quantity: "2", unitPrice: "40.00", vatRate: "21" },
      { description: "Arbeid", quantity: "1", unitPrice: "20.00", vatRate: "21" },
    ],
  });
  await t.press(invoice);
  const [begun] = await t.payments(invoice.id);
  // Somebody is at their bank with it, so Mollie does not take it back.
  await t.atMollie(begun?.molliePaymentId ?? "", "open", "ideal");
  const { page, trouble } = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, viewport: DESK });
  await page.getByText("Nothing was credited.").waitFor();
  await page.getByRole("button", { name: "Credit", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Credit invoice ${invoice.number}` });
  await dialog.getByText("Some lines").click();
  await dialog.getByRole("button", { name: "Remove line 2" }).click();
  await dialog.getByLabel("Quantity").fill("1");
  await dialog.getByText("€48.40").waitFor();
  await dialog.getByLabel(/^Reason/).fill("Retour");
  await expectNoAxeViolations(page, "the credit dialog");
  await picture(page, "credit");
  await dialog.getByRole("button", { name: "Make the credit note" }).click();
  await page.getByText("Retour").first().waitFor();
  expect(await t.invoice(invoice.id)).toMatchObject({
    credited: { value: "48.40" },
    outstanding: { value: "72.60" },
  });
  // The payment that was begun asks for too much now.
  await t.work();
  await page.getByText("No longer offered, because another amount is owed.").waitFor();

  await page.getByRole("button", { name: "Credit", exact: true }).click();
  await dialog.getByRole("button", { name: "Make the credit note" }).click();
  await dialog.getByRole("alert").getByText("72.60 EUR can still be credited").waitFor();
  await dialog.getByLabel("Quantity").first().fill("1");
  await dialog.getByRole("button", { name: "Make the credit note" }).click();
  await dialog.waitFor({ state: "hidden" });
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", settledBy: "credit" });
  const button = page.getByRole("button", { name: "Credit", exact: true });
  await expect
    .poll(() => button.getAttribute("aria-description"))
    .toBe("All of the invoice has been credited.");
  // The browser tells of the one refusal, too.
  expect(trouble).toEqual([expect.stringContaining("409")]);
});

test("whoever cannot wait for Mollie's message asks, sees the answer here, and what was said in the log", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.control("/faults", { fault: "lost-webhook", times: 20, on: {} });
  await t.atMollie(payment?.molliePaymentId ?? "", "paid");
  const { page } = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, viewport: DESK });
  await page.getByRole("button", { name: `Ask Mollie about ${payment?.molliePaymentId}` }).click();
  await page.getByText("Nothing is outstanding any more").waitFor();
  const log = page.getByRole("region", { name: "Integration log" });
  await log.getByRole("link").nth(1).waitFor();
  await page.evaluate("scrollTo(0, 0)");
  await expectNoAxeViolations(page);
  await picture(page, "invoice-paid");
  await log.getByRole("link", { name: "All entries" }).click();
  await page.getByRole("heading", { name: "Integration log" }).waitFor();
  expect(page.url()).toContain(`invoice=${invoice.id}`);
});

test("who may only look finds no button that changes the invoice", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const draft = await t.drafted();
  const { page } = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, role: "read-only" });
  await page.getByText("Nothing was credited.").waitFor();
  for (const name of ["Credit", "Void", "Write off", "Register payment"])
    expect(await page.getByRole("button", { name, exact: true }).count(), name).toBe(0);
  expect(await page.getByRole("link", { name: "Duplicate" }).count()).toBe(0);
  await page.goto(`${t.publicUrl}/invoices/${draft.id}`);
  await page.getByRole("heading", { name: "Draft invoice" }).waitFor();
  expect(await page.getByRole("link", { name: "Edit" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Delete draft" }).count()).toBe(0);
});

test("on a phone the number of the invoice stays on one line of the heading", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const { page } = await signedIn(t, browser, {
    at: `/invoices/${invoice.id}`,
    locale: "de-DE",
    viewport: { width: 360, height: 800 },
  });
  const heading = page.getByRole("heading", { name: `Rechnung ${invoice.number}` });
  await heading.waitFor();
  const lines = await heading.evaluate((h1, number) => {
    const texts = h1.ownerDocument.createTreeWalker(h1, 4); // NodeFilter.SHOW_TEXT
    while (texts.nextNode()) {
      const at = texts.currentNode.textContent?.indexOf(number) ?? -1;
      if (at < 0) continue;
      const range = h1.ownerDocument.createRange();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + number.length);
      return range.getClientRects().length;
    }
    return 0;
  }, invoice.number ?? "");
  expect(lines).toBe(1);
});
