import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { DEFAULT_LIVE_KEY, DEFAULT_TEST_KEY } from "./profiles/default-profile.ts";
import { type SandboxOptions, startSandbox } from "./start-sandbox.ts";

const command = new Command("sandbox")
  .description("A stand-in for Mollie: API, checkout pages, webhooks, and a control API for tests.")
  .option("--port <number>", "where to listen; 0 is any free port", portFrom, 3001)
  .option("--host <address>", "which address to listen on", "127.0.0.1")
  .option("--public-url <url>", "the address that links are written with")
  .option("--state <file>", "remember everything in this file")
  .option("--tls", "speak https, with a certificate that is made at the start")
  .option("--tls-cert <file>", "speak https with this certificate (PEM); needs --tls-key")
  .option("--tls-key <file>", "its private key (PEM)")
  .option("--strict-urls", "refuse webhook URLs that Mollie could not reach")
  .parse();

const options = command.opts<{
  port: number;
  host: string;
  publicUrl?: string;
  state?: string;
  tls?: true;
  tlsCert?: string;
  tlsKey?: string;
  strictUrls?: true;
}>();

try {
  const { state, tls, tlsCert, tlsKey, ...others } = options;
  const sandbox = await startSandbox({
    ...others,
    ...tlsFrom({ tls, tlsCert, tlsKey }),
    ...(state === undefined ? {} : { stateFile: state }),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
  // Started by another program over a channel: when that one dies, even by kill -9, nobody is left to stop us.
  process.once("disconnect", () => void sandbox.close());
  process.channel?.unref(); // listening to the channel would keep a closed sandbox alive
  console.log(`The sandbox is ready at ${sandbox.url}`);
  console.log(`  live key  ${DEFAULT_LIVE_KEY}`);
  console.log(`  test key  ${DEFAULT_TEST_KEY}`);
  if (sandbox.certificate)
    console.log(`  its certificate, to be trusted: ${sandbox.url}/_sandbox/certificate`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function tlsFrom(options: {
  tls: true | undefined;
  tlsCert: string | undefined;
  tlsKey: string | undefined;
}): Pick<SandboxOptions, "tls"> {
  const { tls, tlsCert, tlsKey } = options;
  if (tlsCert === undefined && tlsKey === undefined) return tls ? { tls: "self-signed" } : {};
  if (tlsCert === undefined || tlsKey === undefined) throw new Error("--tls-cert and --tls-key go together.");
  return { tls: { cert: readFileSync(tlsCert, "utf8"), key: readFileSync(tlsKey, "utf8") } };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return port;
}
