import { expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const DESK = { viewport: { width: 1440, height: 900 } };

test("drafts are issued, links made and copied, invoices voided: each says what became of it", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const paid = await t.issued({ customer: { name: "Hotel Zon" } });
  await t.must("POST", `/invoices/${paid.id}/external-payments`, {
    type: "cash",
    amount: { currency: "EUR", value: "20.00" },
  });
  for (const name of ["Bakkerij", "Garage"]) await t.drafted({ customer: { name } });
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices", ...DESK });
  const dialog = page.getByRole("dialog");
  const begin = async (name: string) => {
    await page.getByRole("region", { name: "What is selected" }).getByRole("button", { name }).click();
  };
  await page.getByRole("checkbox", { name: "Select all that are loaded" }).click();

  await begin("Issue");
  await dialog.getByText("2 drafts are issued").waitFor();
  await dialog.getByText("Only a draft can be issued.").waitFor();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Issue 2 drafts" }).click();
  await dialog.getByText("2 done · 1 skipped").waitFor();
  await dialog.getByRole("link", { name: /^F\d{4}-00003$/ }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "bulk-issued");
  await dialog.getByRole("button", { name: "Close" }).last().click();

  await begin("Create pay links");
  await dialog.getByRole("button", { name: "Create 3 pay links" }).click();
  await dialog.getByRole("button", { name: "Copy 3 links" }).click();
  const lines = String(await page.evaluate("navigator.clipboard.readText()")).split("\n");
  expect(lines.map((line) => line.split("\t")[1]).toSorted()).toEqual(["Bakkerij", "Garage", "Hotel Zon"]);
  expect(lines.every((line) => line.split("\t")[3]?.startsWith(`${t.publicUrl}/i/`))).toBe(true);
  await dialog.getByRole("button", { name: "Close" }).last().click();

  await begin("Void");
  await dialog.getByText("Money or a credit note has been booked").waitFor();
  await dialog.getByRole("button", { name: "Void 2 invoices" }).click();
  await dialog.getByText("2 done · 1 skipped").waitFor();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect.poll(() => page.getByRole("row").getByText("Void", { exact: true }).count()).toBe(2);
  expect(trouble).toEqual([]);
});

test("everything that a filter finds is issued, may be stopped and goes on; a role sees what it may do", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const count = 103; // more than a page of the list
  for (let number = 0; number < count; number++) await t.drafted();
  const { page, trouble } = await signedIn(t, browser, {
    at: "/invoices?tab=draft",
    role: "employee",
    ...DESK,
  });
  await page.getByRole("checkbox", { name: "Select all that are loaded" }).click();
  const bar = page.getByRole("region", { name: "What is selected" });
  await bar.getByRole("button", { name: "Select everything that the filter finds" }).click();
  expect(await bar.getByRole("button", { name: "Void" }).count()).toBe(0);

  await bar.getByRole("button", { name: "Issue" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: `Issue ${count} drafts` }).click();
  await dialog.getByRole("button", { name: "Stop" }).click();
  await dialog.getByText(/\d+ done · \d+ not begun/).waitFor();
  await dialog.getByRole("button", { name: "Go on" }).click();
  await dialog.getByText(`${count} done`).waitFor({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.getByText("No invoices found").waitFor();
  expect(trouble).toEqual([]);
});
