import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../test/axe.ts";
import { openBrowser, person } from "../test/browser.ts";
import { eur } from "./testing/payment-cases.ts";
import { type Json, startedSandbox, textAt } from "./testing/started-sandbox.ts";
import { subscribed } from "./testing/subscription.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

/** The narrowest phone and a desktop, and either look. */
const SCREENS = [
  { width: 360, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const;

/** As long as Mollie lets a description be, and without a place to break it. */
const LONG = "x".repeat(255);

test.each(SCREENS)("every page fits $width pixels and has nothing that axe would mend", async (screen) => {
  await using t = await startedSandbox();
  await using browser = await openBrowser();
  const { page } = await person(browser, { viewport: { width: screen.width, height: 800 } });
  await page.emulateMedia({ colorScheme: screen.colorScheme });
  for (const [name, address] of await pages(t)) {
    await page.goto(address);
    await expectWellMade(page, `${name} at ${screen.width} pixels`);
  }
});

test("a person pays after a failed try, gives the money back at the overview, and sees the webhook calls", async () => {
  await using t = await startedSandbox();
  await using browser = await openBrowser();
  const { page, trouble } = await person(browser);
  const { id, _links } = await t.created({ redirectUrl: `${t.url}/?back` });
  await page.goto(textAt(_links, "checkout", "href"));
  await page.getByRole("button", { name: "iDEAL | Wero" }).click();
  await page.getByRole("radio", { name: "Failed" }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("The payment with iDEAL | Wero failed.").waitFor();
  await page.getByRole("button", { name: "Card" }).click();
  await page.getByRole("radio", { name: "Paid" }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/?back");
  await page.getByRole("button", { name: "Refund €121.00" }).click();
  await page.getByRole("button", { name: "processing" }).click();
  await page.getByRole("button", { name: "1 hour ahead" }).click();
  const reasons = page.getByRole("table").last().getByRole("row");
  await expect.poll(() => reasons.filter({ hasText: "refund processing" }).count()).toBe(1);
  expect(await t.payment(id)).toMatchObject({ status: "paid", amountRefunded: eur("121.00") });
  expect(trouble).toEqual([]);
});

/** One of each kind of page, with the longest that can stand on it. */
async function pages(t: Started): Promise<Array<[name: string, address: string]>> {
  await subscribed(t, { url: `${t.webhooks.url}/${"long/".repeat(20)}` });
  const choice = await t.created({ description: LONG, amount: eur("10000.00"), locale: "de_DE" });
  const outcome = await t.created({ method: "ideal", description: LONG, locale: "fr_FR" });
  const transfer = await t.created({ method: "banktransfer", locale: "nl_NL" });
  const ended = await t.created({ method: "ideal" });
  const completed = textAt(ended, "_links", "checkout", "href");
  await t.decide(ended.id, { status: "paid" });
  await t.call("POST", `/v2/payments/${ended.id}/refunds`, { body: { amount: eur("1.00") } });
  await t.call("POST", "/_sandbox/faults", {
    body: { fault: "error", status: 503, on: { path: "/v2/none" } },
  });
  await t.webhooks.heard(2);
  const page = async (fields: Json) => {
    const { body } = await t.call("POST", "/v2/payment-links", { body: { description: LONG, ...fields } });
    return textAt(body, "_links", "paymentLink", "href");
  };
  return [
    ["the overview", t.url],
    ["the overview of one payment, with a problem", `${t.url}/?payment=${ended.id}&problem=${LONG}`],
    ["the choice of methods", textAt(choice, "_links", "checkout", "href")],
    ["the choice of an outcome", textAt(outcome, "_links", "checkout", "href")],
    ["the instructions for a transfer", textAt(transfer, "_links", "checkout", "href")],
    ["a payment that has ended", completed],
    ["a link for an amount", await page({ amount: eur("15.00") })],
    ["a link without an amount", await page({ minimumAmount: eur("5.00") })],
    ["no payment", `${t.url}/checkout/select-method/none`],
  ];
}

async function expectWellMade(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(overflow, `pixels that ${where} is too wide`).toBe(0);
  const cutOff = await page.evaluate<string[]>(CUT_OFF);
  expect(cutOff, `what ${where} cuts off`).toEqual([]);
  await expectNoAxeViolations(page, where);
}

/** Tables that have to be pushed sideways to be read. */
const CUT_OFF = `[...document.querySelectorAll(".scroll")]
  .filter((box) => box.scrollWidth > box.clientWidth)
  .map((box) => box.innerText.slice(0, 60))`;
