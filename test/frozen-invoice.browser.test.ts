import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

test("the office says as of when the books agree, and what disagrees, until an administrator has looked", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const paid = await paidInvoice(t);
  await t.audit();
  const { page, trouble } = await signedIn(t, browser);
  await page.getByText("The books agree, as of").waitFor();
  await picture(page, "books-agree");

  await typeOver(t, paid);
  await t.audit();
  await page.reload();
  await page.getByText("The books of an invoice disagree").waitFor();
  expect(await page.getByText("The books agree").count()).toBe(0);
  await page.getByRole("link", { name: new RegExp(paid.number) }).click();
  const notice = page.getByRole("region", { name: "The books of this invoice disagree" });
  await notice.getByText("It is for EUR 122.00, but the ledger has EUR 121.00.").waitFor();
  const refund = page.getByRole("button", { name: /^Refund of the payment/ });
  expect(await refund.getAttribute("aria-description")).toBe("The books of the invoice disagree: see above.");
  await refund.click({ force: true });
  expect(await page.getByRole("dialog").count()).toBe(0);
  await picture(page, "frozen");

  // Somebody who looks after money sees why, and has to ask an administrator.
  const finance = await signedIn(t, browser, { at: `/invoices/${paid.id}`, role: "finance" });
  await finance.page.getByText("but the ledger has EUR 121.00.").waitFor();
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

/** Over 121.00, and paid through Mollie. */
async function paidInvoice(t: Harness): Promise<{ id: string; number: string; paymentId: string }> {
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await t.callWebhook(payment?.molliePaymentId ?? "");
  await t.work();
  expect(await t.invoice(invoice.id)).toMatchObject({ status: "paid" });
  return { id: invoice.id, number: invoice.number ?? "", paymentId: payment?.id ?? "" };
}

/** The payment then says that it was for one euro more than the ledger has. */
async function typeOver(t: Harness, { paymentId }: { paymentId: string }): Promise<void> {
  await t.world.atomically(
    "tamper",
    ({ sql }) => sql`update payments set amount_minor = amount_minor + 100 where id = ${paymentId}`,
  );
}
