import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { AN_INVOICE } from "./merchant.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const DESK = { width: 1440, height: 900 };

test("an invoice is written and issued without the mouse, and stores itself on the way", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { at: "/invoices/new", viewport: DESK });
  await page.getByRole("button", { name: "New customer" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "New customer" });
  await dialog.getByLabel("Name").fill("Café Het Hoekje");
  await expectNoAxeViolations(page, "the dialog for a new customer");
  await dialog.getByLabel("Name").press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await expect
    .poll(() => page.getByRole("combobox", { name: "Choose a customer" }).inputValue())
    .toBe("Café Het Hoekje");

  await saying(page, "Not saved yet: 2 fields are to be filled in");
  await line(page, 1).getByLabel("Description").fill("Espressomachine ontkalken");
  await line(page, 1).getByLabel("Unit price excl. VAT").fill("85,50");
  await line(page, 1).getByLabel("Unit price excl. VAT").press("Enter");
  await expect.poll(() => line(page, 2).getByLabel("Description").evaluate(isFocused)).toBe(true);
  await page.keyboard.type("Filter");
  await line(page, 2).getByLabel("Quantity").fill("2");
  await line(page, 2).getByLabel("Unit price excl. VAT").fill("12.25");
  await line(page, 2).getByLabel("Discount").fill("4.50");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => line(page, 1).getByLabel("Description").inputValue()).toBe("Filter");
  await page.getByRole("button", { name: "Add discount or charge" }).press("Enter");
  await page.getByLabel("What for").fill("Vaste klant");
  await page.getByLabel("Amount excl. VAT").fill("5.50");
  await saying(page, "Saved");
  await page.getByText("€121.00").first().waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "editor");
  const id = new URL(page.url()).searchParams.get("draft") ?? "";
  expect(await t.must("GET", `/invoices/${id}`)).toMatchObject({
    status: "draft",
    total: { value: "121.00" },
    lines: [{ description: "Filter", discount: { value: "4.50" } }, { net: { value: "85.50" } }],
    allowances: [{ reason: "Vaste klant", amount: { value: "-5.50" } }],
  });

  await page.getByRole("button", { name: "Preview" }).press("Enter");
  const preview = page.frameLocator("iframe");
  await preview.getByText("Espressomachine ontkalken").waitFor();
  await expectNoAxeViolations(page, "the preview");
  await picture(page, "editor-preview");
  await page.keyboard.press("Escape");
  // As long as it is there, also while it fades, the keys are its own.
  await page.locator('[aria-modal="true"]').waitFor({ state: "detached" });
  await page.getByLabel("Note").fill("Met dank");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: /^Invoice F/ }).waitFor();
  expect(await t.must("GET", `/invoices/${id}`)).toMatchObject({ status: "open", note: "Met dank" });
  expect(trouble).toEqual([]);
});

test("what cannot be issued is said at its field, which has the focus", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const draft = await t.drafted();
  const { page } = await signedIn(t, browser, { at: `/invoices/new?draft=${draft.id}`, viewport: DESK });
  await line(page, 1).getByLabel("Unit price excl. VAT").fill("veel");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Not saved yet: 1 field").waitFor();
  const price = line(page, 1).getByLabel("Unit price excl. VAT");
  await expect.poll(() => price.getAttribute("aria-invalid")).toBe("true");
  await line(page, 1).getByLabel("Unit price excl. VAT").fill("9");
  await line(page, 1).getByLabel("Discount").fill("0.001");
  await line(page, 1).getByText("It should be a positive amount with the currency's decimals.").waitFor();
  await saying(page, "Not saved");
  await picture(page, "editor-refused");
  expect(await t.invoice(draft.id)).toMatchObject({ status: "draft", total: { value: "121.00" } });
});

test("of two tabs with one draft the second is told, and keeps its own as another draft", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const draft = await t.drafted();
  const { page } = await signedIn(t, browser, { at: `/invoices/new?draft=${draft.id}`, viewport: DESK });
  await line(page, 1).waitFor();
  await changedElsewhere(t, draft);
  await page.getByLabel("Note").fill("van tab 2");
  await page.getByRole("alert").getByText("This draft changed meanwhile").waitFor();
  await expectNoAxeViolations(page, "the conflict");
  await picture(page, "editor-overtaken");
  await page.getByRole("button", { name: "Keep mine as a new draft" }).click();
  await saying(page, "Saved");
  const other = new URL(page.url()).searchParams.get("draft") ?? "";
  expect(other).not.toBe(draft.id);
  expect(await t.must("GET", `/invoices/${other}`)).toMatchObject({ note: "van tab 2" });
  expect(await t.invoice(draft.id)).toMatchObject({ note: "van elders" });

  await page.goto(`${t.publicUrl}/invoices/new?draft=${draft.id}`);
  await line(page, 1).waitFor();
  await changedElsewhere(t, await t.invoice(draft.id), "nog eens");
  await page.getByLabel("Reference").fill("Werkbon");
  await page.getByRole("button", { name: "Show the stored version" }).click();
  await expect.poll(() => page.getByLabel("Note").inputValue()).toBe("nog eens");
  expect(await page.getByLabel("Reference").inputValue()).toBe("");
});

test("without the network nothing is lost: it says so, asks before one leaves, and saves when it is back", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const draft = await t.drafted();
  const { page } = await signedIn(t, browser, { at: `/invoices/new?draft=${draft.id}`, viewport: DESK });
  await line(page, 1).waitFor();
  await page.route("**/api/v1/invoices/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await page.getByLabel("Note").fill("onderweg");
  await saying(page, "Not saved: the service does not answer");
  await page.getByRole("link", { name: "Invoices", exact: true }).first().click();
  const asking = page.getByRole("dialog", { name: "Leave without saving?" });
  await asking.getByRole("button", { name: "Cancel" }).click();
  await page.unroute("**/api/v1/invoices/*");
  await page.getByRole("button", { name: "Try again" }).click();
  await saying(page, "Saved");
  expect(await t.invoice(draft.id)).toMatchObject({ note: "onderweg" });
  await page.getByLabel("Note").fill("onderweg en thuis");
  await page.getByRole("link", { name: "Invoices", exact: true }).first().click();
  await page.getByRole("heading", { name: "Invoices" }).waitFor();
  expect(await t.invoice(draft.id)).toMatchObject({ note: "onderweg en thuis" });
});

test("an invoice is duplicated into a draft of its own, and a draft is thrown away", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const issued = await t.issued({ reference: "Werkbon 5511", note: "Met dank" });
  const { page, trouble } = await signedIn(t, browser, { at: `/invoices/${issued.id}`, viewport: DESK });
  await page.getByRole("link", { name: "Duplicate" }).click();
  await page.getByRole("heading", { name: "New invoice" }).waitFor();
  await expect.poll(() => page.getByLabel("Reference").inputValue()).toBe("Werkbon 5511");
  await page.getByLabel("Reference").fill("Werkbon 5512");
  await saying(page, "Saved");
  const id = new URL(page.url()).searchParams.get("draft") ?? "";
  expect(await t.must("GET", `/invoices/${id}`)).toMatchObject({
    status: "draft",
    number: null,
    customerId: issued.customerId,
    total: issued.total,
    note: "Met dank",
  });
  await page.getByRole("button", { name: "Delete draft" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete draft" }).click();
  await page.getByRole("heading", { name: "Invoices" }).waitFor();
  expect((await t.api("GET", `/invoices/${id}`)).status).toBe(404);
  expect(trouble).toEqual([]);
});

function line(page: Page, number: number) {
  return page.getByRole("group", { name: `Line ${number}`, exact: true });
}

async function saying(page: Page, text: string): Promise<void> {
  await page.getByRole("status").getByText(text, { exact: true }).waitFor();
}

function isFocused(element: unknown): boolean {
  // Runs in the page, where there is a document.
  return (
    (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement === element
  );
}

async function changedElsewhere(
  t: Harness,
  { id, customerId, revision }: InvoiceAnswer,
  note = "van elders",
): Promise<void> {
  const { customer: _, ...content } = AN_INVOICE;
  await t.must("PATCH", `/invoices/${id}`, { ...content, customerId, revision, note });
}
