import { describe, expect, test } from "vitest";
import { KNOWN_STATUSES } from "../mollie/payment-status.ts";
import { decide, paymentIdIn, readNews } from "./mollie-news.ts";
import { anAnswer, aPayment } from "./payment-examples.ts";

const NEW_AT_MOLLIE = "queued";
const ANSWERED = [...KNOWN_STATUSES, NEW_AT_MOLLIE];
const STORED = [null, ...ANSWERED];

/**
 * What may follow what, typed over from Mollie's page on payment statuses and product rule 3, and not from the code:
 * paid is for ever, of the other endings only paid can still follow, and before the end the way goes one direction.
 */
const MAY_FOLLOW: Record<string, readonly string[]> = {
  open: ANSWERED,
  [NEW_AT_MOLLIE]: [NEW_AT_MOLLIE, "pending", "authorized", "paid", "canceled", "expired", "failed"],
  pending: ["pending", "authorized", "paid", "canceled", "expired", "failed"],
  authorized: ["authorized", "pending", "paid", "canceled", "expired", "failed"],
  canceled: ["canceled", "paid"],
  expired: ["expired", "paid"],
  failed: ["failed", "paid"],
  paid: ["paid"],
};

describe.each(STORED)("while %s is stored", (stored) => {
  test.each(ANSWERED)("%s is news only when it is no step back", (answered) => {
    const payment = aPayment({ status: stored });
    const decision = decide(payment, anAnswer({ status: answered }));
    const isNews = stored === null || MAY_FOLLOW[stored]?.includes(answered);
    if (!isNews) return expect(decision).toEqual({ kind: "nothing_new" });
    expect(decision).toMatchObject({
      kind: "apply",
      news: { status: answered },
      becamePaid: answered === "paid" && stored !== "paid",
      statusChanged: answered !== stored,
    });
  });
});

test("what was set aside before is decided as if it were not, status by status", () => {
  for (const stored of STORED) {
    for (const answered of ANSWERED) {
      const answer = anAnswer({ status: answered });
      const plain = aPayment({ status: stored });
      expect(decide({ ...plain, setAsideReason: "Its amount at Mollie is 1.21 EUR." }, answer)).toEqual(
        decide(plain, answer),
      );
    }
  }
});

test("the payer's choice of method is news of its own", () => {
  const decision = decide(aPayment(), anAnswer({ method: "banktransfer" }));
  expect(decision).toMatchObject({
    kind: "apply",
    statusChanged: false,
    methodChanged: true,
    becamePaid: false,
  });
});

describe("an answer about another payment is set aside", () => {
  test.each([
    { name: "another id", answer: { id: "tr_other" }, says: /tr_other instead of tr_one/ },
    { name: "another mode", answer: { mode: "test" }, says: /test payment at Mollie and a live one/ },
    { name: "another profile", answer: { profileId: "pfl_two" }, says: /pfl_two/ },
    { name: "a cent less", answer: { amount: { currency: "EUR", value: "120.99" } }, says: /120\.99 EUR/ },
    {
      name: "another currency",
      answer: { amount: { currency: "USD", value: "121.00" } },
      says: /121\.00 USD/,
    },
    {
      name: "an amount that is none",
      answer: { amount: { currency: "EUR", value: "121" } },
      says: /121 EUR/,
    },
    {
      name: "another payment's metadata",
      answer: { metadata: { paymentId: "pay_other" } },
      says: /metadata/,
    },
    { name: "no metadata", answer: { metadata: null }, says: /metadata/ },
    { name: "metadata as a text", answer: { metadata: "pay_00000000000000000000000001" }, says: /metadata/ },
  ] as const)("$name", ({ answer, says }) => {
    for (const status of ["open", "paid"]) {
      const decision = decide(aPayment(), anAnswer({ status, ...answer }));
      expect(decision).toEqual({ kind: "set_aside", reason: expect.stringMatching(says) });
    }
  });

  test("and never when it is the one that we stored, or has no id here yet", () => {
    expect(decide(aPayment(), anAnswer()).kind).toBe("apply");
    expect(decide(aPayment({ molliePaymentId: null, status: null }), anAnswer()).kind).toBe("apply");
  });
});

describe("what is read of an answer", () => {
  test.each([
    { status: "paid", field: "paidAt" },
    { status: "canceled", field: "canceledAt" },
    { status: "expired", field: "expiredAt" },
    { status: "failed", field: "failedAt" },
  ])("$status was completed at $field", ({ status, field }) => {
    const news = readNews(anAnswer({ status, [field]: "2026-05-04T12:03:00+00:00" }));
    expect(news.completedAt?.toISOString()).toBe("2026-05-04T12:03:00.000Z");
  });

  test("one that is not final was not completed, and has no paid time", () => {
    expect(readNews(anAnswer({ status: "authorized" }))).toMatchObject({ completedAt: null, paidAt: null });
  });

  test("what Mollie leaves out and what it sends as null are both not there", () => {
    const left = readNews(anAnswer({ _links: {} }));
    const nulls = readNews(
      anAnswer({
        method: null,
        expiresAt: null,
        paidAt: null,
        isCancelable: null,
        details: null,
        amountRefunded: null,
        _links: { checkout: null },
      }),
    );
    expect(left).toEqual(nulls);
    expect(left).toMatchObject({ method: null, checkoutUrl: null, expiresAt: null, isCancelable: false });
  });

  test("an instant that is none is not there", () => {
    expect(readNews(anAnswer({ expiresAt: "soon" })).expiresAt).toBeNull();
  });

  test("the proof that is kept for ever holds nothing personal", () => {
    const details = {
      consumerName: "J. Jansen",
      consumerAccount: "NL00BANK0123456789",
      failureReason: "other",
    };
    const { lastAnswer } = readNews(anAnswer({ details }));
    expect(JSON.stringify(lastAnswer)).not.toMatch(/Jansen|NL00/);
    expect(lastAnswer.failureReason).toBe("other");
  });

  test.each([null, undefined, "text", 7, [], {}, { paymentId: 7 }])(
    "metadata %j names no payment",
    (metadata) => {
      expect(paymentIdIn(anAnswer({ metadata }))).toBeNull();
    },
  );
});
