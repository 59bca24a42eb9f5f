import { type Benchmark, type Finding, milliseconds, quantile } from "./benchmark.ts";
import { startedProgram } from "./started-program.ts";

const PROMISED_MS = 1000;

/** An odd number, so that the median is one of them; the first also warms the disk's cache. */
const STARTS = 11;

/** From the start of the process until its first answer, beside the least that a server in Node can be. */
export const sandboxStartBenchmark: Benchmark = {
  name: "sandbox-start",
  title: "from the start of the process to the first answer",
  run,
};

async function run(): Promise<Finding[]> {
  const own: number[] = [];
  const command: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    own.push(await startOf("sandbox/main.ts", ["--port", "0"]));
    command.push(await startOf("src/voldaan.ts", ["sandbox", "--port", "0"]));
    bare.push(await startOf("bench/bare-node-server.ts", []));
  }
  const [median, bareMedian] = [quantile(own, 0.5), quantile(bare, 0.5)];
  return [
    {
      what: "node sandbox/main.ts, median",
      value: milliseconds(median),
      promise: { text: `under ${milliseconds(PROMISED_MS)}`, isKept: median < PROMISED_MS },
    },
    { what: "fastest and slowest", value: rangeOf(own) },
    { what: "npm run voldaan -- sandbox without npm, median", value: milliseconds(quantile(command, 0.5)) },
    { what: "a bare server of Node's, median", value: milliseconds(bareMedian) },
    { what: "the sandbox takes of that", value: `${(median / bareMedian).toFixed(1)} times` },
  ];
}

async function startOf(program: string, args: readonly string[]): Promise<number> {
  const began = performance.now();
  await using started = await startedProgram(program, { args });
  const answer = await fetch(started.url);
  await answer.arrayBuffer();
  return performance.now() - began;
}

function rangeOf(times: readonly number[]): string {
  return `${milliseconds(Math.min(...times))} – ${milliseconds(Math.max(...times))}`;
}
