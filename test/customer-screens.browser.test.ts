import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

test("a customer is found, shows what it owes and its invoices, and is changed", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  await t.issued({ customer: { name: "Garage Snel & Co" } });
  await t.must("POST", `/invoices/${invoice.id}/external-payments`, {
    type: "bank",
    amount: { currency: "EUR", value: "150.00" },
  });
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices" });
  await page.getByRole("heading", { name: "Invoices" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.getByText("Garage Snel & Co").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "customers");
  await page.getByRole("searchbox").fill("korenaar");
  await page.getByText("Garage Snel & Co").waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Bakkerij De Korenaar" }).click();
  await page.getByRole("heading", { name: "Bakkerij De Korenaar" }).waitFor();
  await page.getByText("€29.00").waitFor();
  await page.getByRole("link", { name: invoice.number ?? "" }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "customer");

  await page.getByRole("button", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit" });
  await dialog.getByLabel("E-mail address").fill("geen adres");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => dialog.getByLabel("E-mail address").getAttribute("aria-invalid")).toBe("true");
  await dialog.getByLabel("E-mail address").fill("boekhouding@korenaar.example");
  await dialog.getByLabel("City").fill("Zwolle");
  await dialog.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "English" }).click();
  await expectNoAxeViolations(page, "editing a customer");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("The customer is saved.").waitFor();
  expect(await t.must("GET", `/customers/${invoice.customerId}`)).toMatchObject({
    email: "boekhouding@korenaar.example",
    address: { city: "Zwolle" },
    locale: "en",
  });

  const reader = await signedIn(t, browser, { at: `/customers/${invoice.customerId}`, role: "read-only" });
  await reader.page.getByText("Zwolle").waitFor();
  expect(await reader.page.getByRole("button", { name: "Edit" }).count()).toBe(0);
  expect([...trouble.filter((line) => !line.includes("422")), ...reader.trouble]).toEqual([]);
});
