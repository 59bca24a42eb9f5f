import { describe, expect, test } from "vitest";
import { LEVELS, objection, roomOf, SIDEWAYS } from "./rooms.ts";
import { importsOf, sourceFiles } from "./source-files.ts";

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const code = sourceFiles(["src", "sandbox"], /\.ts$/);
const imports = code.flatMap((file) => importsOf(file).map((to) => ({ from: file.path, to })));
const between = (from: string, to: string) =>
  imports.filter((found) => found.from.startsWith(from) && found.to.startsWith(to));

describe("imports", () => {
  test("are found, and lead to files that are there", () => {
    const paths = new Set(code.map(({ path }) => path));
    const missing = imports.filter(({ to }) => /^(src|sandbox)\/.*\.ts$/.test(to) && !paths.has(to));
    expect(missing).toEqual([]);
    // A reader that silently read nothing would find nothing wrong.
    expect(imports.length).toBeGreaterThan(code.length / 2);
    expect(
      importsOf({ path: "src/a/b.ts", text: 'import type { C } from "../c/c.ts"; export * from "./d.ts";' }),
    ).toEqual(["src/c/c.ts", "src/a/d.ts"]);
    expect(importsOf({ path: "src/a/b.ts", text: 'await import("../e.ts")' })).toEqual(["src/e.ts"]);
  });

  test("point down", () => {
    const own = imports.filter(
      ({ from, to }) => from.startsWith("src/") && to.startsWith("src/") && !isTest(from),
    );
    expect(own.map(objection).filter((sentence) => sentence !== null)).toEqual([]);
  });

  test("that point up or sideways are noticed", () => {
    expect(objection({ from: "src/ledger/a.ts", to: "src/invoices/b.ts" })).toContain("above");
    expect(objection({ from: "src/ledger/a.ts", to: "src/events/b.ts" })).toContain("beside");
    expect(objection({ from: "src/attic/a.ts", to: "src/ids/ids.ts" })).toContain("no level");
    expect(objection({ from: "src/invoices/a.ts", to: "src/ledger/b.ts" })).toBeNull();
  });

  test("between rooms of one level are all listed with a reason", () => {
    expect(SIDEWAYS.filter(({ because }) => because.trim() === "")).toEqual([]);
    const isOneLevel = ({ from, to }: { from: string; to: string }) =>
      LEVELS.some((level) => level.includes(from) && level.includes(to));
    expect(SIDEWAYS.filter((pair) => !isOneLevel(pair))).toEqual([]);
  });

  test("that are listed, and rooms that have a level, are there", () => {
    const isUsed = (pair: { from: string; to: string }) =>
      imports.some(({ from, to }) => roomOf(from) === pair.from && roomOf(to) === pair.to);
    expect(SIDEWAYS.filter((pair) => !isUsed(pair))).toEqual([]);
    const rooms = new Set(code.map(({ path }) => roomOf(path)));
    expect(LEVELS.flat().filter((room) => !rooms.has(room))).toEqual([]);
  });

  test("never join the sandbox and the service: a misunderstanding of Mollie could hide in shared code", () => {
    expect(between("sandbox/", "src/")).toEqual([]);
    expect(between("src/", "sandbox/").filter(({ from }) => !isTest(from))).toEqual([]);
  });

  test("of tests' own code stay in tests", () => {
    expect(
      [...between("src/", "test/"), ...between("sandbox/", "test/")].filter(({ from }) => !isTest(from)),
    ).toEqual([]);
    expect(imports.filter(({ from, to }) => isTest(to) && from !== to)).toEqual([]);
  });

  test("inside a feature lead from routes to use cases to queries, and schemas know neither", () => {
    const isRoutes = (path: string) => path.endsWith("-routes.ts");
    const isQueries = (path: string) => path.endsWith("-queries.ts");
    const isSchemas = (path: string) => path.endsWith("-schemas.ts");
    const mayBindRoutes = new Set(["app", "start", "cli", "voldaan"]);
    const wrong = imports.filter(({ from, to }) => {
      if (isTest(from) || !from.startsWith("src/")) return false;
      if (isRoutes(to)) return !mayBindRoutes.has(roomOf(from));
      return isSchemas(from) && isQueries(to);
    });
    expect(wrong).toEqual([]);
  });
});
