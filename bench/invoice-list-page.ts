import { pino } from "pino";
import type { Browser, Page } from "playwright-core";
import { type MerchantId, randomToken } from "../src/ids/ids.ts";
import { createSignIn } from "../src/sign-in/sign-in.ts";
import { signedIn } from "../test/staff.ts";
import { MERCHANT } from "./search-load.ts";
import { WATCH } from "./watch-frames.ts";

/** As high as a page of the list, so that each turn of the wheel on the way down wants the next. */
const PAGE_PX = 11_250;
/** Nine rows, for somebody who is in a hurry. */
const TURN_PX = 400;
/** Away from either end, so that rows are drawn above and below those in sight. */
const FROM_END_PX = 1000;
/** As far as this many turns of the wheel before it goes the other way. */
const TURNS_AND_BACK = 10;
/** Nobody waits for a screen here, and the machine may be busy with something else. */
const PATIENCE_MS = 60_000;

/** The list of invoices, in the browser of somebody who works in the merchant's office; `trouble` as it comes. */
export async function officePage(
  browser: Browser,
  { databaseUrl, publicUrl }: { databaseUrl: string; publicUrl: string },
): Promise<{ page: Page; trouble: readonly string[] }> {
  const log = pino({ level: "silent" });
  const signIn = createSignIn({ databaseUrl, secrets: [randomToken()], publicUrl, log });
  // justified: the load makes a merchant of this id
  const merchant = { signIn, publicUrl, merchantId: MERCHANT as MerchantId };
  const { page, trouble } = await signedIn(merchant, browser, { viewport: { width: 1440, height: 900 } });
  await signIn.close();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(WATCH);
  await page.goto(`${publicUrl}/invoices`);
  await page.locator("[data-row]").first().waitFor();
  await page.mouse.move(700, 500);
  return { page, trouble };
}

/** Until the last row is drawn, or the time is over. */
export async function wheelDown(
  page: Page,
  { rows, atMostMs }: { rows: number; atMostMs: number },
): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < atMostMs && (await rowsDrawn(page)).last < rows - 1)
    await page.mouse.wheel(0, PAGE_PX);
  await page.mouse.wheel(0, -FROM_END_PX);
}

/** Up and down, and up and down again. */
export async function wheelAbout(page: Page, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const isUp = Math.floor(turn / TURNS_AND_BACK) % 2 === 0;
    await page.mouse.wheel(0, isUp ? -TURN_PX : TURN_PX);
  }
}

/** How many there are in the document, and which is the last of them, counted from none. */
export function rowsDrawn(page: Page): Promise<{ drawn: number; last: number }> {
  return page.evaluate<{ drawn: number; last: number }>(`{
    const rows = [...document.querySelectorAll("[data-row]")];
    ({ drawn: rows.length, last: Number(rows.at(-1)?.dataset.row ?? -1) });
  }`);
}

/** Narrows the list, goes to its end, and gives back how many it has. */
export async function search(page: Page, text: string): Promise<number> {
  await page.getByRole("searchbox", { name: "Search invoices" }).fill(text);
  await page.locator("[data-row]", { hasText: text }).first().waitFor();
  await page.mouse.wheel(0, PAGE_PX);
  const whole = page.locator(`table[aria-rowcount]:not([aria-rowcount="-1"])`);
  await whole.waitFor();
  await page.mouse.wheel(0, PAGE_PX);
  await page.mouse.wheel(0, -FROM_END_PX);
  // The head is a row, too.
  return Number(await whole.getAttribute("aria-rowcount")) - 1;
}
