import { Problem } from "../problems/problems.ts";

/**
 * What the terminal shows of an error. A problem, or an error that our own code threw to be read (settings, files, the
 * database's address), is one sentence with the mend; anything else is a fault of ours and comes with its stack.
 */
export function failureText(error: unknown): string {
  if (error instanceof Problem) return String(error.detail);
  if (!(error instanceof Error)) return String(error);
  return isMeantForReaders(error) ? error.message : (error.stack ?? error.message);
}

/** Libraries and the runtime throw classes of their own, or add a code; an invariant is for whoever mends the program. */
function isMeantForReaders(error: Error): boolean {
  return error.constructor === Error && !("code" in error) && !error.message.startsWith("Invariant broken");
}
