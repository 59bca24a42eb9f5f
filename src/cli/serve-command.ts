import { Command } from "commander";

/** `serve`: HTTP, with the jobs in the same process when asked. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Answer HTTP, on as many machines as wanted, and leave the jobs to `worker`.")
    .option("--with-worker", "run the jobs in this process too")
    .addHelpText(
      "after",
      "\nExample:\n  PUBLIC_URL=https://pay.example.com DATABASE_URL=postgres://… npm run voldaan -- serve",
    )
    .action(async ({ withWorker }: { withWorker?: true }) => {
      // The whole service takes a second to load, which the other commands need not wait for.
      const { runService } = await import("./run-service.ts");
      await runService({ parts: withWorker ? ["http", "worker"] : ["http"] });
    });
}
