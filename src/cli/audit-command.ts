import { Command } from "commander";
import { readConfig } from "../config/config.ts";

/** `audit`: exits with 1 when something disagrees, so that a schedule can tell somebody. */
export function auditCommand(): Command {
  return new Command("audit")
    .description(
      "Check that the books agree: every invoice, payment, credit note and number against the ledger. Reads only, and may run beside the service.",
    )
    .option("--merchant <id>", "check one merchant; otherwise all")
    .addHelpText("after", "\nExample:\n  npm run voldaan -- audit")
    .action(async ({ merchant: asked }: { merchant?: string }) => {
      const { openDatabase } = await import("../start/open-database.ts");
      const { runAudit } = await import("./run-audit.ts");
      const database = await openDatabase(readConfig(process.env), { log: () => undefined, asItIs: true });
      try {
        const result = await runAudit({
          databaseUrl: database.url,
          asked,
          say: (line) => console.log(line),
        });
        if (result.findings > 0) process.exitCode = 1;
      } finally {
        await database.close();
      }
    });
}
