/** A call of the API that was answered: what Mollie's dashboard shows of it, so never the key. */
export type LoggedCall = {
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly status: number;
  readonly durationMs: number;
  readonly idempotencyKey: string | null;
};

/** Enough to see what happened a moment ago; the API knows the rest. */
const KEPT = 200;

/** The newest calls. Like Mollie's own log (https://docs.mollie.com/reference/request-logs), for people. Not saved. */
export type CallLog = ReturnType<typeof createCallLog>;

export function createCallLog() {
  let calls: LoggedCall[] = [];

  function add(call: LoggedCall): void {
    calls.push(call);
    if (calls.length > KEPT) calls.shift();
  }

  return {
    add,
    newestFirst: (): readonly LoggedCall[] => calls.toReversed(),
    clear: () => {
      calls = [];
    },
  };
}
