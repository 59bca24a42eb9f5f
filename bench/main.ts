import { cpus } from "node:os";
import { auditBenchmark } from "./audit.ts";
import type { Benchmark, Finding } from "./benchmark.ts";
import { invoiceListBenchmark } from "./invoice-list.ts";
import { invoiceSearchBenchmark } from "./invoice-search.ts";
import { overviewBenchmark } from "./overview.ts";
import { payPageBenchmark } from "./pay-page.ts";
import { sandboxBenchmark } from "./sandbox.ts";
import { sandboxMemoryBenchmark } from "./sandbox-memory.ts";
import { sandboxStartBenchmark } from "./sandbox-start.ts";

/** `npm run bench` runs them all, `npm run bench -- NAME…` those. A promise that is not kept ends with exit code 1. */
const BENCHMARKS: readonly Benchmark[] = [
  auditBenchmark,
  overviewBenchmark,
  payPageBenchmark,
  invoiceSearchBenchmark,
  invoiceListBenchmark,
  sandboxBenchmark,
  sandboxMemoryBenchmark,
  sandboxStartBenchmark,
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));

if (unknown.length > 0) {
  const known = BENCHMARKS.map(({ name, title }) => `  ${name.padEnd(16)} ${title}`);
  console.error(`There is no benchmark called ${unknown.join(" or ")}. There are:\n${known.join("\n")}`);
  process.exitCode = 1;
} else {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`,
  );
  for (const benchmark of BENCHMARKS)
    if (names.length === 0 || names.includes(benchmark.name)) await show(benchmark);
}

async function show({ name, title, run }: Benchmark): Promise<void> {
  console.log(`\n${name}: ${title}`);
  const findings = await run();
  const widths = [
    Math.max(...findings.map(({ what }) => what.length)),
    Math.max(...findings.map(({ value }) => value.length)),
  ] as const;
  for (const finding of findings)
    console.log(
      `  ${finding.what.padEnd(widths[0])}  ${finding.value.padStart(widths[1])}${verdict(finding)}`,
    );
  if (findings.some(({ promise }) => promise?.isKept === false)) process.exitCode = 1;
}

function verdict({ promise }: Finding): string {
  return promise ? `  ${promise.isKept ? "kept" : "NOT KEPT"}: ${promise.text}` : "";
}
