import { Command, InvalidArgumentError } from "commander";
import { DEFAULT_LIVE_KEY, DEFAULT_TEST_KEY } from "./profiles/default-profile.ts";
import { startSandbox } from "./start-sandbox.ts";

const command = new Command("sandbox")
  .description("A stand-in for Mollie: API, checkout pages, webhooks, and a control API for tests.")
  .option("--port <number>", "where to listen; 0 is any free port", portFrom, 3001)
  .option("--host <address>", "which address to listen on", "127.0.0.1")
  .option("--public-url <url>", "the address that links are written with")
  .option("--state <file>", "remember everything in this file")
  .option("--strict-urls", "refuse webhook URLs that Mollie could not reach")
  .parse();

const options = command.opts<{
  port: number;
  host: string;
  publicUrl?: string;
  state?: string;
  strictUrls?: true;
}>();

try {
  const { state, ...others } = options;
  const sandbox = await startSandbox({ ...others, ...(state === undefined ? {} : { stateFile: state }) });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
  // Started by another program over a channel: when that one dies, even by kill -9, nobody is left to stop us.
  process.once("disconnect", () => void sandbox.close());
  process.channel?.unref(); // listening to the channel would keep a closed sandbox alive
  console.log(`The sandbox is ready at ${sandbox.url}`);
  console.log(`  live key  ${DEFAULT_LIVE_KEY}`);
  console.log(`  test key  ${DEFAULT_TEST_KEY}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return port;
}
