import { expect, test } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type Harness, harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

const eur = (value: string) => ({ currency: "EUR", value });

test("payments, refunds and chargebacks of all invoices are found, narrowed down and lead to their invoice", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const { paid, mollieId } = await paidAndTakenBack(t);
  const waiting = await t.issued({ customer: { name: "Garage Snel & Co" } });
  await t.press(waiting);
  const { page, trouble } = await signedIn(t, browser, {
    at: "/invoices",
    viewport: { width: 1440, height: 900 },
  });
  await page.getByRole("heading", { name: "Invoices" }).waitFor();

  const waitingBadge = page.getByRole("row").getByText("Waiting for the customer");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByRole("heading", { name: "Payments", exact: true }).waitFor();
  await waitingBadge.waitFor();
  await page.getByRole("link", { name: paid.number ?? "" }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "payments");

  await page.getByRole("searchbox").fill(mollieId);
  await waitingBadge.waitFor({ state: "detached" });
  await expect.poll(() => page.url()).toContain(`q=${mollieId}`);
  await page.goBack();
  await page.goto(`${t.publicUrl}/payments?status=open`);
  await page.getByText("Garage Snel & Co").waitFor();
  expect(await page.getByText("Bakkerij De Korenaar").count()).toBe(0);
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Expired" }).click();
  await page.getByText("Nothing found").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("link", { name: paid.number ?? "" }).click();
  await page.getByRole("heading", { name: `Invoice ${paid.number}` }).waitFor();

  await page.goto(`${t.publicUrl}/refunds?status=unexplained`);
  await page.getByText("Nobody said why yet").waitFor();
  await page.getByText("€30.00").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "refunds");
  await page.goto(`${t.publicUrl}/chargebacks`);
  await page.getByText("€11.00").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "chargebacks");
  await page.goto(`${t.publicUrl}/chargebacks?mode=test`);
  await page.getByText("No chargebacks").waitFor();
  await expectNoAxeViolations(page);
  expect(trouble).toEqual([]);
});

/** Paid, then partly refunded in Mollie's dashboard and partly taken back by the bank. */
async function paidAndTakenBack(t: Harness): Promise<{ paid: InvoiceAnswer; mollieId: string }> {
  const paid = await t.issued();
  await t.press(paid);
  const mollieId = (await t.payments(paid.id))[0]?.molliePaymentId ?? "";
  await t.atMollie(mollieId, "paid", "ideal");
  const { id } = await t.control<{ id: string }>(`/payments/${mollieId}/refunds`, { amount: eur("30.00") });
  await t.control(`/refunds/${id}`, { status: "processing" });
  await t.control(`/payments/${mollieId}/chargebacks`, { amount: eur("11.00") });
  await t.webhooks();
  await t.work();
  return { paid, mollieId };
}
