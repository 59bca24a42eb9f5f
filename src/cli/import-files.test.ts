import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/test-database.ts";
import { buildUbl } from "../invoices/ubl/ubl-builder.ts";
import { importFiles } from "./import-files.ts";
import { withInstallation } from "./installation.ts";
import { addMerchant } from "./merchant-command.ts";
import { ublFilesIn } from "./ubl-files.ts";

/** One line of 1,368.80 at 21 %: 1,656.25. */
const { xml } = buildUbl({ lines: [{ quantity: 1n, price: 136_880n, category: "S", rate: 21 }] });

async function desk() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "voldaan-import-"));
  const env = { DATABASE_URL: database.url, SECRET_KEY: "a-secret-of-more-than-thirty-two-characters" };
  return {
    folder,
    put: (name: string, text: string) => writeFile(join(folder, name), text),
    /** Imports what these paths lead to, at a merchant made at the first call; answers the lines without the folder. */
    importing: (paths: string[]) =>
      withInstallation(env, async ({ platform }) => {
        const merchants = await platform.sql<{ id: never }[]>`select id from lookup.merchants()`;
        const merchantId =
          merchants[0]?.id ?? (await addMerchant(platform, { name: "Jansen", package: "pro" })).merchantId;
        const lines: string[] = [];
        const files = await ublFilesIn(paths);
        const say = (line: string) => lines.push(line.replaceAll(`${folder}/`, ""));
        return { count: await importFiles(platform, { merchantId, files, say }), lines };
      }),
    [Symbol.asyncDispose]: async () => {
      await rm(folder, { recursive: true });
      await database.drop();
    },
  };
}

test("a folder is imported file by file, and a refused one is explained and does not stop the others", async () => {
  await using t = await desk();
  await t.put("1-cut-off.xml", "<Invoice>");
  await t.put("2-good.XML", xml);
  await t.put("readme.txt", "not an invoice");
  const { count, lines } = await t.importing([t.folder]);
  expect(lines).toEqual([
    "[1/2] 1-cut-off.xml …  refused: Line 1: Invoice begins here and is not closed; is the document cut off?",
    "[2/2] 2-good.XML …  invoice 2026-0117, EUR 1,656.25",
    "1 imported, 0 imported before, 1 refused.",
  ]);
  expect(count).toEqual({ imported: 1, known: 0, refused: 1 });
});

test("the same document again changes nothing and says so", async () => {
  await using t = await desk();
  await t.put("invoice.xml", xml);
  const path = join(t.folder, "invoice.xml");
  const { lines, count } = await t.importing([path, path]);
  expect(lines[1]).toBe("[2/2] invoice.xml …  invoice 2026-0117, EUR 1,656.25: already imported");
  expect(count).toEqual({ imported: 1, known: 1, refused: 0 });
  expect((await t.importing([path])).count).toEqual({ imported: 0, known: 1, refused: 0 });
});

test("another document under a known number is refused", async () => {
  await using t = await desk();
  await t.put("first.xml", xml);
  await t.put("other.xml", xml.replaceAll("Gent", "Brugge"));
  const { lines, count } = await t.importing([t.folder]);
  expect(lines[1]).toMatch(/^\[2\/2\] other\.xml … {2}refused: .*2026-0117/);
  expect(count).toEqual({ imported: 1, known: 0, refused: 1 });
});

test("every reason for a refusal is listed with its line", async () => {
  await using t = await desk();
  await t.put("wrong.xml", xml.replace("2026-03-02", "2026-13-02").replace("2026-04-01", "2026-04-31"));
  const { lines } = await t.importing([t.folder]);
  const [first = "", ...others] = lines[0]?.split("\n") ?? [];
  expect(first).toMatch(/refused: Line \d+: /);
  expect(others).toEqual([expect.stringMatching(/^ {6}Line \d+: .*2026-04-31/)]);
});

test("a file that is not there, or too large, is refused like any other", async () => {
  await using t = await desk();
  await t.put("large.xml", "x".repeat(5 * 1024 * 1024 + 2));
  const { lines, count } = await t.importing([join(t.folder, "nowhere.xml"), join(t.folder, "large.xml")]);
  expect(lines[0]).toBe("[1/2] nowhere.xml …  refused: there is no such file.");
  expect(lines[1]).toContain("at most 5242880 are read");
  expect(count).toEqual({ imported: 0, known: 0, refused: 2 });
});

test("a folder without documents is a mistake", async () => {
  await using t = await desk();
  await expect(ublFilesIn([t.folder])).rejects.toThrow("has no .xml file in it");
});
