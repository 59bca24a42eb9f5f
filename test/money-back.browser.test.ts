import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser, person } from "./browser.ts";
import { harness } from "./harness.ts";
import { paid } from "./paid.ts";
import { signedIn } from "./staff.ts";

const eur = (value: string) => ({ currency: "EUR", value });
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

test("money goes back from the invoice screen, and everybody sees why the invoice is as it is", async () => {
  await using t = await harness({ worker: true });
  await using browser = await openBrowser();
  const { page, trouble } = await signedIn(t, browser, { viewport: DESK });
  const payer = await person(browser, { locale: "nl-NL", viewport: PHONE });

  // A part that is still owed: the invoice opens again, and its link asks for that part.
  const refunded = await paid(t);
  await page.goto(`${t.publicUrl}/invoices/${refunded.invoice.id}`);
  await page.getByRole("button", { name: "Refund of the payment of €121.00" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Refund the amount" }).click();
  await dialog.getByText("Choose why it goes back.").waitFor();
  await dialog.getByLabel("It is still owed").check();
  expect(await dialog.getByLabel("It was too much").isDisabled()).toBe(true);
  await dialog.getByLabel("Amount").fill("500");
  await dialog.getByRole("button", { name: "Refund the amount" }).click();
  await dialog.getByText("can still be refunded").waitFor();
  await picture(page, "refund-dialog");
  await dialog.getByLabel("Amount").fill("50.00");
  await dialog.getByRole("button", { name: "Refund the amount" }).click();
  await page.getByText("Partially paid").first().waitFor();
  await page.getByText("Accepted by Mollie").waitFor();
  expect(await t.invoice(refunded.invoice.id)).toMatchObject({ status: "open", payable: eur("50.00") });
  await picture(page, "refunded-part");
  await payer.page.goto(refunded.invoice.payLink?.url ?? "");
  await payer.page.getByText("Van uw betaling is € 50,00 aan u terugbetaald.").waitFor();
  await payer.page.getByRole("button", { name: "Betaal € 50,00" }).waitFor();
  await picture(payer.page, "payer-refunded-part");

  // The same again within the hour is refused by Mollie, and the dialog says why.
  await page.getByRole("button", { name: "Refund of the payment of €121.00" }).click();
  await dialog.getByLabel("It is still owed").check();
  await dialog.getByLabel("Amount").fill("50.00");
  await dialog.getByRole("button", { name: "Refund the amount" }).click();
  await dialog.getByText("was requested within the last hour").waitFor();
  await picture(page, "refund-already-requested");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "detached" });

  // Cancelled while Mollie allows it: the invoice is paid again.
  await page.getByRole("button", { name: "Withdraw the refund of €50.00" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw the refund" }).click();
  await page.getByText("Canceled", { exact: true }).waitFor();
  expect(await t.invoice(refunded.invoice.id)).toMatchObject({ status: "paid" });

  // A refund from the dashboard: nothing is asked until somebody says why.
  const dashboard = await t.control<{ id: string }>(`/payments/${refunded.mollieId}/refunds`, {
    amount: eur("30.00"),
  });
  // Mollie calls once the bank has it.
  await t.control(`/refunds/${dashboard.id}`, { status: "processing" });
  await t.webhooks();
  await page.getByText("Why was this refunded?").waitFor();
  await picture(page, "refund-question");
  await payer.page.reload();
  await payer.page.getByRole("heading", { name: "U hoeft nu niets te betalen" }).waitFor();
  expect(await payer.page.getByRole("button").count()).toBe(0);
  await picture(payer.page, "payer-refund-unexplained");
  await page.getByRole("button", { name: "It is credited" }).click();
  await page.getByText("Why was this refunded?").waitFor({ state: "detached" });
  expect(await t.invoice(refunded.invoice.id)).toMatchObject({ status: "paid", credited: eur("30.00") });
  await payer.page.reload();
  await payer.page.getByText("Terugbetaald").first().waitFor();
  await picture(payer.page, "payer-credited-part");

  // Surplus: part of it pays another invoice and comes back, and all of it goes back in one click.
  const tooMuch = await paid(t);
  const other = await t.issued({ customer: undefined, customerId: tooMuch.invoice.customerId });
  await t.must("POST", `/invoices/${tooMuch.invoice.id}/external-payments`, {
    type: "bank",
    amount: eur("40.00"),
  });
  await page.goto(`${t.publicUrl}/invoices/${tooMuch.invoice.id}`);
  await page.getByRole("button", { name: "Pay another invoice" }).click();
  await page.getByRole("dialog").getByLabel("Amount").fill("15.00");
  await picture(page, "surplus-dialog");
  await page.getByRole("dialog").getByRole("button", { name: "Pay with the surplus" }).click();
  await page.getByText(`to invoice ${other.number}`).waitFor();
  expect(await t.invoice(other.id)).toMatchObject({ outstanding: eur("106.00") });
  await picture(page, "surplus-applied");
  await page.getByRole("button", { name: "Take back the surplus of €15.00" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await page.getByRole("button", { name: "Refund €40.00" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Refund the amount" }).click();
  await page.getByText("€40.00 · It was too much").waitFor();
  expect(await t.invoice(tooMuch.invoice.id)).toMatchObject({
    status: "paid",
    surplus: eur("0.00"),
    proposedRefunds: [],
  });

  // The bank takes it back; then it is given up, and asked for again.
  await t.control(`/payments/${tooMuch.mollieId}/chargebacks`, { amount: eur("81.00") });
  await t.webhooks();
  await page.getByText("Charged back", { exact: true }).waitFor();
  await picture(page, "charged-back");
  await payer.page.goto(tooMuch.invoice.payLink?.url ?? "");
  await payer.page.getByText("heeft uw bank € 81,00 teruggeboekt").waitFor();
  await picture(payer.page, "payer-charged-back");
  await page.getByRole("button", { name: "Write off" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Klant is failliet");
  await picture(page, "write-off-dialog");
  await page.getByRole("dialog").getByRole("button", { name: "Write off the invoice" }).click();
  await page.getByText("Uncollectible", { exact: true }).waitFor();
  await page.getByText("Klant is failliet").first().waitFor();
  await picture(page, "written-off");
  await page.getByRole("button", { name: "Take the write-off back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take the write-off back" }).click();
  await page.getByText("Uncollectible", { exact: true }).waitFor({ state: "detached" });
  expect(await t.invoice(tooMuch.invoice.id)).toMatchObject({ status: "open", writtenOff: eur("0.00") });
  // The browser itself notes the refund that was refused on purpose.
  const unexpected = trouble.filter((line) => !line.includes("409"));
  expect([...unexpected, ...payer.trouble]).toEqual([]);
});

/** Pictures to look at on a desk and on a phone, when `SCREENSHOTS` names a folder for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize() ?? DESK;
  for (const [size, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true, animations: "disabled" });
  }
  await page.setViewportSize(before);
}
