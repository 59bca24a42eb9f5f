import { afterAll, expect, test } from "vitest";
import { examinePayPage, SMALLEST_PHONE, STAY } from "../scripts/examine-pay-page.ts";
import { PAGES, servePayPages } from "../scripts/pay-page-server.ts";
import { LANGUAGES } from "../src/languages/languages.ts";
import { openBrowser } from "./browser.ts";

/** A sample; `npm run pay-pages` walks through every page in every language, light and dark. */
const SAMPLE = [
  { name: "open, with logo and colour", language: "nl", scheme: "dark" },
  { name: "partly paid and overdue", language: "fr", scheme: "light" },
  { name: "just returned", language: "de", scheme: "dark" },
  { name: "paid", language: "en", scheme: "light" },
  { name: "find an invoice", language: "de", scheme: "light" },
  { name: "find an invoice: not found", language: "fr", scheme: "dark" },
  { name: "unknown", language: "fr", scheme: "dark" },
] as const;

const pages = await servePayPages();
afterAll(() => pages.close());

test("on the smallest phone everybody sees and reaches what a payer's page says", async () => {
  await using browser = await openBrowser();
  for (const { name, language, scheme } of SAMPLE) {
    const context = await browser.newContext({ viewport: SMALLEST_PHONE, colorScheme: scheme });
    await context.addInitScript(STAY);
    const page = await context.newPage();
    await page.goto(pages.address(name, language));
    expect([name, await examinePayPage(page, pages)]).toEqual([name, []]);
  }
});

test("a page with faults is found to have them", async () => {
  await using browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: SMALLEST_PHONE })).newPage();
  await page.goto(pages.address("open", "nl"));
  await page.evaluate(`{
    document.documentElement.removeAttribute("lang");
    const button = document.querySelector("button");
    Object.assign(button.style, { outline: "none", marginTop: "600px" });
    document.querySelector("main").style.minWidth = "400px";
    document.querySelector("footer a").tabIndex = 1;
  }`);
  const faults = (await examinePayPage(page, pages)).join("\n");
  for (const fault of [
    "html-has-lang",
    "px wider than the screen",
    "has its button below the fold",
    "stop 1 of 8 (A): is element 7 of the reading order",
    "(BUTTON): does not show that it has the focus",
  ])
    expect(faults).toContain(fault);
});

test("a page is one request, with the logo two, and nothing of it comes from elsewhere or runs", async () => {
  await using browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(`${request.resourceType()} ${request.url()}`);
  });
  for (const [name, logo] of [
    ["open", []],
    ["open, with logo and colour", [expect.stringMatching(/^image .*\/logo\?v=0a1b2c3d$/)]],
  ] as const) {
    requests.length = 0;
    const address = pages.address(name, "nl");
    await page.goto(address, { waitUntil: "networkidle" });
    expect(requests).toEqual([`document ${address}`, ...logo]);
    expect(await page.locator("script").count()).toBe(0);
  }
});

test("nothing moves when the logo comes after the page, light or dark", async () => {
  await using browser = await openBrowser();
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await (await browser.newContext({ viewport: SMALLEST_PHONE, colorScheme })).newPage();
    const { promise: later, resolve: now } = Promise.withResolvers<void>();
    await page.route("**/logo?*", async (route) => {
      await later;
      await route.continue();
    });
    await page.goto(pages.address("open, with logo and colour", "nl"), { waitUntil: "domcontentloaded" });
    const button = page.getByRole("button");
    const before = await button.boundingBox();
    now();
    await expect.poll(() => page.evaluate("document.querySelector('img.logo').naturalWidth")).toBe(320);
    expect(await button.boundingBox()).toEqual(before);
    expect(before).not.toBeNull();
    // Four times as wide as it is high, and not distorted by the white around it in the dark.
    const logo = await page.getByRole("img", { name: "Van Dijk Installatietechniek" }).boundingBox();
    expect(logo?.width).toBe(224);
  }
});

test("every page that stands alone and every state of an invoice is among those that are looked at", () => {
  expect(PAGES.length * LANGUAGES.length).toBeGreaterThan(100);
  for (const { name } of SAMPLE) expect(PAGES).toContain(name);
});
