import { describe, expect, test } from "vitest";
import type { Day } from "../clock/clock.ts";
import {
  type Invoice,
  type InvoiceStatus,
  isIssued,
  isOverdue,
  isPartiallyPaid,
  payableMinor,
  settledBy,
} from "./invoice.ts";

const STATUSES: readonly InvoiceStatus[] = ["draft", "open", "paid", "void", "uncollectible"];
const OWED = { outstandingMinor: 121n, unexplainedMinor: 0n };
const TODAY = "2026-05-04" as Day;

describe("overdue", () => {
  test.each([
    { dueOn: "2026-05-03", overdue: true },
    { dueOn: "2026-05-04", overdue: false },
    { dueOn: "2026-05-05", overdue: false },
    { dueOn: null, overdue: false },
  ])("an open invoice due on $dueOn: $overdue on 4 May", ({ dueOn, overdue }) => {
    expect(isOverdue({ status: "open", dueOn: dueOn as Day | null, ...OWED }, { today: TODAY })).toBe(
      overdue,
    );
  });

  test.each(STATUSES.filter((status) => status !== "open"))("%s is never overdue", (status) => {
    expect(isOverdue({ status, dueOn: "2020-01-01" as Day, ...OWED }, { today: TODAY })).toBe(false);
  });
});

describe("what the payer is asked for", () => {
  test.each([
    { outstandingMinor: 121n, unexplainedMinor: 0n, asked: 121n },
    { outstandingMinor: 121n, unexplainedMinor: 21n, asked: 100n },
    { outstandingMinor: 121n, unexplainedMinor: 121n, asked: 0n },
    // surplus went back as well, so less is outstanding than was refunded
    { outstandingMinor: 100n, unexplainedMinor: 121n, asked: 0n },
  ])("$outstandingMinor outstanding, $unexplainedMinor of it unexplained: $asked", ({ asked, ...sums }) => {
    expect(payableMinor(sums)).toBe(asked);
    expect(isOverdue({ status: "open", dueOn: "2020-01-01" as Day, ...sums }, { today: TODAY })).toBe(
      asked > 0n,
    );
  });
});

describe("partially paid", () => {
  test.each([
    { receivedMinor: 0n, prepaidMinor: 0n, partially: false },
    { receivedMinor: 1n, prepaidMinor: 0n, partially: true },
    { receivedMinor: 0n, prepaidMinor: 1n, partially: true },
    { receivedMinor: -1n, prepaidMinor: 1n, partially: false },
  ])("received $receivedMinor and prepaid $prepaidMinor: $partially", ({ partially, ...sums }) => {
    expect(isPartiallyPaid({ status: "open", ...sums })).toBe(partially);
  });

  test.each(STATUSES.filter((status) => status !== "open"))("%s is not, whatever came", (status) => {
    expect(isPartiallyPaid({ status, receivedMinor: 1n, prepaidMinor: 1n })).toBe(false);
  });
});

describe("settled by", () => {
  const nothing = { receivedMinor: 0n, prepaidMinor: 0n, creditedMinor: 0n };

  test.each<{ sums: Partial<typeof nothing>; by: ReturnType<typeof settledBy> }>([
    { sums: { receivedMinor: 121n }, by: "payment" },
    { sums: { prepaidMinor: 121n }, by: "payment" },
    { sums: { creditedMinor: 121n }, by: "credit" },
    { sums: { receivedMinor: 60n, creditedMinor: 61n }, by: "mixed" },
    { sums: { prepaidMinor: 60n, creditedMinor: 61n }, by: "mixed" },
    { sums: {}, by: null },
  ])("a paid invoice with $sums: $by", ({ sums, by }) => {
    expect(settledBy({ status: "paid", ...nothing, ...sums })).toBe(by);
  });

  test.each(STATUSES.filter((status) => status !== "paid"))("%s is settled by nothing", (status) => {
    expect(settledBy({ status, receivedMinor: 1n, prepaidMinor: 1n, creditedMinor: 1n })).toBeNull();
  });
});

test("only a draft is not issued", () => {
  for (const status of STATUSES) {
    // justified: only the status is looked at
    expect(isIssued({ status } as Invoice), status).toBe(status !== "draft");
  }
});
