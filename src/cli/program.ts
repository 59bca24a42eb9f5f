import { Command } from "commander";
import { auditCommand } from "./audit-command.ts";
import { importCommand } from "./import-command.ts";
import { merchantCommand } from "./merchant-command.ts";
import { migrateCommand } from "./migrate-command.ts";
import { sandboxCommand } from "./sandbox-command.ts";
import { serveCommand } from "./serve-command.ts";
import { userCommand } from "./user-command.ts";
import { workerCommand } from "./worker-command.ts";

/** The command line, without running it. Each command has a file, and `--help` with an example. */
export function program(): Command {
  const voldaan = new Command("voldaan")
    .description(
      "Commands for whoever runs Voldaan. They read the same environment variables as npm start and work on the same database, also while it runs.",
    )
    // What follows `sandbox` is the sandbox's own.
    .enablePositionalOptions()
    .addHelpText("after", "\nExample:\n  npm run voldaan -- import invoices/*.xml");
  const commands = [
    serveCommand(),
    workerCommand(),
    migrateCommand(),
    importCommand(),
    auditCommand(),
    merchantCommand(),
    userCommand(),
    sandboxCommand(),
  ];
  for (const command of commands) voldaan.addCommand(command);
  return voldaan;
}
