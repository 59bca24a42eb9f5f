import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { InvoicePage } from "../src/invoices/invoice-list-schemas.ts";
import { buildUbl } from "../src/invoices/ubl/ubl-builder.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const UBL = buildUbl({ lines: [{ quantity: 1n, price: 100_00n, category: "S", rate: 21 }] }).xml;

/** Two invoices and a bad row, as Excel writes it in the Netherlands. */
const CSV = [
  "Factuurnr;Factuurdatum;Klant;Omschrijving;Aantal;Tarief;BTW %;Kleur",
  '2026-101;15-01-2026;Bakkerij Zon;"Ketel; nieuw";1;1.250,00;21;rood',
  "2026-101;;;Arbeid;1,5;60,00;21;",
  "2026-102;15-01-2026;Garage Snel;Kraan;1;tachtig;21;",
  "2026-103;16-01-2026;Hotel Zee;Lamp;4;12,50;21;",
].join("\r\n");

test("files are dropped on the list, looked at, imported, and the same again makes nothing", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, {
    at: "/invoices",
    viewport: { width: 1440, height: 900 },
  });
  await page.getByText("Your first invoice").waitFor();
  const dialog = page.getByRole("dialog", { name: "Import invoices" });

  const release = await drag(page, { "energie.xml": UBL, "lijst.csv": CSV, "foto.pdf": "%PDF-1.7" });
  await page.getByText("Drop UBL and CSV files to import them").waitFor();
  await picture(page, "import-dragging");
  await release();
  await dialog.getByText("3 documents will be imported · 1 is left out because of errors").waitFor();
  await dialog.getByText("This is neither UBL (XML) nor CSV.").waitFor();
  await dialog.getByText("Row 4 · Unit price excl. VAT: “tachtig” is not an amount.").waitFor();
  const rowOf = (number: string) => dialog.getByRole("row").filter({ hasText: number });
  await expect
    .poll(() => rowOf("2026-101").innerText())
    .toMatch(/Bakkerij Zon · new customer.*€1,621\.40.*New/s);
  await expectNoAxeViolations(page);
  await picture(page, "import-preview");
  expect((await t.must<InvoicePage>("GET", "/invoices")).data).toEqual([]);

  await dialog.getByRole("button", { name: "Columns" }).click();
  await dialog.getByText("Not used: Kleur").waitFor();
  await dialog.getByRole("combobox", { name: "Reference" }).selectOption("Kleur");
  await dialog.getByText("Not used").waitFor({ state: "detached" });
  await dialog.getByText("3 documents will be imported").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "import-columns");
  await dialog.getByRole("button", { name: "Columns" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download rows with errors" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("lijst - errors.csv");
  const errors = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
  expect(errors).toHaveLength(2);
  expect(errors[1]).toMatch(/^2026-102;.*tachtig;21;;.*is not an amount/);

  await dialog.getByRole("button", { name: "Import 3 documents" }).press("Enter");
  await dialog.getByText("3 imported · 1 is left out because of errors").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "import-ended");
  const listed = (await t.must<InvoicePage>("GET", "/invoices")).data;
  expect(listed.map(({ number, reference, status }) => [number, reference, status]).toSorted()).toEqual([
    ["2026-0117", "Afdeling gebouwen", "open"],
    ["2026-101", "rood", "open"],
    ["2026-103", null, "open"],
  ]);
  await dialog.getByRole("link", { name: "2026-101" }).click();
  await page.getByRole("heading", { name: /2026-101/ }).waitFor();
  await page.goBack();

  // By keyboard, with the file of errors mended; the column of the reference is left to the guess this time.
  await page.getByRole("button", { name: "Import" }).press("Enter");
  await expectNoAxeViolations(page);
  await picture(page, "import-choose");
  const mended = errors.join("\r\n").replace("tachtig", "80");
  await dialog.locator("input[type=file]").setInputFiles([
    { name: "energie.xml", mimeType: "text/xml", buffer: Buffer.from(UBL) },
    { name: "lijst - errors.csv", mimeType: "text/csv", buffer: Buffer.from(mended) },
  ]);
  await dialog.getByText("1 document will be imported · 1 is here already").waitFor();
  await dialog.getByRole("button", { name: "Import 1 document" }).click();
  await dialog.getByText("1 imported · 1 already there").waitFor();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("row").filter({ hasText: "2026-102" }).waitFor();
  expect((await t.must<InvoicePage>("GET", "/invoices")).data).toHaveLength(4);
  expect(trouble).toEqual([]);
});

/** Drags files over the page as a hand does; the answer lets go of them. */
async function drag(page: Page, files: Record<string, string>): Promise<() => Promise<void>> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const carried = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) carried.items.add(new File([text], name));
    return carried;
  })()`);
  await page.dispatchEvent("body", "dragenter", { dataTransfer });
  return async () => page.dispatchEvent(".mantine-Dropzone-root", "drop", { dataTransfer });
}
