import { cents } from "./mollie-truth.ts";
import { violation } from "./violation.ts";

/** An answer of the service's API. */
export type Answer = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
};

/** What the database keeps of a fact that the merchant was answered. */
export type KeptFact = { readonly id: string; readonly cents: number; readonly isRemoved: boolean };

const MAKES_A_FACT = /\/(external-payments|credit-notes|surplus-applications|refunds)$/;
const TAKES_ONE_BACK = /^\/(?:external-payments|surplus-applications)\/(\w+)$/;

/**
 * The merchant's own copy of what the service answered that it did: whatever became of connections and processes, what was
 * acknowledged is kept. What was not acknowledged may be kept or not.
 */
export function acknowledgedFacts() {
  const facts = new Map<string, KeptFact>();

  function answered({ method, path, status, body }: Answer): void {
    if (status >= 300) return;
    if (method === "POST" && MAKES_A_FACT.test(path)) {
      // justified: the API's answers to these
      const made = body as { id: string; amount?: { value: string }; total?: { value: string } };
      const known = facts.get(made.id);
      const value = (made.amount ?? made.total)?.value ?? "";
      facts.set(made.id, known ?? { id: made.id, cents: cents(value), isRemoved: false });
    }
    const removed = method === "DELETE" ? facts.get(TAKES_ONE_BACK.exec(path)?.[1] ?? "") : undefined;
    if (removed) facts.set(removed.id, { ...removed, isRemoved: true });
  }

  /** Throws when something acknowledged is not there, is for another amount, or was not taken back. */
  function check(kept: readonly KeptFact[]): void {
    const byId = new Map(kept.map((fact) => [fact.id, fact]));
    for (const fact of facts.values()) {
      const found = byId.get(fact.id);
      if (!found) throw violation(`${fact.id} was acknowledged and is not there`);
      if (found.cents !== fact.cents) {
        throw violation(
          `${fact.id} was acknowledged for ${fact.cents} cents and is there for ${found.cents}`,
        );
      }
      if (fact.isRemoved && !found.isRemoved) {
        throw violation(`${fact.id} was acknowledged as taken back and is still there`);
      }
    }
  }

  return { answered, check };
}
