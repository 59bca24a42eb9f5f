/** A rule that was broken, in a sentence. */
export function violation(what: string): Error {
  return new Error(`Violation: ${what}.`);
}

export function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
