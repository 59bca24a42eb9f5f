import { failureText } from "./cli/failure-text.ts";
import { program } from "./cli/program.ts";

/** `npm run voldaan -- COMMAND`: the commands of whoever runs the installation. */
try {
  await program().parseAsync();
} catch (error) {
  console.error(failureText(error));
  process.exitCode = 1;
}
