import { expect, test } from "vitest";
import { DEFAULT_PROFILE } from "../sandbox/profiles/default-profile.ts";
import { days } from "../src/clock/clock.ts";
import { findMoneyBack } from "../src/payments/find-money-back.ts";
import { type Harness, harness } from "./harness.ts";

const PROFILE = { profileId: DEFAULT_PROFILE.id, mode: "live" } as const;
const PAGES = 8;

/** A Mollie whose list of refunds has a page for each ten days, the newest first; it counts the pages it is asked for. */
async function refundsOfMonths() {
  let asked = 0;
  const t: Harness = await harness({
    meddle: async ({ path }) => {
      if (!path.startsWith("/v2/refunds?")) return null;
      asked += 1;
      const createdAt = new Date(t.clock.now().getTime() - days(10) * asked).toISOString();
      return { status: 200, type: "application/hal+json", body: JSON.stringify(page(createdAt)) };
    },
  });
  const page = (createdAt: string) => ({
    _embedded: {
      refunds: [
        {
          resource: "refund",
          id: `re_${asked}`,
          paymentId: "tr_elsewhere",
          amount: { currency: "EUR", value: "1.00" },
          status: "refunded",
          createdAt,
        },
      ],
    },
    _links: {
      next: asked < PAGES ? { href: `${t.mollieApiUrl}/v2/refunds?from=re_${asked + 1}&limit=250` } : null,
    },
  });
  return {
    t,
    async pagesRead(): Promise<number> {
      asked = 0;
      expect(await findMoneyBack(t.world, PROFILE)).toBe("read");
      return asked;
    },
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}

test("refunds of a month are read each time, since a bank may send one back after it arrived, and no older ones", async () => {
  await using mollie = await refundsOfMonths();
  // To the first page that ends before the month; the first time, too, although nothing was ever read.
  expect(await mollie.pagesRead()).toBe(4);
  expect(await mollie.pagesRead()).toBe(4);
});
