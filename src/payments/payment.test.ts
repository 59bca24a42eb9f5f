import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours, minutes } from "../clock/clock.ts";
import { KNOWN_STATUSES } from "../mollie/payment-status.ts";
import type { Currency } from "../money/currency.ts";
import {
  canBeAskedAgain,
  isRepeatable,
  isTransferAwaited,
  isWithTheBank,
  nextCheckAt,
  stillFits,
} from "./payment.ts";
import { aPayment, NOON } from "./payment-examples.ts";

const after = (ms: number) => new Date(NOON.getTime() + ms);
const WANTED = {
  amountMinor: 12100n,
  currency: aPayment().currency,
  mode: "live",
  profileId: "pfl_one",
  now: NOON,
} as const;

describe("the open payment still fits", () => {
  test("when it asks for what is owed and five minutes are left", () => {
    expect(stillFits(aPayment(), WANTED)).toBe(true);
    expect(stillFits(aPayment({ expiresAt: null }), WANTED)).toBe(true);
    expect(stillFits(aPayment(), { ...WANTED, now: after(minutes(10)) })).toBe(true);
  });

  test("no longer when less than five minutes are left", () => {
    expect(stillFits(aPayment(), { ...WANTED, now: after(minutes(10) + 1) })).toBe(false);
    expect(stillFits(aPayment(), { ...WANTED, now: after(minutes(30)) })).toBe(false);
  });

  test.each([
    { name: "another amount", wanted: { amountMinor: 12099n } },
    { name: "another currency", wanted: { currency: "USD" as Currency } },
    { name: "another mode", wanted: { mode: "test" as const } },
    { name: "another profile", wanted: { profileId: "pfl_two" } },
  ])("not when $name is wanted", ({ wanted }) => {
    expect(stillFits(aPayment(), { ...WANTED, ...wanted })).toBe(false);
    expect(canBeAskedAgain(aPayment({ creation: "pending", status: null }), { ...WANTED, ...wanted })).toBe(
      false,
    );
  });

  test("not without an address to pay at, nor before Mollie made it", () => {
    expect(stillFits(aPayment({ checkoutUrl: null }), WANTED)).toBe(false);
    for (const creation of ["pending", "refused", "unknown"] as const) {
      expect(stillFits(aPayment({ creation }), WANTED), creation).toBe(false);
    }
  });

  test.each([...KNOWN_STATUSES.filter((status) => status !== "open"), "queued", null])(
    "not when it is %s",
    (status) => {
      expect(stillFits(aPayment({ status }), WANTED)).toBe(false);
    },
  );
});

describe("a creation whose answer was lost", () => {
  const pending = aPayment({ creation: "pending", status: null, molliePaymentId: null, checkoutUrl: null });

  test("is asked for again while Mollie surely knows the idempotency key, which is an hour", () => {
    expect(canBeAskedAgain(pending, { ...WANTED, now: after(minutes(49)) })).toBe(true);
    expect(canBeAskedAgain(pending, { ...WANTED, now: after(minutes(50)) })).toBe(false);
    expect(isRepeatable(pending, { now: after(hours(1)) })).toBe(false);
  });

  test.each(["created", "refused", "unknown"] as const)("is over when it is %s", (creation) => {
    expect(canBeAskedAgain(aPayment({ creation }), WANTED)).toBe(false);
  });
});

test("the bank has a payment that is pending or authorized; an open transfer is awaited", () => {
  const withBank = [...KNOWN_STATUSES, null].filter((status) =>
    isWithTheBank({ status, setAsideReason: null }),
  );
  expect(withBank).toEqual(["pending", "authorized"]);
  expect(isTransferAwaited({ status: "open", method: "banktransfer" })).toBe(true);
  expect(isTransferAwaited({ status: "open", method: "ideal" })).toBe(false);
  expect(isTransferAwaited({ status: "expired", method: "banktransfer" })).toBe(false);
});

describe("the next look at Mollie", () => {
  test("comes after 1, 5 and 15 minutes, then every 20", () => {
    const open = aPayment({ expiresAt: null });
    const looks: number[] = [];
    let now = NOON;
    for (let look = 0; look < 6; look++) {
      now = nextCheckAt(open, { now }) ?? now;
      looks.push((now.getTime() - NOON.getTime()) / minutes(1));
    }
    expect(looks).toEqual([1, 5, 15, 35, 55, 75]);
  });

  test("comes within twenty minutes while it can be paid, and always later than now", () => {
    const status = fc.constantFrom(null, "open", "pending", "authorized", "queued");
    const expiry = fc.option(fc.integer({ min: -60, max: 600 }));
    fc.assert(
      fc.property(status, expiry, fc.integer({ min: 0, max: days(60) }), (status, expiresIn, elapsed) => {
        const now = after(elapsed);
        const expiresAt = expiresIn === null ? null : new Date(now.getTime() + minutes(expiresIn));
        const next = nextCheckAt(aPayment({ status, method: "ideal", expiresAt }), { now });
        expect(next).not.toBeNull();
        const wait = (next?.getTime() ?? 0) - now.getTime();
        expect(wait > 0 && wait <= minutes(20)).toBe(true);
      }),
    );
  });

  test("comes daily for a transfer, and two minutes after it expires", () => {
    const transfer = aPayment({ method: "banktransfer", expiresAt: after(days(12)) });
    expect(nextCheckAt(transfer, { now: after(hours(1)) })).toEqual(after(hours(25)));
    expect(nextCheckAt(transfer, { now: after(days(11.5)) })).toEqual(after(days(12) + minutes(2)));
    expect(nextCheckAt(transfer, { now: after(days(13)) })).toEqual(after(days(14)));
  });

  test("comes two minutes after the expiry when that is sooner than twenty", () => {
    const open = aPayment({ expiresAt: after(minutes(20)) });
    expect(nextCheckAt(open, { now: after(minutes(16)) })).toEqual(after(minutes(22)));
  });

  test.each(["canceled", "expired", "failed"])(
    "comes once more after it was %s, past Mollie's last retry",
    (status) => {
      const ended = aPayment({ status, completedAt: NOON });
      const last = nextCheckAt(ended, { now: after(minutes(1)) });
      expect(last && last.getTime() > after(hours(26)).getTime()).toBe(true);
      expect(last && nextCheckAt(ended, { now: last })).toBeNull();
      expect(nextCheckAt({ ...ended, completedAt: null }, { now: NOON })).not.toBeNull();
    },
  );

  test("never comes again for one that is paid", () => {
    expect(nextCheckAt(aPayment({ status: "paid", completedAt: NOON }), { now: after(1) })).toBeNull();
  });
});
