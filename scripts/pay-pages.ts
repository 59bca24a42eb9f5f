import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Command, Option } from "commander";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { LANGUAGES, type Language } from "../src/languages/languages.ts";
import { openBrowser } from "../test/browser.ts";
import { examinePayPage, SMALLEST_PHONE, STAY } from "./examine-pay-page.ts";
import { PAGES, servePayPages } from "./pay-page-server.ts";

/**
 * Visits every page that a payer can meet in every language, light and dark, on the smallest phone:
 * `npm run pay-pages`. Asks axe, walks through each by keyboard, and looks for what is wider than the screen or below the
 * fold. With `--out` it also makes pictures of each, made without scripts, as a phone, a tablet, a desk, forced colours,
 * print, 400 % zoom and a slow connection show it. Exit code 1 when anything was found.
 */
const SCHEMES = ["light", "dark"] as const;

const options = new Command("pay-pages")
  .description("Visits every page that a payer can meet, in every language, and looks for faults.")
  .addOption(new Option("--language <language...>", "these only").choices(LANGUAGES).default(LANGUAGES))
  .addOption(new Option("--page <name...>", "these only, such as open").choices(PAGES).default(PAGES))
  .option("--out <folder>", "make pictures there")
  .parse()
  .opts<{ language: Language[]; page: string[]; out?: string }>();

/** How people look at it. At 400 % a screen of 1280 by 1024 is 320 by 256 wide (https://www.w3.org/TR/WCAG22/#reflow). */
const LOOKS: readonly {
  name: string;
  context: BrowserContextOptions;
  media?: Parameters<Page["emulateMedia"]>[0];
  /** What somebody sees who waits: the page as soon as there is anything of it, its logo still on the way. */
  isSlow?: true;
}[] = [
  { name: "320-light", context: { viewport: SMALLEST_PHONE } },
  { name: "360-light", context: { viewport: { width: 360, height: 780 } } },
  { name: "360-dark", context: { viewport: { width: 360, height: 780 }, colorScheme: "dark" } },
  { name: "768-light", context: { viewport: { width: 768, height: 1024 } } },
  { name: "1440-dark", context: { viewport: { width: 1440, height: 900 }, colorScheme: "dark" } },
  { name: "forced-colors", context: { viewport: { width: 768, height: 1024 }, forcedColors: "active" } },
  { name: "print", context: { viewport: { width: 794, height: 1123 } }, media: { media: "print" } },
  { name: "400-percent", context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  { name: "slow-3g", context: { viewport: SMALLEST_PHONE }, isSlow: true },
];

/** As the developer tools of Chrome have it: 400 kbit/s, and two seconds until anything is answered. */
const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const found: string[] = [];
const pages = await servePayPages();
const browser = await openBrowser();
try {
  for (const language of options.language) {
    for (const scheme of SCHEMES) found.push(...(await examineAll(browser, { language, scheme })));
    if (options.out !== undefined) await takePictures(browser, { language, out: options.out });
  }
} finally {
  await browser.close();
  pages.close();
}
console.log(found.length === 0 ? "Nothing was found." : `${found.length} faults were found.`);
process.exitCode = found.length === 0 ? 0 : 1;

async function examineAll(
  browser: Browser,
  { language, scheme }: { language: Language; scheme: (typeof SCHEMES)[number] },
): Promise<string[]> {
  const context = await browser.newContext({ viewport: SMALLEST_PHONE, colorScheme: scheme });
  await context.addInitScript(STAY);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`the console says: ${message.text()}`));
  for (const name of options.page) {
    const before = faults.length;
    await page.goto(pages.address(name, language));
    faults.push(...(await examinePayPage(page, pages)));
    faults.push(...faults.splice(before).map((fault) => `${name} (${language}, ${scheme}): ${fault}`));
  }
  await context.close();
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(`${language}, ${scheme}: ${options.page.length} pages, ${faults.length} faults`);
  return faults;
}

async function takePictures(
  browser: Browser,
  { language, out }: { language: Language; out: string },
): Promise<void> {
  for (const { name: look, context: looks, media, isSlow } of LOOKS) {
    const context = await browser.newContext({ ...looks, javaScriptEnabled: false });
    const page = await context.newPage();
    if (media) await page.emulateMedia(media);
    if (isSlow) {
      const tools = await context.newCDPSession(page);
      await tools.send("Network.enable");
      await tools.send("Network.emulateNetworkConditions", SLOW_3G);
    }
    await mkdir(join(out, `${language}-${look}`), { recursive: true });
    for (const name of options.page) {
      await page.goto(pages.address(name, language), { waitUntil: isSlow ? "commit" : "load" });
      await page.locator("h1").first().waitFor();
      const path = join(out, `${language}-${look}`, `${name.replaceAll(/\W+/g, "-")}.png`);
      await page.screenshot({ path, fullPage: look !== "320-light" && !isSlow });
    }
    await context.close();
  }
}
