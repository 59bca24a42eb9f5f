import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { minutes } from "../src/clock/clock.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { harness } from "./harness.ts";
import { picture } from "./pictures.ts";
import { signedIn } from "./staff.ts";

test("the log is narrowed in the address, shows what was sent, asks Mollie again, and says when Mollie fell silent", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  const invoice = await t.issued();
  await t.press(invoice);
  const [payment] = await t.payments(invoice.id);
  const { page, trouble } = await signedIn(t, browser, {
    at: "/integration-log?operation=Create+payment",
    viewport: { width: 1440, height: 900 },
  });
  await page.getByRole("button", { name: "Details of Create payment" }).click();
  const details = page.getByRole("dialog", { name: "Details" });
  await details
    .getByText(invoice.number ?? "")
    .first()
    .waitFor();
  await expect.poll(() => page.url()).toContain("entry=log_");
  await expectNoAxeViolations(page, "an entry of the log");
  await picture(page, "log-entry");
  await page.reload(); // a colleague who gets the address sees the same
  await details.getByText("Request").waitFor();

  await t.atMollie(payment?.molliePaymentId ?? "", "paid", "ideal");
  await details.getByRole("button", { name: "Ask Mollie again" }).click();
  await page.getByText("Mollie is asked how the payment stands.").waitFor();
  await t.work();
  expect((await t.invoice(invoice.id)).status).toBe("paid");
  await details.getByRole("button", { name: "Only this invoice" }).click();
  await page.getByText(`Only invoice ${invoice.number}`).waitFor();
  await page.getByRole("button", { name: "Show all invoices" }).click();
  await page.getByRole("textbox", { name: "To", exact: true }).fill("1 Jan 2020");
  await page.keyboard.press("Tab");
  await page.getByText("No entries found").waitFor();
  await expect.poll(() => page.url()).toContain("to=2020-01-01");
  await page.getByRole("button", { name: "Clear filters" }).click();

  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const csv = await readFile(await (await file).path(), "utf8");
  expect(csv).toContain(",Create payment,ok,");

  await page.getByRole("button", { name: "Change" }).click();
  const keeping = page.getByRole("dialog", { name: "How long the log keeps contents" });
  await keeping.getByLabel("Days").fill("3");
  await keeping.getByRole("button", { name: "Save" }).click();
  await keeping.getByText("from 7 to 3650").waitFor();
  await keeping.getByLabel("Days").fill("45");
  await keeping.getByRole("button", { name: "Save" }).click();
  await page.getByText("is kept for 45 days").waitFor();
  expect(await t.must("GET", "/settings")).toMatchObject({ logRetentionDays: 45 });

  t.clock.advance(minutes(20));
  await t.world.atomically(
    "test: paid without a call",
    ({ sql, now }) => sql`update payments set paid_at = ${now} where id = ${payment?.id ?? ""}`,
  );
  t.clock.advance(minutes(20));
  await page.reload();
  await page.getByText("No messages arrive from Mollie").waitFor();
  await expectNoAxeViolations(page);
  await picture(page, "log");
  expect(trouble).toEqual([]);
});

test("who may only read the log is offered nothing that changes something", async () => {
  await using t = await harness();
  await using browser = await openBrowser();
  await t.press(await t.issued());
  const { page } = await signedIn(t, browser, {
    at: "/integration-log?operation=Create+payment",
    role: "read-only",
  });
  await page.getByRole("button", { name: "Details of Create payment" }).click();
  await page.getByRole("button", { name: "Only this invoice" }).waitFor();
  await page.getByText("is kept for").waitFor();
  expect(await page.getByRole("button", { name: /Ask Mollie again|Change/ }).count()).toBe(0);
});
