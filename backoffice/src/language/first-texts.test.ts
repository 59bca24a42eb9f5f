import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./en.ts";

const SOURCE = "backoffice/src";

/** What a visit begins with, besides what each of these imports, at once or when it is first asked for. */
const FIRST = [
  "main.tsx",
  "shell/office-frame.tsx",
  "screens/home-screen.tsx",
  "screens/sign-in-screen.tsx",
].map((file) => join(SOURCE, file));

test("the frame, the first screen and the sign-in page say only what the first catalogue has", async () => {
  const asked = new Set<string>();
  for (const file of await reached(FIRST)) {
    const code = await readFile(file, "utf8");
    for (const [, group] of code.matchAll(/\bt\(\s*[`"'](\w+)\./g)) asked.add(group ?? "");
  }
  expect(asked.size).toBeGreaterThan(5); // or this test no longer finds what is asked for
  expect([...asked].filter((group) => !Object.hasOwn(en, group))).toEqual([]);
});

/** These files with all that they import; of routes not the screens, each of which waits for the other catalogue. */
async function reached(files: readonly string[], seen = new Set<string>()): Promise<Set<string>> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(file, "utf8");
    const isRoute = file.startsWith(join(SOURCE, "routes"));
    const imported = isRoute ? /from "(\.[^"]+\.tsx?)"/g : /(?:from |import\()"(\.[^"]+\.tsx?)"/g;
    const own = [...code.matchAll(imported)]
      .map(([, path]) => join(dirname(file), path ?? ""))
      .filter((path) => path.startsWith(SOURCE) && !path.startsWith(join(SOURCE, "language")));
    await reached(own, seen);
  }
  return seen;
}
