import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSummary, type Summary } from "./tally.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "voldaan-summary-"));
  file = join(folder, "summary.json");
});

afterEach(() => rm(folder, { recursive: true }));

const SUMMARY: Summary = { seed: "s", from: 0, histories: 1, steps: 9, faults: { conflict: 1 }, deaths: {} };

test("a summary is read as it was written", async () => {
  await writeFile(file, JSON.stringify(SUMMARY));
  expect(readSummary(file)).toEqual(SUMMARY);
});

test.each(Object.keys(SUMMARY))("a summary without its %s is refused by the file's name", async (part) => {
  await writeFile(file, JSON.stringify({ ...SUMMARY, [part]: undefined }));
  expect(() => readSummary(file)).toThrow(
    `${file} is no summary of the simulation: make one with --summary.`,
  );
});
