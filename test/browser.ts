import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser } from "../scripts/browser.ts";

/** Without these, Chromium talks to its maker's hosts and needs rights that containers do not give. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Person = { page: Page; context: BrowserContext };

let running: Promise<Browser> | null = null;

/**
 * A real browser. Fails, rather than skips, where there is none: a test that did not run proves nothing. One serves all
 * tests of a file, because its start takes seconds; nobody who used it is left in it after a test.
 */
export async function openBrowser(): Promise<Browser & AsyncDisposable> {
  running ??= launched();
  const browser = await running;
  return Object.assign(browser, {
    [Symbol.asyncDispose]: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
  });
}

async function launched(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error("No Chromium was found; install it, or name one with CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Somebody with a browser of their own; `trouble` gathers what a user of it could complain about. */
export async function person(
  browser: Browser,
  { locale = "en-GB", viewport = { width: 1280, height: 900 } } = {},
): Promise<Person & { trouble: string[] }> {
  const context = await browser.newContext({
    locale,
    viewport,
    // A dialog that is still fading in has not its colours yet, and waits cost time.
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  // Long for a page, short for a person who waits for a test to say what is missing.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // A 401 before sign-in is how the back office learns that nobody is signed in.
    if (message.type() === "error" && !message.text().includes("401"))
      trouble.push(`console: ${message.text()}`);
  });
  return { page, context, trouble };
}
