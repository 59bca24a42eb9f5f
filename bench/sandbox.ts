import { type Benchmark, count, type Finding, milliseconds, quantile } from "./benchmark.ts";
import { type PaymentLoad, paymentLoad, repeated, type ShownPayment } from "./payment-load.ts";
import { canPin, pinSelf, startedProgram } from "./started-program.ts";

/** Promised: this many payments created and read per second, on one core. */
const PROMISED_PER_SECOND = 2000;

/** The compiler of the engine and the connections need a moment to be as fast as they will be. */
const WARM_UP_MS = 3000;
/** Long enough for many collections of garbage, so that their share is in the number. */
const ROUND_MS = 6000;
/** Each server takes turns with the other, so that a machine that slows down slows both. */
const ROUNDS = 3;
/** A bound for machines much faster than ours. */
const MOST_PER_ROUND = 200_000;

type Round = { readonly perSecond: number; readonly slowestMs: number };

/** How many payments per second the sandbox creates and reads on one core, beside a server that does nothing. */
export const sandboxBenchmark: Benchmark = {
  name: "sandbox",
  title: "payments created and then read over HTTP, with the sandbox held to one core",
  run,
};

async function run(): Promise<Finding[]> {
  pinSelf(1);
  await using sandbox = await startedProgram("sandbox/main.ts", { args: ["--port", "0"], core: 0 });
  await using bare = await startedProgram("bench/bare-server.ts", { core: 0 });
  await using load = paymentLoad(sandbox.url);
  await using bareLoad = paymentLoad(bare.url);
  await bareLoad.put("/example", await load.create(0));

  await round(load, WARM_UP_MS);
  await round(bareLoad, WARM_UP_MS);
  const rounds: Round[] = [];
  const bareRounds: Round[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push(await round(load, ROUND_MS));
    bareRounds.push(await round(bareLoad, ROUND_MS));
  }

  const pairs = median(rounds);
  const barePairs = median(bareRounds);
  return [
    {
      what: "payments created and read per second",
      value: count(pairs),
      promise: { text: `at least ${count(PROMISED_PER_SECOND)}`, isKept: pairs >= PROMISED_PER_SECOND },
    },
    { what: "that is, calls per second", value: count(2 * pairs) },
    { what: "rounds, lowest to highest", value: rangeOf(rounds) },
    {
      what: "99 of 100 pairs within",
      value: milliseconds(
        quantile(
          rounds.map((r) => r.slowestMs),
          0.5,
        ),
      ),
    },
    { what: "a bare Fastify server, pairs per second", value: count(barePairs) },
    { what: "its rounds, lowest to highest", value: rangeOf(bareRounds) },
    { what: "the sandbox reaches of that", value: `${Math.round((100 * pairs) / barePairs)} %` },
    { what: "one core each for server and load", value: canPin ? "yes" : "no: there is no taskset here" },
  ];
}

async function round(load: PaymentLoad, ms: number): Promise<Round> {
  const times: number[] = [];
  const { done, ms: took } = await repeated(
    async (n) => {
      const began = performance.now();
      const made: ShownPayment = await load.create(n);
      await load.read(made.id);
      times.push(performance.now() - began);
    },
    { ms, most: MOST_PER_ROUND },
  );
  return { perSecond: (1000 * done) / took, slowestMs: quantile(times, 0.99) };
}

function median(rounds: readonly Round[]): number {
  return quantile(
    rounds.map(({ perSecond }) => perSecond),
    0.5,
  );
}

function rangeOf(rounds: readonly Round[]): string {
  const speeds = rounds.map(({ perSecond }) => perSecond);
  return `${count(Math.min(...speeds))} – ${count(Math.max(...speeds))}`;
}
