import type { EventType } from "../../events/record-event.ts";

/** What an event's data say, as text for a sentence. */
export type Facts = {
  number: string;
  amount: string;
  method: string;
  status: string;
  reason: string;
  kind: string;
  /** Why money goes back, as the end of a sentence; empty while nobody said so. */
  purpose: string;
  from: string;
  to: string;
  name: string;
  /** A day, as people write it; empty where there is none. */
  until: string;
};

/** One language's sentences: a type of event without one does not compile. */
export type Sentences = Readonly<Record<EventType, (facts: Facts) => string>>;

/** The words of one language that stand for names in an event's data. */
export type Names = {
  readonly methodNotSaid: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** What a kind of mail is called. */
  readonly mails: Readonly<Record<string, string>>;
  /** What the built-in roles are called in a sentence; an own role has only its id there. */
  readonly roles: Readonly<Record<string, string>>;
  /** Why money goes back, as the end of a sentence. */
  readonly purposes: Readonly<Record<string, string>>;
  /** Why a card payment failed, in Mollie's spelling: https://docs.mollie.com/docs/cards (failure reasons). */
  readonly failures: Readonly<Record<string, string>>;
};
