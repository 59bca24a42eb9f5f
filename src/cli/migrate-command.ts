import { Command } from "commander";
import { readConfig } from "../config/config.ts";

/** `migrate`: for whoever updates before several servers start at once. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("Bring the database to the newest schema, before several servers start on it.")
    .addHelpText("after", "\nExample:\n  DATABASE_URL=postgres://… npm run voldaan -- migrate")
    .action(async () => {
      const { openDatabase } = await import("../start/open-database.ts");
      const say = (line: string) => console.log(line);
      const database = await openDatabase(readConfig(process.env), { log: say });
      await database.close();
      say("The database has the newest schema.");
    });
}
