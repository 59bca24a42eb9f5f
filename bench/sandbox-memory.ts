import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Benchmark, count, type Finding, megabytes, milliseconds, quantile } from "./benchmark.ts";
import { type PaymentLoad, paymentLoad, repeated } from "./payment-load.ts";
import { residentBytes, startedProgram } from "./started-program.ts";

const PAYMENTS = 1_000_000;
const PROMISED_BYTES = 2_000_000_000;

/** Open payments expire a quarter of an hour after they were made, and the last ones must still be open at the end. */
const LONGEST_MS = 8 * 60_000;

/** How often the memory is looked at meanwhile, so that a peak between two looks is a short one. */
const LOOK_MS = 250;

const READS = 2000;
const REPORTER = fileURLToPath(new URL("memory-reporter.ts", import.meta.url));

/** What a million payments take in memory, each made over HTTP with an idempotency key, and what reading is like then. */
export const sandboxMemoryBenchmark: Benchmark = {
  name: "sandbox-memory",
  title: `${count(PAYMENTS)} payments in one sandbox, made over HTTP within the hour that idempotency keys last`,
  run,
};

async function run(): Promise<Finding[]> {
  await using sandbox = await startedProgram("sandbox/main.ts", {
    args: ["--port", "0"],
    nodeArgs: ["--expose-gc", "--import", REPORTER],
  });
  await using load = paymentLoad(sandbox.url);
  const atStart = await afterCollection(sandbox.child);
  const memory = watchedMemory(sandbox.child);
  const ids: string[] = [];
  const { done, ms } = await repeated(
    async (n) => {
      const { id } = await load.create(n);
      if (n % (PAYMENTS / READS) === 0) ids.push(id);
    },
    { ms: LONGEST_MS, most: PAYMENTS },
  );
  if (done < PAYMENTS)
    throw new Error(`Only ${count(done)} payments were made in ${LONGEST_MS / 60_000} minutes.`);
  const peakBytes = memory.stop();
  const afterwards = await afterCollection(sandbox.child);
  const residentAfter = residentBytes(sandbox.child) ?? afterwards.rss;
  const inUse = afterwards.heapUsed + afterwards.external - atStart.heapUsed - atStart.external;
  return [
    { what: "created over HTTP in", value: `${count(ms / 1000)} s` },
    {
      what: "resident memory, the highest while they were made",
      value: megabytes(peakBytes),
      promise: { text: `under ${megabytes(PROMISED_BYTES)}`, isKept: peakBytes < PROMISED_BYTES },
    },
    { what: "resident memory after a collection of garbage", value: megabytes(residentAfter) },
    { what: "in use then", value: megabytes(afterwards.heapUsed + afterwards.external) },
    { what: "a payment, its expiry and its idempotency key", value: `${count(inUse / PAYMENTS)} bytes` },
    ...(await readTimes(load, ids)),
  ];
}

async function readTimes(load: PaymentLoad, ids: readonly string[]): Promise<Finding[]> {
  const oldest = ids[0] ?? "";
  const middle = ids[ids.length >> 1] ?? "";
  return [
    await timed("read one payment", ids.length, (n) => load.read(ids[n] ?? "")),
    await timed("list the newest 250", 50, () => load.get("/v2/payments?limit=250")),
    await timed("list the oldest 250", 50, () => load.get("/v2/payments?limit=250&sort=asc")),
    await timed("list 250 from the middle", 50, () => load.get(`/v2/payments?limit=250&from=${middle}`)),
    await timed("list the last page", 50, () => load.get(`/v2/payments?limit=250&from=${oldest}`)),
    await timed("the control API's newest payments", 50, () => load.get("/_sandbox/payments")),
  ];
}

async function timed(what: string, times: number, step: (n: number) => Promise<unknown>): Promise<Finding> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await step(n);
    took.push(performance.now() - began);
  }
  return { what: `${what}, median`, value: milliseconds(quantile(took, 0.5)) };
}

function watchedMemory(child: ChildProcess) {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, residentBytes(child) ?? 0);
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}

async function afterCollection(child: ChildProcess): Promise<NodeJS.MemoryUsage> {
  const reported = once(child, "message");
  child.send("collect");
  const [usage]: NodeJS.MemoryUsage[] = await reported;
  if (usage === undefined) throw new Error("The reporter answers each message.");
  return usage;
}
