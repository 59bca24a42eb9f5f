import { describe, expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "./source-files.ts";

const FOLDERS = ["src", "sandbox", "scripts", "bench", "simulation", "races", "test", "migrations"];
const all = sourceFiles(FOLDERS, /./);
const code = all.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isOurs = (path: string) => path !== "test/tidy.test.ts"; // which has to spell out what it looks for

/** Files over 300 lines that hold one idea all the same, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};

/** The rooms where a number can be an amount. */
const ROOMS_OF_MONEY = /^src\/(money|ledger|invoices|payments|pay-links|customers|mollie)\//;

/** Where a `number` is made in those rooms, and what it counts. */
const NUMBERS_THAT_ARE_NOT_MONEY: Readonly<Record<string, string>> = {
  "src/invoices/number-series.ts": "the count that a series goes on with",
  "src/invoices/export-invoices.ts": "the cells of a spreadsheet, which has no other numbers",
  "src/invoices/ubl/party-identifiers.ts": "the digits that check a Belgian company number",
  "src/invoices/ubl/xml-references.ts": "character codes",
  "src/mollie/mollie-http.ts": "the seconds in a Retry-After header",
};

/** Where SQL is written: one file per feature, and the code that runs transactions, migrations and jobs. */
const MAY_HOLD_SQL = /-queries\.ts$|\.test\.ts$|^src\/(db|world)\/|^src\/jobs\/jobs\.ts$|^test\//;

/** The paths whose text has this, with the line, as a reader would look for them. */
function linesWith(pattern: RegExp, files: readonly SourceFile[] = code): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe("files", () => {
  test("are there to be looked at", () => {
    expect(code.length).toBeGreaterThan(20);
  });

  test("are imported where they are, so there is no index.ts", () => {
    expect(all.filter(({ path }) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  test("lie in folders named by what they hold", () => {
    expect(
      all.filter(({ path }) => /(^|\/)(utils?|common|helpers?|misc|shared|lib)(\/|\.)/.test(path)),
    ).toEqual([]);
  });

  test("have kebab-case names", () => {
    const isKebab = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(name);
    const paths = code.map(({ path }) => path);
    expect(paths.filter((path) => !path.split("/").every(isKebab))).toEqual([]);
  });

  test("stay under 300 lines, or say why not", () => {
    const long = code
      .filter(({ path, text }) => !isTest(path) && text.split("\n").length > 301)
      .map(({ path }) => path);
    expect(long.filter((path) => !(path in LONG_FILES))).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((path) => !long.includes(path))).toEqual([]);
  });
});

describe("migrations", () => {
  const migrations = all.filter(({ path }) => path.startsWith("migrations/") && path.endsWith(".sql"));

  test("are numbered without gaps", () => {
    const numbers = migrations.map(({ path }) => path.slice("migrations/".length).split("_")[0]);
    expect(numbers).toEqual(migrations.map((_, index) => String(index + 1).padStart(4, "0")));
  });

  test("begin with a sentence saying why", () => {
    const withoutWhy = migrations.filter(({ text }) => {
      const comment = /^(--.*\n)+/.exec(text)?.[0].replaceAll(/^-- ?/gm, "").trim() ?? "";
      return !/^[A-Z][^.]{10,}[.:]/.test(comment);
    });
    expect(withoutWhy.map(({ path }) => path)).toEqual([]);
  });
});

describe("code", () => {
  test("is finished", () => {
    expect(
      linesWith(
        /\b(TODO|FIXME|XXX|HACK)\b/,
        code.filter(({ path }) => isOurs(path)),
      ),
    ).toEqual([]);
  });

  test("in tests runs whole", () => {
    const switchedOff = /\b(it|test|describe)\.(only|skip|todo|skipIf|fails)\b/;
    expect(
      linesWith(
        switchedOff,
        code.filter(({ path }) => isTest(path)),
      ),
    ).toEqual([]);
  });

  test("never makes a floating-point number where money is", () => {
    const money = code.filter(({ path }) => ROOMS_OF_MONEY.test(path) && !isTest(path));
    const floats = /(?<!Type\.)\b(parseFloat|parseInt|Number)\(|\bNumber\.parse/;
    const found = money.filter(({ text }) => floats.test(text)).map(({ path }) => path);
    expect(found.filter((path) => !(path in NUMBERS_THAT_ARE_NOT_MONEY))).toEqual([]);
    expect(Object.keys(NUMBERS_THAT_ARE_NOT_MONEY).filter((path) => !found.includes(path))).toEqual([]);
  });

  test("holds SQL in files of queries only", () => {
    const holdsSql = /\b(sql|tx\.sql)(<[^`]*>)?`/;
    expect(
      code
        .filter(({ path, text }) => holdsSql.test(text) && !MAY_HOLD_SQL.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("says nothing on the console but where a person started it", () => {
    const service = code.filter(({ path }) => /^(src|sandbox)\//.test(path) && !isTest(path));
    const mayTalk = /^(src\/(start|cli)\/|src\/(start|voldaan)\.ts|sandbox\/program\.ts)/;
    expect(
      linesWith(
        /\bconsole\./,
        service.filter(({ path }) => !mayTalk.test(path)),
      ),
    ).toEqual([]);
  });

  test("speaks of the project alone, not of the machine it was written on", () => {
    const elsewhere = linesWith(/(?<![\w.:/])\/(work|root|home|Users)\/\w/, all);
    expect(elsewhere).toEqual([]);
  });
});
