import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import type { Browser, Page } from "playwright-core";
import { openBrowser, person } from "../test/browser.ts";
import { askAxe } from "./axe.ts";
import { cutOff } from "./cut-off.ts";
import { startProduct } from "./product.ts";
import { sentencesOn, untranslated } from "./untranslated.ts";

/**
 * Visits every screen of the back office of a fresh demo in every language, light and dark, on a phone, a tablet and a
 * desk: `npm run look-around`. Makes a screenshot of each, asks axe about each, and says where something is wider than
 * the screen or cut off, jumps about while it loads, complains in the console, or says a sentence in English. For the
 * last, English is always visited too, and first. Exit code 1 when anything was found.
 */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PASSWORD = "look-around-password";
const API_KEY = "look-around-key-0123456789abcdef";

/** English first, because the others are compared with it. */
const LANGUAGES = ["en", "nl", "de", "fr"] as const;
const WIDTHS = { 360: 780, 768: 1024, 1440: 900 } as const;
const SCHEMES = ["light", "dark"] as const;

/** What Chrome calls good: https://web.dev/articles/cls */
const MOST_LAYOUT_SHIFT = 0.1;

const COUNT_SHIFTS = `
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.layoutShift += value;
  }).observe({ type: "layout-shift", buffered: true });`;

type View = { language: string; width: keyof typeof WIDTHS; scheme: (typeof SCHEMES)[number] };

const options = new Command("look-around")
  .description("Visits every screen in every language, width and colour scheme, and looks for faults.")
  .addOption(new Option("--language <language...>", "these only").choices(LANGUAGES).default(LANGUAGES))
  .addOption(
    new Option("--width <pixels...>", "these only").choices(Object.keys(WIDTHS)).default(Object.keys(WIDTHS)),
  )
  .addOption(new Option("--scheme <scheme...>", "these only").choices(SCHEMES).default(SCHEMES))
  .option("--screen <path...>", "these only, such as /invoices")
  .option("--out <folder>", "where the screenshots go", join(ROOT, "docs", "screenshots"))
  .parse()
  .opts<{ language: string[]; width: string[]; scheme: View["scheme"][]; screen?: string[]; out: string }>();

const found: string[] = [];
const english = new Map<string, ReadonlySet<string>>();
const demo = await startDemo();
const browser = await openBrowser();
try {
  for (const view of views()) found.push(...(await lookAround(browser, view)));
} finally {
  await browser.close();
  await demo.end();
}
for (const one of found) console.log(`✗ ${one}`);
console.log(found.length === 0 ? "Nothing was found." : `${found.length} faults were found.`);
process.exitCode = found.length === 0 ? 0 : 1;

function views(): View[] {
  const languages = LANGUAGES.filter((one) => one === "en" || options.language.includes(one));
  return languages.flatMap((language) =>
    options.width.flatMap((text) => {
      const width = Number(text) as View["width"]; // justified: the option has no other choices
      return options.scheme.map((scheme) => ({ language, width, scheme }));
    }),
  );
}

async function lookAround(browser: Browser, { language, width, scheme }: View): Promise<string[]> {
  const { page, context, trouble } = await person(browser, {
    locale: language,
    viewport: { width, height: WIDTHS[width] },
  });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.addInitScript(COUNT_SHIFTS);
  const folder = join(options.out, `${language}-${width}-${scheme}`);
  await mkdir(folder, { recursive: true });
  const faults: string[] = [];
  const look = async (name: string) => {
    const where = `${name} (${language}, ${width} px, ${scheme})`;
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    const { violations } = await askAxe(page);
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    const shift = await page.evaluate<number>("globalThis.layoutShift");
    faults.push(
      ...violations.map((violation) => `${where}: ${violation}`),
      ...(wide > 0 ? [`${where}: is ${wide} px wider than the screen`] : []),
      ...(shift > MOST_LAYOUT_SHIFT ? [`${where}: jumps about while it loads (${shift.toFixed(2)})`] : []),
      ...untranslated({ name, language, sentences: await sentencesOn(page) }, english, demo.typed).map(
        (sentence) => `${where}: ${sentence}`,
      ),
      ...(await cutOff(page, demo.typed)).map((fault) => `${where}: ${fault}`),
      ...trouble.splice(0).map((complaint) => `${where}: ${complaint}`),
    );
  };

  await page.goto(`${demo.url}/sign-in`);
  await look("sign-in");
  await signIn(page);
  const paths = options.screen ?? (await pathsOf(page));
  for (const path of paths) {
    await page.goto(`${demo.url}${path}`);
    await look(nameOf(path));
  }
  await context.close();
  console.log(`${language}, ${width} px, ${scheme}: ${paths.length + 1} screens, ${faults.length} faults`);
  return faults;
}

async function signIn(page: Page): Promise<void> {
  await page.locator('input[type="email"]').fill("demo@voldaan.test");
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.locator("nav").first().waitFor({ state: "attached" });
}

/** Every place that the navigation leads to, by the addresses of its links, and invoices in every state. */
async function pathsOf(page: Page): Promise<string[]> {
  const places = await page
    .locator("nav a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "/"));
  const invoices = await Promise.all(
    ["draft", "open", "paid", "void", "uncollectible"].map((status) => demo.invoicesWith(status)),
  );
  return [
    ...new Set([
      ...places,
      "/account",
      "/invoices/new",
      "/invoices?q=nobody",
      ...invoices.flatMap((ids) => ids.slice(0, 1)),
    ]),
  ];
}

function nameOf(path: string): string {
  return path === "/"
    ? "home"
    : path
        .slice(1)
        .replaceAll(/inv_\w+/g, (id) => demo.statusOf(id))
        .replaceAll(/\W+/g, "-");
}

/** Nothing is being loaded any more, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
}

async function startDemo() {
  const product = await startProduct({ DEMO_PASSWORD: PASSWORD, DEMO_API_KEY: API_KEY });
  const statuses = new Map<string, string>();
  const headers = { authorization: `Bearer ${API_KEY}` };
  const typed = new Set<string>();
  for (const path of ["merchant", "customers?limit=250", "invoices?limit=250"]) {
    const answer = await fetch(`${product.url}/api/v1/${path}`, { headers });
    collectTexts(await answer.json(), typed);
  }
  return {
    /** Names and descriptions, which are the same in every language. */
    typed,
    url: product.url,
    end: product.end,
    statusOf: (id: string): string => statuses.get(id) ?? id,
    async invoicesWith(status: string): Promise<string[]> {
      const answer = await fetch(`${product.url}/api/v1/invoices?status=${status}`, { headers });
      const { data } = (await answer.json()) as { data: { id: string }[] };
      for (const { id } of data) statuses.set(id, status);
      return data.map(({ id }) => `/invoices/${id}`);
    },
  };
}

function collectTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collectTexts(part, texts);
}
