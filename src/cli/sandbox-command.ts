import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { readConfig } from "../config/config.ts";
import { untilTold } from "../start/until-told.ts";

const SANDBOX = fileURLToPath(new URL("../../sandbox/main.ts", import.meta.url));

/** `sandbox`: hands everything that follows to the sandbox's own program. */
export function sandboxCommand(): Command {
  return (
    new Command("sandbox")
      .description("Run the stand-in for Mollie by itself; its options, and --help, are its own.")
      .argument("[options...]", "as `sandbox --help` lists them")
      .allowUnknownOption()
      .passThroughOptions()
      // So that `sandbox --help` is answered by the sandbox, which knows its options.
      .helpOption(false)
      .action(runSandbox)
  );
}

/** As the program of its own that it is. It listens on SANDBOX_PORT, unless an option says otherwise. */
async function runSandbox(options: readonly string[]): Promise<void> {
  const { sandboxPort } = readConfig(process.env);
  const child = spawn(process.execPath, [SANDBOX, "--port", String(sandboxPort), ...options], {
    // Over the channel it notices when we are killed, and ends.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  void untilTold().then(() => child.kill("SIGTERM"));
  process.exitCode = await exitOf(child);
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 0));
  });
}
