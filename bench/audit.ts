import { Client } from "pg";
import { audit } from "../src/audit/audit.ts";
import { onFreshDatabase } from "./bench-database.ts";
import { type Benchmark, count, type Finding, megabytes } from "./benchmark.ts";
import { writeFullBooks } from "./full-books.ts";

const INVOICES = 100_000;
const PROMISED_SECONDS = 60;

/** How long the audit takes over the books of a large merchant, beside a plain sum over the same ledger. */
export const auditBenchmark: Benchmark = {
  name: "audit",
  title: `the audit of ${count(INVOICES)} invoices with their payments, refunds and ledger`,
  run,
};

async function run(): Promise<Finding[]> {
  return onFreshDatabase(async (databaseUrl) => {
    const plain = await withOwner(databaseUrl, async (owner) => {
      await writeFullBooks(owner, { invoices: INVOICES });
      return seconds(() => owner.query("select account, sum(amount_minor) from ledger_entries group by 1"));
    });
    const findings: string[] = [];
    const before = process.memoryUsage().rss;
    let peak = before;
    let checked = 0;
    const took = await seconds(async () => {
      const result = await audit({
        databaseUrl,
        merchantId: null,
        onProgress: () => {
          peak = Math.max(peak, process.memoryUsage().rss);
        },
        onFinding: (_merchant, { about, sentence }) => findings.push(`${about}: ${sentence}`),
      });
      checked = result.invoices;
    });
    if (checked !== INVOICES) throw new Error(`Only ${checked} invoices were checked.`);
    if (findings.length > 0) throw new Error(`The books are clean, but: ${findings.slice(0, 3).join(" ")}`);
    return [
      {
        what: `${count(checked)} invoices checked in`,
        value: `${took.toFixed(1)} s`,
        promise: { text: `under ${PROMISED_SECONDS} s, and nothing found`, isKept: took < PROMISED_SECONDS },
      },
      { what: "memory taken meanwhile", value: megabytes(peak - before) },
      { what: "a plain sum over the same ledger", value: `${plain.toFixed(2)} s` },
      { what: "the audit takes of that", value: `${Math.round(took / plain)} times` },
    ];
  });
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return (performance.now() - began) / 1000;
}

async function withOwner<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
