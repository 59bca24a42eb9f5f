import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { paid, typeOver } from "./paid.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

test("the office says as of when the books agree, and what disagrees, until an administrator has looked", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { invoice, paymentId } = await paid(t);
  await t.audit();
  const { page, trouble } = await signedIn(t, browser);
  await page.getByText("The books agree, as of").waitFor();
  await picture(page, "books-agree");

  await typeOver(t, { paymentId });
  await t.audit();
  await page.reload();
  await page.getByText("The books of an invoice disagree").waitFor();
  expect(await page.getByText("The books agree").count()).toBe(0);
  await page.getByRole("link", { name: new RegExp(invoice.number ?? "") }).click();
  const noticeOn = (page: Page) => page.getByRole("region", { name: "The books of this invoice disagree" });
  const notice = noticeOn(page);
  await notice.getByText("It is for EUR 122.00, but the ledger has EUR 121.00.").waitFor();
  const refund = page.getByRole("button", { name: /^Refund of the payment/ });
  expect(await refund.getAttribute("aria-description")).toBe("The books of the invoice disagree: see above.");
  await refund.click({ force: true });
  expect(await page.getByRole("dialog").count()).toBe(0);
  await picture(page, "frozen");

  // Somebody who looks after money sees why, and has to ask an administrator.
  const finance = await signedIn(t, browser, { at: `/invoices/${invoice.id}`, role: "finance" });
  await noticeOn(finance.page).getByText("but the ledger has EUR 121.00.").waitFor();
  expect(await finance.page.getByRole("button", { name: "Release" }).count()).toBe(0);

  await notice.getByRole("button", { name: "Release" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Release" }).click();
  await dialog.getByText("Say what you found.").waitFor();
  await picture(page, "release");
  await dialog.getByRole("textbox").fill("Amount typed over by hand, now as Mollie says");
  await dialog.getByRole("button", { name: "Release" }).click();
  await page.getByText("The invoice is released.").waitFor();
  await notice.waitFor({ state: "detached" });
  await page.getByText("Amount typed over by hand, now as Mollie says").waitFor();
  await refund.click();
  await page.getByRole("dialog").getByText("of this payment can go back to the customer").waitFor();
  await page.goto(t.publicUrl);
  await page.getByText("The books agree, as of").waitFor();
  expect([...trouble, ...finance.trouble]).toEqual([]);
});
