import { normalizeIP } from "@fastify/rate-limit";
import { hours } from "../../clock/clock.ts";
import { asTriesStore } from "../../db/tries-store.ts";
import { type Allowance, type Attempt, countTries } from "../../http/count-tries.ts";
import type { MerchantId } from "../../ids/ids.ts";
import type { Platform } from "../../world/world.ts";
import { numberKey } from "./typed-number.ts";

/**
 * What strangers may try, counted for all processes together. Whoever guesses knows the numbers, which merchants count
 * up, and looks for the amounts.
 *
 * One invoice: 10 tries a day, from wherever they come. Among the 100,000 amounts up to 1,000.00 that is one chance in
 * 10,000 a day, doubled where a part was paid; a year of tries finds it in one of 27 cases. Somebody who knows that it is
 * one of 500 prices needs 25 days on average, for one invoice, and is in the log on each of them.
 * Numbers that differ in their zeros alone share their tries: twenty at most, where a merchant has 300,000.
 *
 * All invoices of a merchant: 200 tries an hour are 4,800 a day, for a guesser with as many addresses as they like; at one
 * chance in 50,000 each, one invoice is found in ten days. Payers of a large merchant, 500 of them a day, mistype 100
 * times. One address reaches a tenth of that, so that closing the page for the others takes ten; they still have the
 * account that is printed beside it.
 *
 * Where every invoice has the same amount, it is no secret, and such a merchant leaves its page closed. One address is
 * shown 20 invoices an hour all the same: an office that pays its bills has fewer of one merchant.
 */
const ALLOWANCES = {
  found: { tries: 20, windowSeconds: inSeconds(hours(1)) },
  address: { tries: 20, windowSeconds: inSeconds(hours(1)) },
  number: { tries: 10, windowSeconds: inSeconds(hours(24)) },
  merchant: { tries: 200, windowSeconds: inSeconds(hours(1)) },
} satisfies Record<string, Allowance>;

export type Finder = { readonly ip: string; readonly merchantId: MerchantId; readonly number: string };

export type FindingLimits = {
  /** Lets somebody look for an invoice, or says how long to wait; what is found counts apart from what is not. */
  attempt<T>(finder: Finder, find: () => Promise<T | null>): Promise<Attempt<T | null>>;
};

/** The limits of one installation; make them once, because they sweep their table. */
export function limitFinding({ sql }: Pick<Platform, "sql">): FindingLimits {
  const tries = countTries(asTriesStore(sql), { table: "in_vain", schema: "tries", allowances: ALLOWANCES });

  return {
    async attempt<T>({ ip, merchantId, number }: Finder, find: () => Promise<T | null>) {
      // As the limiter of requests does: a household has a whole /64 of IPv6.
      const address = normalizeIP(ip);
      const attempt = await tries.attempt([["found", address]], {
        run: () =>
          tries.attempt(
            [
              ["address", address],
              ["number", `${merchantId} ${numberKey(number)}`],
              ["merchant", merchantId],
            ],
            { run: find, counts: (found) => found === null },
          ),
        counts: (inner) => inner.kind === "let_in" && inner.answer !== null,
      });
      return attempt.kind === "too_many" ? attempt : attempt.answer;
    },
  };
}

function inSeconds(ms: number): number {
  return ms / 1000;
}
