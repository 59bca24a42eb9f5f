const MARK = "Violation: ";

/** A rule that was broken, in a sentence. */
export function violation(what: string): Error {
  return new Error(`${MARK}${what}.`);
}

/** Whether a history ended with that, and not because it could not be played. */
export function isViolation(message: string): boolean {
  return message.startsWith(MARK);
}

export function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
