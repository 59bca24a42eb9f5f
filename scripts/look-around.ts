import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import type { Browser, Cookie } from "playwright-core";
import { LANGUAGES, type Language } from "../src/languages/languages.ts";
import { openBrowser, person } from "../test/browser.ts";
import { askAxe } from "./axe.ts";
import { cutOff } from "./cut-off.ts";
import { startDemo } from "./demo-screens.ts";
import { album, takePicture } from "./pictures.ts";
import { sentencesOn, untranslated } from "./untranslated.ts";

/**
 * Visits every screen of the back office of a fresh demo in every language, light and dark, on a phone, a tablet and a
 * desk: `npm run look-around`. Makes a picture of each, asks axe about each, and says where something is wider than the
 * screen or cut off, jumps about while it loads, complains in the console, or says a sentence in English. For the last,
 * English is always visited too, and first. Exit code 1 when anything was found.
 */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ALBUM = join(ROOT, "docs", "screenshots");

const WIDTHS = { 360: 780, 768: 1024, 1440: 900 } as const;
const SCHEMES = ["light", "dark"] as const;

/** Each language, width and scheme once, in few enough pictures to keep with the code. */
const IN_THE_ALBUM: readonly View[] = [
  { language: "en", width: 1440, scheme: "light" },
  { language: "nl", width: 360, scheme: "light" },
  { language: "de", width: 1440, scheme: "dark" },
  { language: "fr", width: 768, scheme: "light" },
];

/** Nobody waits for it, and the machine may be busy with something else. */
const PATIENCE_MS = 60_000;

/** What Chrome calls good: https://web.dev/articles/cls */
const MOST_LAYOUT_SHIFT = 0.1;

const COUNT_SHIFTS = `
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.layoutShift += value;
  }).observe({ type: "layout-shift", buffered: true });`;

/** What counts shifts is let into no frame that runs no scripts, such as a mail's. */
const OUR_OWN_SCRIPT = "Blocked script execution in 'about:srcdoc'";

/** A chart is drawn once it has been told how wide it is. */
const DRAWN = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))))`;

type View = {
  language: Language;
  width: keyof typeof WIDTHS;
  scheme: (typeof SCHEMES)[number];
};

const options = new Command("look-around")
  .description("Visits every screen in every language, width and colour scheme, and looks for faults.")
  .addOption(new Option("--language <language...>", "these only").choices(LANGUAGES).default(LANGUAGES))
  .addOption(
    new Option("--width <pixels...>", "these only").choices(Object.keys(WIDTHS)).default(Object.keys(WIDTHS)),
  )
  .addOption(new Option("--scheme <scheme...>", "these only").choices(SCHEMES).default(SCHEMES))
  .option("--screen <name...>", "these only, such as invoices")
  .option("--out <folder>", "where the pictures go", join(ROOT, "screenshots"))
  .option("--album", "makes docs/screenshots anew: one view of each language")
  .parse()
  .opts<{
    language: View["language"][];
    width: string[];
    scheme: View["scheme"][];
    screen?: string[];
    out: string;
    album?: true;
  }>();
const out = options.album ? ALBUM : options.out;

let found = 0;
const english = new Map<string, ReadonlySet<string>>();
const pictures = new Map<string, string[]>();
const session: Cookie[] = [];
const demo = await startDemo();
const browser = await openBrowser();
try {
  for (const view of options.album ? IN_THE_ALBUM : views()) found += await lookAround(browser, view);
} finally {
  await browser.close();
  await demo.end();
}
if (options.album) await writeFile(join(ALBUM, "README.md"), album(pictures));
console.log(found === 0 ? "Nothing was found." : `${found} faults were found.`);
process.exitCode = found === 0 ? 0 : 1;

function views(): View[] {
  // English first, because the others are compared with it.
  const languages = ["en", ...options.language.filter((one) => one !== "en")] as const;
  return languages.flatMap((language) =>
    options.width.flatMap((text) => {
      const width = Number(text) as View["width"]; // justified: the option has no other choices
      return options.scheme.map((scheme) => ({ language, width, scheme }));
    }),
  );
}

/** How many faults it found; each is printed. */
async function lookAround(browser: Browser, { language, width, scheme }: View): Promise<number> {
  const { page, context, trouble } = await person(browser, {
    locale: language,
    viewport: { width, height: WIDTHS[width] },
  });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(COUNT_SHIFTS);
  const folder = `${language}-${width}-${scheme}`;
  await mkdir(join(out, folder), { recursive: true });
  let faults = 0;
  const look = async (name: string) => {
    await page.locator("h1").first().waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
    await page.evaluate(DRAWN);
    const shift = await page.evaluate<number>("globalThis.layoutShift");
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    const { violations } = await askAxe(page);
    const picture = join(folder, `${name}.webp`);
    await takePicture(page, join(out, picture));
    pictures.set(name, [...(pictures.get(name) ?? []), picture]);
    const seen = [
      ...violations,
      ...(wide > 0 ? [`is ${wide} px wider than the screen`] : []),
      ...(shift > MOST_LAYOUT_SHIFT ? [`jumps about while it loads (${shift.toFixed(2)})`] : []),
      ...untranslated({ name, language, sentences: await sentencesOn(page) }, english, demo.typed),
      ...(await cutOff(page, demo.typed)),
      ...trouble.splice(0).filter((line) => !line.includes(OUR_OWN_SCRIPT)),
    ];
    for (const fault of seen) console.log(`✗ ${name} (${language}, ${width} px, ${scheme}): ${fault}`);
    faults += seen.length;
  };

  await page.goto(`${demo.url}/sign-in`);
  await look("sign-in");
  // Signing in again and again is slowed down, as it is for everybody.
  if (session.length === 0) {
    await demo.signIn(page);
    session.push(...(await context.cookies()));
  } else {
    await context.addCookies(session);
    await page.goto(demo.url);
  }
  await look("tour");
  await demo.endTour(page);
  const all = await demo.screens(page);
  const unknown = options.screen?.find((wanted) => !all.some(({ name }) => name === wanted));
  if (unknown !== undefined)
    throw new Error(`No screen is called ${unknown}; there are ${all.map(({ name }) => name).join(", ")}.`);
  const screens = all.filter(({ name }) => options.screen?.includes(name) ?? true);
  for (const { name, path } of screens) {
    await page.goto(`${demo.url}${path}`);
    await look(name);
  }
  await context.close();
  console.log(`${folder}: ${screens.length + 2} screens, ${faults} faults`);
  return faults;
}
