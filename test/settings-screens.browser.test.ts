import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

/** One green point. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPhfDwADgwGAqbkVqgAAAABJRU5ErkJggg==",
  "base64",
);

test("the company's settings are saved when told so, say what was changed, and are not left by accident", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/settings/company" });
  await page.getByLabel("Trade name").fill("De Vries Installaties");
  await page.getByLabel("City").fill("Utrecht");
  await page.getByText("Changed: Trade name and City").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "settings-company");

  await page.getByRole("link", { name: "Marketplace" }).click();
  const leaving = page.getByRole("dialog", { name: "Leave without saving?" });
  await leaving.getByRole("button", { name: "Cancel" }).click();
  await leaving.waitFor({ state: "hidden" });
  expect(await page.getByLabel("City").inputValue()).toBe("Utrecht");
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await page.getByLabel("City").inputValue()).toBe("");

  await page.getByLabel("City").fill("Amersfoort");
  await page.getByLabel("IBAN").fill("NL00ABNA0417164300");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => page.getByLabel("IBAN").getAttribute("aria-invalid")).toBe("true");
  expect((await t.must<{ address: { city: null } }>("GET", "/settings")).address.city).toBeNull();
  await page.getByLabel("IBAN").fill("NL91 ABNA 0417 1643 00");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The settings are saved.").waitFor();
  await page.getByText(/^Changed:/).waitFor({ state: "detached" });
  expect(await t.must("GET", "/settings")).toMatchObject({
    address: { city: "Amersfoort" },
    iban: "NL91ABNA0417164300",
    tradeName: null,
  });

  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: PNG });
  await page.getByRole("img", { name: "Your logo" }).waitFor();
  expect(
    await page.evaluate("document.querySelector('img.logo').decode().then(() => true, () => false)"),
  ).toBe(true);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.alloc(300 * 1024) });
  await page.getByText("The file is larger than 256 KB.").waitFor();
  await page.getByRole("button", { name: "Take the logo away" }).click();
  await page.getByRole("img", { name: "Your logo" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Marketplace" }).click();
  await page.getByRole("heading", { name: "Marketplace" }).waitFor();
  expect(trouble.filter((line) => !line.includes("422"))).toEqual([]);
});

test("terms, texts, numbering and transaction types are changed on one screen", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/settings/invoicing" });
  await page.getByLabel("When an invoice is issued").check();
  await page.getByLabel("Payment term in days").fill("30");
  await page.getByLabel("Words of thanks (Dutch)").fill("Hartelijk dank!");
  await page
    .getByText("Changed: Payment term in days, When a payment is created and Words of thanks")
    .waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "settings-invoicing");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The settings are saved.").waitFor();
  expect(await t.must("GET", "/settings")).toMatchObject({
    paymentTermDays: 30,
    paymentCreation: "on_issue",
    texts: { thankYou: { nl: "Hartelijk dank!", en: null } },
  });

  await page
    .getByRole("button", { name: /^Change the numbering of Invoices/ })
    .first()
    .click();
  const numbering = page.getByRole("dialog", { name: "Change the numbering" });
  await numbering.getByLabel("Begins with").fill("DV{year}-");
  await numbering.getByLabel("Next count").fill("120");
  await numbering.getByText(/A document of today will be DV\d{4}-0*120\./).waitFor();
  await expectNoAxeViolations(page, "the numbering");
  await numbering.getByRole("button", { name: "Save" }).click();
  await page.getByText(/next: DV\d{4}-0*120/).waitFor();
  expect((await t.issued()).number).toMatch(/^DV\d{4}-0*120$/);

  await page.getByLabel("New type").fill("Cadeaubon");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Offer no longer: Cadeaubon" }).waitFor();
  const invoice = await t.issued();
  await page.goto(`${t.publicUrl}/invoices/${invoice.id}`);
  await page.getByRole("button", { name: "Register payment" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "How it came" }).click();
  await page.getByRole("option", { name: "Cadeaubon" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Register payment" }).click();
  await page.getByText("€121.00 · Cadeaubon").waitFor();
  await page.goto(`${t.publicUrl}/settings/invoicing`);
  await page.getByLabel("New type").fill("cadeaubon");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText(/choose another name/).waitFor();
  await page.getByRole("button", { name: "Offer no longer: Cadeaubon" }).click();
  await page.getByRole("button", { name: "Offer no longer: Cadeaubon" }).waitFor({ state: "detached" });
  expect(trouble.filter((line) => !line.includes("422"))).toEqual([]);
});

test("the page for printed invoices is opened, named, and tried as a payer", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, context, trouble } = await signedIn(t, browser, { at: "/settings/invoicing" });
  const section = page.getByRole("region", { name: "Page for printed invoices" });
  await section.getByLabel("Name in the address").fill("Van Dijk");
  await section.getByLabel("Payers can find invoices here").check();
  await section.getByRole("button", { name: "Save the page" }).click();
  await section.getByText("Use at least three lower-case letters").waitFor();
  await section.getByLabel("Name in the address").fill("");
  await section.getByRole("button", { name: "Save the page" }).click();
  await expect
    .poll(() => section.getByLabel("Name in the address").inputValue())
    .toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
  await section.getByLabel("Name in the address").fill("van-dijk");
  await section.getByRole("button", { name: "Save the page" }).click();
  await expect
    .poll(() => section.getByLabel("Address of the page").inputValue())
    .toBe(`${t.publicUrl}/pay/van-dijk`);
  await section.getByRole("button", { name: "Copy the link" }).click();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${t.publicUrl}/pay/van-dijk`);
  await section.getByRole("img", { name: "QR code of the page for printed invoices" }).waitFor();
  await expect.poll(() => page.evaluate("document.querySelector('img.qr').naturalWidth")).toBeGreaterThan(0);
  await expectNoAxeViolations(page);
  await picture(page, "settings-find-page");

  const invoice = await t.issued({ number: "2026-0042" });
  const payer = await context.newPage();
  await payer.goto(`${t.publicUrl}/pay/van-dijk`);
  await expectNoAxeViolations(payer);
  await payer.keyboard.press("Tab");
  while ((await payer.evaluate("document.activeElement.id")) !== "number") await payer.keyboard.press("Tab");
  await payer.keyboard.type("2026 42");
  await payer.keyboard.press("Tab");
  await payer.keyboard.type("€ 120,00");
  await payer.keyboard.press("Enter");
  await payer.getByRole("alert").getByText("No invoice has this number").waitFor();
  expect(await payer.title()).toContain("Error:");
  expect(await payer.getByLabel("Invoice number").inputValue()).toBe("2026 42");
  await expectNoAxeViolations(payer);
  await payer.getByLabel("Amount").fill("€ 121,00");
  await payer.getByRole("button", { name: "Find the invoice" }).click();
  await payer.waitForURL(invoice.payLink?.url ?? "");
  await payer.getByRole("button", { name: "Pay €121.00" }).waitFor();
  expect(trouble).toEqual([]);
});

test("who may only read the settings sees them and can change nothing", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page } = await signedIn(t, browser, { at: "/settings/company", role: "finance" });
  await page.getByText("Your role may read these settings").waitFor();
  expect(await page.getByLabel("Company name").isDisabled()).toBe(true);
  expect(
    await page
      .getByRole("main")
      .getByRole("button", { name: /Save|Choose a file/ })
      .count(),
  ).toBe(0);
  await expectNoAxeViolations(page);
  await page.goto(`${t.publicUrl}/settings/invoicing`);
  await page.getByText("built in").first().waitFor();
  await page
    .getByText(/^next: /)
    .first()
    .waitFor();
  expect(
    await page
      .getByRole("main")
      .getByRole("button", { name: /Change|Add|Offer/ })
      .count(),
  ).toBe(0);
});
