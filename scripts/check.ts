import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm test`: everything that tells whether a change is sound, one after the other, going on after a failure so that
 * one run shows all that is wrong. Each step that is not the test runner counts as one check. The last line is
 * `N passed, N failed`, and the exit code is 1 when anything failed.
 *
 * `npm test -- invoices` is for working on one thing: it runs only the tests whose path contains `invoices` (whatever
 * follows the dashes goes to vitest as it is) and skips the other steps.
 */
type Step = { readonly title: string; readonly command: readonly [string, ...string[]] };
type Counts = { readonly passed: number; readonly failed: number };

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const STEPS: readonly Step[] = [
  { title: "Types of the service", command: ["tsc", "--project", "."] },
  ...(existsSync(join(ROOT, "backoffice", "tsconfig.json"))
    ? [{ title: "Types of the back office", command: ["tsc", "--project", "backoffice"] } as const]
    : []),
  { title: "Format", command: ["biome", "check", "."] },
  { title: "Lint", command: ["oxlint", "--type-aware", "--quiet", "."] },
  { title: "Nothing unused", command: ["knip", "--no-progress"] },
];

const filter = process.argv.slice(2);
const counts: Counts[] = [];
if (filter.length === 0) {
  for (const step of STEPS) counts.push(await check(step));
}
counts.push(await test(filter));

const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function check(step: Step): Promise<Counts> {
  const code = await run(step);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function test(filter: readonly string[]): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "voldaan-check-"));
  const report = join(folder, "report.json");
  const code = await run({
    title: "Tests",
    command: [
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...filter,
    ],
  });
  const { passed, failed } = await readReport(report);
  await rm(folder, { recursive: true });
  // An error outside all tests (a set-up that fails, a rejection that nobody awaits) fails the run too.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Vitest's report has the shape of Jest's: https://vitest.dev/guide/reporters.html#json-reporter */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

async function readReport(file: string): Promise<Counts> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(text);
  const unreadable = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unreadable.length };
}

async function run({ title, command: [program, ...args] }: Step): Promise<number> {
  console.log(`\n── ${title} ${"─".repeat(Math.max(2, 70 - title.length))}`);
  const began = performance.now();
  const code = await new Promise<number>((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        PATH: `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
      },
      stdio: "inherit",
      shell: process.platform === "win32", // where npm's programs are .cmd files
    });
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(1);
    });
    child.on("exit", (exitCode) => done(exitCode ?? 1));
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${title}: ${code === 0 ? "passed" : "failed"} in ${seconds} s`);
  return code;
}
