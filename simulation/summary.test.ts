import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { hirePlayer, seedOf } from "./company.ts";
import { addTally, readSummary, type Summary } from "./tally.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const SEED = "summary";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "voldaan-summary-"));
  file = join(folder, "summary.json");
});

afterEach(() => rm(folder, { recursive: true }));

test("what comes after a summary is played and added to it", async () => {
  const player = await hirePlayer({ postgresUrl: inject("postgresUrl") });
  const first = await player.play({ seed: seedOf(SEED, 4) });
  const second = await player.play({ seed: seedOf(SEED, 5) });
  await player.leave();
  // A history without faults would show nothing of how they are added.
  expect(Object.keys(second.tally.faults)).not.toHaveLength(0);
  expect(Object.keys(second.tally.deaths)).not.toHaveLength(0);

  const before: Summary = { seed: SEED, from: 4, histories: 1, steps: first.steps, ...first.tally };
  await writeFile(file, JSON.stringify(before));
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, "--continue", file, "--runs", "1"]);

  const both: Summary = { ...structuredClone(before), histories: 2, steps: first.steps + second.steps };
  addTally(both, second.tally);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(both);
  expect(stdout).toContain("No rule was broken.");
});

test("a file that is no summary is refused by its name", async () => {
  await writeFile(file, JSON.stringify({ seed: SEED, faults: {}, deaths: {} }));
  expect(() => readSummary(file)).toThrow(
    `${file} is no summary of the simulation: make one with --summary.`,
  );
});
