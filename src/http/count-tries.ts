import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** How many tries that count one key has, within how long. */
export type Allowance = { readonly tries: number; readonly windowSeconds: number };

/** What the counts need of a database: a pool of `pg` has it, and `asTriesStore` gives it to one of `postgres`. */
export type TriesStore = {
  query(statement: {
    text: string;
    values?: unknown[];
  }): Promise<{ rows: unknown[]; rowCount: number | null }>;
};

export type Attempt<T> = { kind: "let_in"; answer: T } | { kind: "too_many"; waitMs: number };

export type TriesCount<Name extends string> = {
  /**
   * Lets `run` happen unless one of the keys has used up its allowance, asked in their order. What it answers counts
   * where `counts` says so.
   */
  attempt<T>(
    keys: readonly (readonly [Name, key: string])[],
    { run, counts }: { run: () => Promise<T>; counts: (answer: T) => boolean },
  ): Promise<Attempt<T>>;
};

/**
 * Counts tries in a table of the database (`key`, `points`, `expire`), so that several processes count together and a
 * restart forgets none. A try counts while it runs, so that a hundred at once are not a hundred tries for free; one that
 * need not count is given back after. The table keeps no list of who tried what: its keys are hashes.
 */
export function countTries<Name extends string>(
  store: TriesStore,
  {
    table,
    schema,
    allowances,
  }: { table: string; schema?: string; allowances: Readonly<Record<Name, Allowance>> },
): TriesCount<Name> {
  const limiters = new Map<Name, RateLimiterPostgres>();
  const limiterOf = (name: Name) => {
    const { tries, windowSeconds } = allowances[name];
    const limiter =
      limiters.get(name) ??
      new RateLimiterPostgres({
        storeClient: store,
        storeType: "pool",
        tableName: table,
        ...(schema === undefined ? {} : { schemaName: schema }),
        tableCreated: true,
        clearExpiredByTimeout: limiters.size === 0,
        keyPrefix: name,
        points: tries,
        duration: windowSeconds,
      });
    limiters.set(name, limiter);
    return limiter;
  };

  return {
    async attempt(keys, { run, counts }) {
      const asked = keys.map(([name, key]) => ({ limiter: limiterOf(name), key: hashed(key) }));
      try {
        for (const { limiter, key } of asked) await limiter.consume(key);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return { kind: "too_many", waitMs: refused.msBeforeNext };
        throw refused;
      }
      const answer = await run();
      if (!counts(answer)) for (const { limiter, key } of asked) await limiter.reward(key);
      return { kind: "let_in", answer };
    },
  };
}

function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
