import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const DIST = "backoffice/dist";

/** What a phone on a slow connection (1.6 Mbit/s) fetches in about 1.3 seconds. */
const MOST_BYTES = 250_000;
/** Each costs a question, and on a phone some of the processor's time, however small it is. */
const MOST_FILES = 40;

/** Where a visit begins: somebody who is signed in, and somebody who is not. */
const FIRST_VISITS = {
  office: ["src/shell/office-frame.tsx", "src/screens/home-screen.tsx"],
  "sign-in page": ["src/screens/sign-in-screen.tsx"],
};
const CATALOGUES = ["en", "nl", "de", "fr"].map((language) => `src/language/${language}.ts`);

/** Vite's manifest: https://vite.dev/guide/backend-integration.html */
type Manifest = Record<string, { file: string; imports?: string[] }>;

/** The page names the first scripts itself; the manifest knows them by their files. */
const page = await readFile(`${DIST}/index.html`, "utf8");
const manifest: Manifest = JSON.parse(await readFile(`${DIST}/.vite/manifest.json`, "utf8"));

const FIRST = Object.keys(manifest).filter((key) => page.includes(`src="/${manifest[key]?.file}"`));

test.each(Object.entries(FIRST_VISITS))(
  "a first visit to the %s fetches less than 250 kB of compressed script, in few files",
  async (_place, entries) => {
    const visits = CATALOGUES.map((catalogue) => reached([...FIRST, ...entries, catalogue]));
    const most = Math.max(...(await Promise.all(visits.map(gzipped))));
    expect(most).toBeGreaterThan(50_000); // or this test no longer finds what is loaded
    expect(most).toBeLessThan(MOST_BYTES);
    expect(Math.max(...visits.map(({ size }) => size))).toBeLessThan(MOST_FILES);
  },
);

test("one catalogue is fetched, and no screen before it is asked for", () => {
  const atOnce = [...reached(FIRST)];
  expect(atOnce).not.toEqual([]);
  expect(atOnce.filter((key) => /src\/(screens|language\/(en|nl|de|fr)\b)/.test(key))).toEqual([]);
});

async function gzipped(keys: ReadonlySet<string>): Promise<number> {
  const files = [...keys].map((key) => manifest[key]?.file ?? "");
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(`${DIST}/${file}`), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** These entries and all that they import at once. */
function reached(entries: string[], seen = new Set<string>()): Set<string> {
  for (const key of entries) {
    if (seen.has(key)) continue;
    const chunk = manifest[key];
    if (chunk === undefined)
      throw new Error(`The build has no ${key}; the manifest knows ${Object.keys(manifest).join(", ")}.`);
    seen.add(key);
    reached(chunk.imports ?? [], seen);
  }
  return seen;
}
