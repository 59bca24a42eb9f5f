import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../sign-in/password-length.ts";

/**
 * A password typed at the terminal, unseen, or the first line of what is piped in. It never comes as an argument,
 * because those stand in the shell's history and in the list of processes. Throws a sentence when it is too short
 * or too long; the rule is the setup page's.
 */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(`Password (${SHORTEST_PASSWORD} characters or more): `);
  const password = await firstLine();
  if (process.stdin.isTTY) process.stderr.write("\n");
  if (password.length < SHORTEST_PASSWORD) {
    throw new Error(`The password is too short: use ${SHORTEST_PASSWORD} characters or more.`);
  }
  if (password.length > LONGEST_PASSWORD) {
    throw new Error(`The password is too long: use ${LONGEST_PASSWORD} characters or fewer.`);
  }
  return password;
}

async function firstLine(): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY });
  // A terminal in raw mode hands us the key instead of the signal.
  lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return "";
}
