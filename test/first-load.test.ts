import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const DIST = "backoffice/dist";

/** What a phone on a slow connection (1.6 Mbit/s) fetches in about 1.3 seconds. */
const MOST_BYTES = 250_000;

/** Where a visit begins: somebody who is signed in, and somebody who is not. */
const FIRST_VISITS = {
  office: ["index.html", "src/shell/office-frame.tsx", "src/screens/home-screen.tsx"],
  "sign-in page": ["index.html", "src/screens/sign-in-screen.tsx"],
};
const CATALOGUES = ["en", "nl", "de", "fr"].map((language) => `src/language/${language}.ts`);

/** Vite's manifest: https://vite.dev/guide/backend-integration.html */
type Manifest = Record<string, { file: string; imports?: string[] }>;

const manifest: Manifest = JSON.parse(await readFile(`${DIST}/.vite/manifest.json`, "utf8"));

test.each(Object.entries(FIRST_VISITS))(
  "a first visit to the %s fetches less than 250 kB of compressed script",
  async (_place, entries) => {
    const visits = await Promise.all(CATALOGUES.map((catalogue) => gzipped([...entries, catalogue])));
    const most = Math.max(...visits);
    expect(most).toBeGreaterThan(50_000); // or this test no longer finds what is loaded
    expect(most).toBeLessThan(MOST_BYTES);
  },
);

test("one catalogue is fetched, and no screen before it is asked for", () => {
  const atOnce = [...reached(["index.html"])];
  expect(atOnce.filter((key) => /src\/(screens|language\/(en|nl|de|fr)\b)/.test(key))).toEqual([]);
});

/** The size of these entries and of all that they import at once, each file once. */
async function gzipped(entries: string[]): Promise<number> {
  const files = [...reached(entries)].map((key) => manifest[key]?.file ?? "");
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(`${DIST}/${file}`), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

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
