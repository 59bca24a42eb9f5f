import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { openBrowser, person } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

test("import, create payment, copy link, pay: the back office shows Paid by itself", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices" });

  await page.getByRole("button", { name: "Import" }).first().click();
  const { xml, totals } = buildUbl({ lines: [{ quantity: 2n, price: 4750n, category: "S", rate: 21 }] });
  const dialog = page.getByRole("dialog", { name: "Import invoices" });
  await dialog.locator("input[type=file]").setInputFiles({
    name: "factuur.xml",
    mimeType: "application/xml",
    buffer: Buffer.from(xml),
  });
  await dialog.getByRole("button", { name: "Import 1 document" }).click();
  await dialog.getByRole("link").click();
  expect(totals.payable).toBe(11_495n);
  await page.getByText("€114.95").first().waitFor();

  await page.getByRole("button", { name: "Create payment" }).click();
  await page.getByRole("button", { name: "Copy the link" }).click();
  const link = String(await page.evaluate("navigator.clipboard.readText()"));
  expect(link.startsWith(`${t.publicUrl}/i/`)).toBe(true);
  await page.getByAltText("QR code of the pay link").waitFor();
  await picture(page, "backoffice-invoice-open");

  const payer = await person(browser, { viewport: { width: 390, height: 844 } });
  await payer.page.goto(link);
  await picture(payer.page, "payer-open");
  await payer.page.getByRole("button", { name: "Pay €114.95" }).click();
  await chooseOutcome(payer.page, "ideal", "paid");
  await payer.page.getByRole("heading", { name: "Paid: thank you" }).waitFor();
  await picture(payer.page, "payer-paid");
  const confirmation = await payer.page.locator("main").innerText();
  for (const shown of ["Invoice number", "Invoice date", "Due date", "€114.95"])
    expect(confirmation).toContain(shown);
  await payer.page.getByRole("link", { name: "View the online invoice" }).click();
  await payer.page.waitForURL(link + "*");

  // The back office was not touched since.
  await page.getByText("Status label").waitFor();
  await page
    .getByRole("status")
    .or(page.locator("main"))
    .getByText("Nothing is outstanding any more")
    .waitFor();
  await picture(page, "backoffice-invoice-paid");
  const shown = await page.locator("main").innerText();
  expect(shown).toContain("Completed");
  expect(shown).toMatch(/Paid/);
  expect([...trouble, ...payer.trouble]).toEqual([]);
});

test("a try that fails says so, and the next one succeeds", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const { page, trouble } = await person(browser, { locale: "nl-NL" });
  await page.goto(invoice.payLink?.url ?? "");
  await page.getByRole("button", { name: /^Betaal/ }).click();
  await page.locator('button[value="ideal"]').click();
  await page.locator('input[value="failed"]').check();
  await page.locator("button[name=submit]").click();
  await page.locator("button[name=leave]").click();
  await page.getByRole("heading", { name: /niet gelukt/i }).waitFor();
  await picture(page, "payer-failed-nl");

  await page.getByRole("button", { name: /121,00/ }).click();
  await chooseOutcome(page, "ideal", "paid");
  await page.getByRole("heading", { name: /betaald/i }).waitFor();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
  expect(trouble).toEqual([]);
});

test("a bank transfer is awaited, and pays the invoice when it arrives days later", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const { page } = await person(browser);
  await page.goto(invoice.payLink?.url ?? "");
  await page.getByRole("button", { name: "Pay €121.00" }).click();
  await chooseOutcome(page, "banktransfer", "open");
  await page.getByRole("heading", { name: "Your bank transfer is awaited" }).waitFor();
  await picture(page, "payer-transfer-awaited");

  await t.control("/clock", { advance: "P4D" });
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid");
  // Days later the payer opens the link again.
  await expect.poll(async () => (await t.invoice(invoice.id)).status, { timeout: 15_000 }).toBe("paid");
  await page.goto(invoice.payLink?.url ?? "");
  await page.getByRole("heading", { name: /paid/i }).waitFor();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
});

test("after an external payment of half, the payer is asked for the other half only", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const invoice = await t.issued();
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices" });
  await page.goto(`${t.publicUrl}/invoices/${invoice.id}`);
  await page.getByRole("button", { name: "Register payment" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Amount").fill("60.50");
  await dialog.getByLabel(/^Reference/).fill("Afschrift 117");
  await dialog.getByRole("button", { name: "Register payment" }).click();
  await page.getByText("Partially paid").first().waitFor();
  await picture(page, "backoffice-half-paid");

  const payer = await person(browser);
  await payer.page.goto(invoice.payLink?.url ?? "");
  await payer.page.getByRole("button", { name: "Pay €60.50" }).click();
  await chooseOutcome(payer.page, "ideal", "paid");
  await payer.page.getByRole("heading", { name: "Paid: thank you" }).waitFor();
  await page.getByText("Nothing is outstanding any more").waitFor();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid", received: { value: "121.00" } });
  expect(trouble).toEqual([]);
});

async function chooseOutcome(page: Page, method: string, outcome: string): Promise<void> {
  await page.locator(`button[value="${method}"]`).click();
  await page.locator(`input[value="${outcome}"]`).check();
  await page.locator("button[name=submit]").click();
}
