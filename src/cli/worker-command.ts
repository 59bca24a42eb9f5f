import { Command } from "commander";

/** `worker`: jobs alone. */
export function workerCommand(): Command {
  return new Command("worker")
    .description("Run the jobs (asking Mollie, following up webhooks), on as many machines as wanted.")
    .addHelpText(
      "after",
      "\nExample:\n  PUBLIC_URL=https://pay.example.com DATABASE_URL=postgres://… npm run voldaan -- worker",
    )
    .action(async () => {
      // The whole service takes a second to load, which the other commands need not wait for.
      const { runService } = await import("./run-service.ts");
      await runService({ parts: ["worker"] });
    });
}
