/**
 * An invoice of a race, and what the merchant was told that became of it: only what was answered with success counts.
 * From this and from what is true at Mollie the judge works out what must be. Amounts are in cents, by the id of what
 * moved them, so that an answer that is repeated counts once.
 */
export type Entrant = {
  readonly id: string;
  /** Its pay link; an invoice that nobody was sent has none. */
  readonly link: string | null;
  readonly customerId: string;
  readonly totalCents: number;
  readonly external: Map<string, number>;
  readonly credited: Map<string, number>;
  readonly surplusGiven: Map<string, number>;
  readonly surplusGot: Map<string, number>;
  /** Mollie's ids of refunds that were called off, which Mollie lists no more. */
  readonly calledOff: Set<string>;
  writtenOffCents: number;
  isVoid: boolean;
};

export function newEntrant(about: Pick<Entrant, "id" | "link" | "customerId" | "totalCents">): Entrant {
  return {
    ...about,
    external: new Map(),
    credited: new Map(),
    surplusGiven: new Map(),
    surplusGot: new Map(),
    calledOff: new Set(),
    writtenOffCents: 0,
    isVoid: false,
  };
}

/** An amount as the APIs want it. */
export function eur(cents: number): { currency: "EUR"; value: string } {
  return { currency: "EUR", value: (cents / 100).toFixed(2) };
}

export function euros(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
