import { describe, expect, test } from "vitest";
import type { MollieChargeback, MollieRefund } from "../mollie/mollie-schemas.ts";
import type { Chargeback } from "./chargeback-queries.ts";
import { decideMoneyBack, embeddedIn, type MoneyBackAnswer } from "./money-back-news.ts";
import { anAnswer, aPayment, NOON } from "./payment-examples.ts";
import { isCancelable, isUnderway, type Refund, refundableMinor, takesMoney } from "./refund.ts";

const NEW_AT_MOLLIE = "held";
const STATUSES = ["queued", "pending", NEW_AT_MOLLIE, "processing", "refunded", "failed", "canceled"];

/**
 * What may follow what, typed over from Mollie's page on refunds and from what banks do, and not from the code: the way
 * goes one direction, money that left may come back, and what came to nothing stays so.
 */
const MAY_FOLLOW: Record<string, readonly string[]> = {
  queued: ["pending", NEW_AT_MOLLIE, "processing", "refunded", "failed", "canceled"],
  pending: [NEW_AT_MOLLIE, "processing", "refunded", "failed", "canceled"],
  [NEW_AT_MOLLIE]: ["pending", "processing", "refunded", "failed", "canceled"],
  processing: ["refunded", "failed", "canceled"],
  refunded: ["failed", "canceled"],
  failed: [],
  canceled: [],
};

const NOTHING = { refunds: [], chargebacks: [], strange: null };

describe.each(STATUSES)("while a refund is %s here", (stored) => {
  test.each(STATUSES)("%s is news only when it is no step back and no repeat", (answered) => {
    const refund = aRefund({ status: stored });
    const decision = decide({ refunds: [refund] }, { refunds: [refundAt({ status: answered })] });
    const isNews = MAY_FOLLOW[stored]?.includes(answered);
    expect(decision).toEqual(
      isNews ? { ...NOTHING, refunds: [{ kind: "changed", refund, status: answered }] } : NOTHING,
    );
  });

  test("an answer that lacks it changes nothing", () => {
    expect(decide({ refunds: [aRefund({ status: stored })] }, {})).toEqual(NOTHING);
  });

  test("it was canceled when Mollie does not know it by its own id, if that was possible", () => {
    const refund = aRefund({ status: stored });
    const decision = decide({ refunds: [refund] }, { gone: new Set(["re_one"]) });
    switch (stored) {
      case "queued":
      case "pending":
      case NEW_AT_MOLLIE:
        return expect(decision).toEqual({
          ...NOTHING,
          refunds: [{ kind: "changed", refund, status: "canceled" }],
        });
      case "processing":
      case "refunded":
        return expect(decision).toEqual({ ...NOTHING, strange: expect.stringContaining("re_one") });
      default:
        return expect(decision).toEqual(NOTHING);
    }
  });

  test.each([
    { name: "a cent more", amount: { currency: "EUR", value: "21.01" } },
    { name: "another currency", amount: { currency: "USD", value: "21.00" } },
    { name: "nothing", amount: { currency: "EUR", value: "0.00" } },
    { name: "no amount that can be read", amount: { currency: "EUR", value: "21" } },
  ])("an answer over $name is told and not applied", ({ amount }) => {
    for (const status of STATUSES) {
      const decision = decide(
        { refunds: [aRefund({ status: stored })] },
        { refunds: [refundAt({ status, amount })] },
      );
      expect(decision).toEqual({ ...NOTHING, strange: expect.stringContaining(amount.value) });
    }
  });
});

describe.each(STATUSES)("a refund that is %s at Mollie", (answered) => {
  test("is found when nothing is known of it here", () => {
    const answer = refundAt({ status: answered });
    expect(decide({}, { refunds: [answer] })).toEqual({
      ...NOTHING,
      refunds: [{ kind: "found", answer, amountMinor: 2_100n }],
    });
  });

  test("is the one of ours whose answer was lost, when it names it, and no other", () => {
    const lost = aRefund({ status: null, mollieRefundId: null, creation: "pending" });
    const ours = refundAt({ status: answered, metadata: { refundId: lost.id } });
    expect(decide({ refunds: [lost] }, { refunds: [ours] })).toEqual({
      ...NOTHING,
      refunds: [{ kind: "accepted", refund: lost, answer: ours }],
    });
    for (const metadata of [null, "text", {}, { refundId: 7 }, { refundId: "ref_other" }]) {
      const other = refundAt({ status: answered, metadata });
      expect(decide({ refunds: [lost] }, { refunds: [other] }).refunds).toMatchObject([{ kind: "found" }]);
    }
  });
});

describe("a chargeback", () => {
  const REVERSED_AT = "2026-05-20T12:00:00+00:00";

  test.each([
    { stored: "unknown", answered: "received", news: "received" },
    { stored: "unknown", answered: "reversed", news: "received and reversed" },
    { stored: "received", answered: "received", news: null },
    { stored: "received", answered: "reversed", news: "reversed" },
    { stored: "reversed", answered: "received", news: null },
    { stored: "reversed", answered: "reversed", news: null },
    { stored: "received", answered: "absent", news: null },
    { stored: "reversed", answered: "absent", news: null },
  ])("that is $stored here and $answered at Mollie is news: $news", ({ stored, answered, news }) => {
    const known = aChargeback({ reversedAt: stored === "reversed" ? NOON : null });
    const answer = chargebackAt({ reversedAt: answered === "reversed" ? REVERSED_AT : null });
    const decision = decide(
      { chargebacks: stored === "unknown" ? [] : [known] },
      { chargebacks: answered === "absent" ? [] : [answer] },
    );
    const reversedAt = new Date(REVERSED_AT);
    const expected = {
      received: [{ kind: "received", answer, amountMinor: 2_100n, reversedAt: null }],
      "received and reversed": [{ kind: "received", answer, amountMinor: 2_100n, reversedAt }],
      reversed: [{ kind: "reversed", chargeback: known, reversedAt }],
    }[news ?? ""];
    expect(decision).toEqual({ ...NOTHING, chargebacks: expected ?? [] });
  });

  test.each([
    { currency: "EUR", value: "20.99" },
    { currency: "USD", value: "21.00" },
  ])("over $value $currency instead of what is stored is told and not applied", (amount) => {
    const decision = decide(
      { chargebacks: [aChargeback()] },
      { chargebacks: [chargebackAt({ amount, reversedAt: REVERSED_AT })] },
    );
    expect(decision).toEqual({ ...NOTHING, strange: expect.stringContaining(amount.value) });
  });
});

test("what is strange keeps nothing else from being applied", () => {
  const strange = refundAt({ amount: { currency: "USD", value: "1.00" } });
  const found = refundAt({ id: "re_two" });
  const chargeback = chargebackAt();
  expect(decide({}, { refunds: [strange, found], chargebacks: [chargeback] })).toMatchObject({
    refunds: [{ kind: "found", answer: { id: "re_two" } }],
    chargebacks: [{ kind: "received" }],
    strange: expect.stringContaining("re_one"),
  });
});

test("an answer without anything embedded says of no refund or chargeback", () => {
  for (const _embedded of [undefined, null, {}, { refunds: null, chargebacks: null }]) {
    expect(embeddedIn(anAnswer({ _embedded }))).toEqual({ refunds: [], chargebacks: [] });
  }
});

describe("what a refund's status means", () => {
  test.each([
    { status: "queued", takes: true, underway: true, cancelable: true },
    { status: "pending", takes: true, underway: true, cancelable: true },
    { status: NEW_AT_MOLLIE, takes: true, underway: true, cancelable: false },
    { status: "processing", takes: true, underway: true, cancelable: false },
    { status: "refunded", takes: true, underway: false, cancelable: false },
    { status: "failed", takes: false, underway: false, cancelable: false },
    { status: "canceled", takes: false, underway: false, cancelable: false },
  ])("$status", ({ status, takes, underway, cancelable }) => {
    expect(takesMoney(status)).toBe(takes);
    expect(isUnderway(status)).toBe(underway);
    expect(isCancelable({ status })).toBe(cancelable);
    const left = refundableMinor(aPayment({ status: "paid" }), {
      refunds: [aRefund({ status })],
      chargebacks: [],
    });
    expect(left).toBe(takes ? 10_000n : 12_100n);
  });

  test("one that Mollie has not answered holds its money, one that it refused does not", () => {
    const left = (fields: Partial<Refund>) =>
      refundableMinor(aPayment({ status: "paid" }), {
        refunds: [aRefund({ status: null, mollieRefundId: null, ...fields })],
        chargebacks: [],
      });
    expect(left({ creation: "pending" })).toBe(10_000n);
    expect(left({ creation: "refused" })).toBe(12_100n);
  });

  test("a chargeback holds its money until it is reversed, and together they leave no less than nothing", () => {
    const left = (chargeback: Partial<Chargeback>) =>
      refundableMinor(aPayment({ status: "paid" }), {
        refunds: [aRefund({ status: "refunded", amountMinor: 12_100n })],
        chargebacks: [aChargeback(chargeback)],
      });
    expect(left({ reversedAt: null })).toBe(0n);
    expect(left({ reversedAt: NOON })).toBe(0n);
  });

  test.each(["open", "pending", "authorized", "canceled", "expired", "failed", null])(
    "nothing can be refunded of a payment that is %s",
    (status) => {
      expect(refundableMinor(aPayment({ status }), { refunds: [], chargebacks: [] })).toBe(0n);
    },
  );
});

function decide(
  known: { refunds?: readonly Refund[]; chargebacks?: readonly Chargeback[] },
  answer: Partial<MoneyBackAnswer>,
) {
  return decideMoneyBack(
    aPayment({ status: "paid" }),
    { refunds: [], chargebacks: [], ...known },
    { refunds: [], chargebacks: [], gone: new Set(), ...answer },
  );
}

function aRefund(fields: Partial<Refund> = {}): Refund {
  const { id: paymentId, invoiceId, connectionId, currency } = aPayment();
  return {
    id: "ref_00000000000000000000000001" as Refund["id"], // justified: of the form that ids have
    paymentId,
    invoiceId,
    connectionId,
    origin: "voldaan",
    currency,
    amountMinor: 2_100n,
    description: null,
    purpose: "still-owed",
    creditNoteId: null,
    creation: "created",
    idempotencyKey: "ref_00000000000000000000000001",
    requestBody: "{}",
    askedAt: NOON,
    requestKey: null,
    refusal: null,
    mollieRefundId: "re_one",
    status: "pending",
    createdAt: NOON,
    updatedAt: NOON,
    completedAt: null,
    ...fields,
  };
}

function refundAt(fields: Partial<MollieRefund> = {}): MollieRefund {
  return {
    resource: "refund",
    id: "re_one",
    paymentId: "tr_one",
    amount: { currency: "EUR", value: "21.00" },
    status: "pending",
    createdAt: "2026-05-05T12:00:00+00:00",
    ...fields,
  };
}

function aChargeback(fields: Partial<Chargeback> = {}): Chargeback {
  const { id: paymentId, invoiceId, currency } = aPayment();
  return {
    id: "cbk_00000000000000000000000001" as Chargeback["id"], // justified: of the form that ids have
    paymentId,
    invoiceId,
    mollieChargebackId: "chb_one",
    currency,
    amountMinor: 2_100n,
    reason: null,
    chargedBackAt: NOON,
    reversedAt: null,
    createdAt: NOON,
    ...fields,
  };
}

function chargebackAt(fields: Partial<MollieChargeback> = {}): MollieChargeback {
  return {
    resource: "chargeback",
    id: "chb_one",
    paymentId: "tr_one",
    amount: { currency: "EUR", value: "21.00" },
    createdAt: "2026-05-10T12:00:00+00:00",
    ...fields,
  };
}
