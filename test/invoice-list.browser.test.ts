import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const DESK = { viewport: { width: 1440, height: 900 } };

test("a long list draws only the rows in sight, is walked by keyboard, and gives what is selected as a file", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const count = 130; // more than a page of the list
  await manyDrafts(t, count);
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices?sort=createdAt", ...DESK });
  await page.getByRole("row").nth(5).waitFor();
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await expectNoAxeViolations(page);
  await picture(page, "invoices");

  await page.keyboard.press("j");
  await focusIsOn(page, "Klant 1");
  await page.keyboard.press("ArrowDown");
  await focusIsOn(page, "Klant 2");
  await page.keyboard.press("x");
  await page.getByRole("status").getByText("1 selected").waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+J");
  await page.getByRole("status").getByText("3 selected").waitFor();
  await page.getByRole("checkbox", { name: "Select Klant 8" }).click({ modifiers: ["Shift"] });
  await page.getByRole("status").getByText("7 selected").waitFor();
  await expectNoAxeViolations(page);

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("region", { name: "What is selected" })
      .getByRole("button", { name: "Export" })
      .click()
      .then(() => page.getByRole("menuitem", { name: "CSV" }).click()),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n").slice(1);
  expect(lines.map((line) => line.split(",")[2])).toEqual(
    ["2", "3", "4", "5", "6", "7", "8"].map((number) => `Klant ${number}`),
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "What is selected" }).waitFor({ state: "detached" });

  // The end moves further down when the next page comes.
  const atTheEnd = () => page.keyboard.press("End").then(() => lastRow(page));
  await expect.poll(atTheEnd, { timeout: 15_000 }).toContain(`Klant ${count}`);
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await page.getByRole("link", { name: "No number" }).last().press("Enter");
  await page.getByText(`Klant ${count}`).first().waitFor();
  await page.goBack();
  await expect.poll(() => lastRow(page), { timeout: 15_000 }).toContain(`Klant ${count}`);
  expect(trouble).toEqual([]);
});

test("filters, order and columns live in the address and are kept as a view under a name", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const late = await t.issued({
    customer: { name: "Bakkerij De Korenaar" },
    dueOn: "2026-01-15",
    issuedOn: "2026-01-01",
  });
  const partly = await t.issued({ customer: { name: "Garage Snel" } });
  await t.must("POST", `/invoices/${partly.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value: "20.00" },
  });
  await t.issued({ customer: { name: "Hotel Zon" } });
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices", ...DESK });
  const table = page.getByRole("table", { name: "Invoices" });
  await table.getByText("Hotel Zon").waitFor();

  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("checkbox", { name: "Partially paid" }).click();
  await table.getByText("Hotel Zon").waitFor({ state: "detached" });
  await table.getByText("Garage Snel").waitFor();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Received" }).click();
  await page.keyboard.press("Escape");
  await table.getByText("€20.00").waitFor();
  await table.getByRole("button", { name: "Due" }).click();
  await expect.poll(() => page.url()).toMatch(/partly=true.*sort=-dueOn.*columns=|columns=.*sort=-dueOn/);
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Views" }).click();
  await page.getByText("Set a search, filters").waitFor();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Half paid");
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto(`${t.publicUrl}/invoices`);
  await table.getByText("Hotel Zon").waitFor();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Half paid" }).click();
  await table.getByText("Hotel Zon").waitFor({ state: "detached" });
  await table.getByText("€20.00").waitFor();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Rename or remove views" }).click();
  await page.getByRole("textbox", { name: "Name of the view Half paid" }).fill("Partly");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Remove the view Partly" }).click();
  await page.getByRole("dialog").getByText("Set a search, filters").waitFor();
  await page.keyboard.press("Escape");

  await page.goto(`${t.publicUrl}/invoices?customer=${late.customerId}&from=2026-01-01&to=2026-01-31`);
  await table.getByText("Bakkerij De Korenaar").waitFor();
  await expect
    .poll(() => page.getByRole("combobox", { name: "Customer" }).inputValue())
    .toBe("Bakkerij De Korenaar");
  await page.goto(`${t.publicUrl}/invoices?surplus=true`);
  await page.getByText("No invoices found").waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Show all invoices" }).click();
  await table.getByText("Hotel Zon").waitFor();
  expect(trouble).toEqual([]);
});

test("on a phone each invoice is a card that can be selected", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  await manyDrafts(t, 40);
  const { page, trouble } = await signedIn(t, browser, {
    at: "/invoices",
    viewport: { width: 360, height: 740 },
  });
  const cards = page.getByRole("list", { name: "Invoices" }).getByRole("listitem");
  await cards.first().waitFor();
  expect(await cards.count()).toBeLessThan(35);
  await page.getByRole("checkbox", { name: "Select Klant 39" }).click();
  await page.getByRole("status").getByText("1 selected").waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  await expectNoAxeViolations(page);
  await picture(page, "invoices-cards");
  // Cards grow to their own height as they are drawn, so that the end moves away from whoever goes there.
  await expect
    .poll(async () => {
      await page.keyboard.press("End");
      return cards.last().innerText();
    })
    .toContain("Klant 1\n");
  expect(trouble).toEqual([]);
});

/** Drafts of Klant 1 to Klant `count`, in this order. */
async function manyDrafts(t: Harness, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) await t.drafted({ customer: { name: `Klant ${number}` } });
}

async function focusIsOn(page: Page, customer: string): Promise<void> {
  await expect
    .poll(() => page.evaluate("document.activeElement?.closest('[data-row]')?.innerText ?? ''"), {
      timeout: 15_000,
    })
    .toMatch(new RegExp(`\\b${customer}\\b`));
}

const lastRow = (page: Page) => page.locator("tr[data-row]").last().innerText();
