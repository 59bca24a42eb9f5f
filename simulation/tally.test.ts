import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSummary, type Summary, withHistory, writeSummary } from "./tally.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "voldaan-summary-"));
  file = join(folder, "summary.json");
});

afterEach(() => rm(folder, { recursive: true }));

const SUMMARY: Summary = { seed: "s", from: 0, histories: 1, steps: 9, faults: { conflict: 1 }, deaths: {} };

test("a summary is read as it was written, also over an earlier one", async () => {
  writeSummary(file, { ...SUMMARY, histories: 0 });
  writeSummary(file, SUMMARY);
  expect(readSummary(file)).toEqual(SUMMARY);
  expect(await readdir(folder)).toEqual(["summary.json"]);
});

test("what happened in one history more is added, by name", () => {
  const tally = { faults: { conflict: 2, "a cut": 1 }, deaths: { "after pay": 1 } };
  expect(JSON.stringify(withHistory(SUMMARY, { steps: 3, tally }))).toBe(
    JSON.stringify({
      ...SUMMARY,
      histories: 2,
      steps: 12,
      faults: { "a cut": 1, conflict: 3 },
      deaths: { "after pay": 1 },
    }),
  );
  expect(SUMMARY.faults).toEqual({ conflict: 1 });
});

test.each(Object.keys(SUMMARY))("a summary without its %s is refused by the file's name", async (part) => {
  await writeFile(file, JSON.stringify({ ...SUMMARY, [part]: undefined }));
  expect(() => readSummary(file)).toThrow(
    `${file} is no summary of the simulation: make one with --summary.`,
  );
});
