import { describe, expect, test } from "vitest";
import { eur, exampleInvoice, examplePayment, paidInvoice } from "./example-page.ts";
import { NOTICES, type Notice } from "./notice.ts";
import {
  type Connection,
  type DecidingInvoice,
  type DecidingPayment,
  isUndecided,
  payPageState,
} from "./pay-page-state.ts";

const STATUSES = ["open", "pending", "authorized", "paid", "canceled", "expired", "failed", null] as const;
const payment = (changes: Partial<DecidingPayment>): DecidingPayment => ({ ...examplePayment, ...changes });

function decide({
  invoice = exampleInvoice,
  payments = [],
  returned = null,
  connection = "ready",
  notice = null,
}: {
  invoice?: DecidingInvoice;
  payments?: readonly DecidingPayment[];
  returned?: DecidingPayment | null;
  connection?: Connection;
  notice?: Notice | null;
}) {
  return payPageState({
    invoice,
    payments: returned ? [returned, ...payments] : payments,
    returned,
    connection,
    notice,
  });
}

describe("the page of an open invoice, by the payment that the payer comes back from", () => {
  const expected = {
    open: "being_confirmed",
    pending: "being_confirmed",
    authorized: "being_confirmed",
    paid: "open",
    canceled: "not_paid",
    expired: "not_paid",
    failed: "not_paid",
    null: "being_confirmed",
  };
  test.each(STATUSES)("%s", (status) => {
    const creation = status === null ? "unknown" : "created";
    expect(decide({ returned: payment({ status, creation }) }).kind).toBe(expected[`${status}`]);
  });

  test("a status that Mollie may add one day counts as undecided", () => {
    expect(decide({ returned: payment({ status: "in_review" }) }).kind).toBe("being_confirmed");
  });

  test("a payment that Mollie refused to make says nothing, so the invoice speaks", () => {
    expect(decide({ returned: payment({ status: null, creation: "refused" }) }).kind).toBe("open");
  });

  test("a payment that another one replaced is waited for no longer", () => {
    expect(decide({ returned: payment({ replacedAt: new Date(0) }) }).kind).toBe("open");
  });
});

describe("the page of an open invoice, by its other payments", () => {
  test.each(["pending", "authorized"])(
    "one that is %s at the bank comes before the one that failed",
    (status) => {
      const state = decide({
        returned: payment({ status: "failed" }),
        payments: [payment({ status, replacedAt: new Date(0) })],
      });
      expect(state).toMatchObject({ kind: "being_confirmed", offer: null });
    },
  );

  test("a bank transfer is awaited, and another way offered", () => {
    expect(decide({ payments: [payment({ method: "banktransfer" })] })).toMatchObject({
      kind: "transfer_awaited",
      offer: { kind: "button", does: "another_way" },
    });
  });

  test("a bank transfer that was replaced is not awaited", () => {
    const replaced = payment({ method: "banktransfer", replacedAt: new Date(0) });
    expect(decide({ payments: [replaced] }).kind).toBe("open");
  });

  test("an old try that is open, expired or failed leaves the invoice simply open", () => {
    const payments = (["open", "expired", "failed"] as const).map((status) => payment({ status }));
    expect(decide({ payments })).toMatchObject({ kind: "open", offer: { does: "pay" } });
  });
});

describe("the page of an open invoice whose whole outstanding amount was paid back without a word why", () => {
  const invoice = { ...exampleInvoice, payable: eur("0.00") };

  test.each(["canceled", "expired", "failed", "open"])(
    "asks nothing after a payment that is %s",
    (status) => {
      expect(decide({ invoice, returned: payment({ status }) })).toEqual({ kind: "paid_back" });
    },
  );

  test("offers no other way than an awaited bank transfer either", () => {
    const payments = [payment({ method: "banktransfer" })];
    expect(decide({ invoice, payments })).toEqual({ kind: "paid_back" });
  });

  test("speaks first of a payment that the bank has", () => {
    expect(decide({ invoice, payments: [payment({ status: "pending" })] }).kind).toBe("being_confirmed");
  });
});

describe("the page of an invoice that is not open", () => {
  test("says paid, with the payment that paid it", () => {
    const paid = payment({ status: "paid" });
    expect(decide({ invoice: paidInvoice, payments: [payment({ status: "expired" }), paid] })).toEqual({
      kind: "paid",
      already: false,
      payment: paid,
      hasSurplus: false,
    });
  });

  test("does not speak of a payment that went back, although it came later", () => {
    const [gone, paid] = [payment({ status: "paid", isGone: true }), payment({ status: "paid" })];
    expect(decide({ invoice: paidInvoice, payments: [gone, paid] })).toMatchObject({ payment: paid });
    expect(decide({ invoice: paidInvoice, payments: [gone] })).toMatchObject({ kind: "paid", payment: null });
    expect(decide({ invoice: paidInvoice, returned: gone })).toMatchObject({ already: true, payment: null });
  });

  test.each(STATUSES)("says already paid only when the payer's own payment, %s, did not pay it", (status) => {
    const returned = payment({ status, creation: status === null ? "pending" : "created" });
    const state = decide({ invoice: paidInvoice, returned, payments: [payment({ status: "paid" })] });
    expect(state).toMatchObject({ kind: "paid", already: status !== "paid" });
  });

  test("says already paid when Pay was pressed on a page that had grown old", () => {
    expect(decide({ invoice: paidInvoice, notice: "nothing_to_pay" })).toMatchObject({ already: true });
  });

  test.each([
    ["payment", "paid"],
    ["mixed", "paid"],
    ["credit", "credited"],
    [null, "nothing_to_pay"],
  ] as const)("settled by %s reads %s", (settledBy, kind) => {
    expect(decide({ invoice: { ...paidInvoice, settledBy } }).kind).toBe(kind);
  });

  test.each(["paid", "void", "uncollectible"] as const)("%s tells of money that was too much", (status) => {
    const invoice = { ...paidInvoice, status, surplus: eur("0.10") };
    expect(decide({ invoice })).toMatchObject({ kind: status, hasSurplus: true });
  });

  test.each(["void", "uncollectible"] as const)("%s stays so whatever payment comes back", (status) => {
    for (const returnedStatus of STATUSES) {
      const returned = payment({ status: returnedStatus });
      expect(decide({ invoice: { ...paidInvoice, status }, returned }).kind).toBe(status);
    }
  });
});

describe("the button", () => {
  test.each(["not_connected", "power_up_inactive"] as const)(
    "is not there when Mollie is %s",
    (connection) => {
      for (const returned of [null, payment({ status: "failed" }), payment({ method: "banktransfer" })]) {
        expect(decide({ connection, returned })).toMatchObject({
          offer: { kind: "no_button", reason: connection },
        });
      }
    },
  );

  test.each(NOTICES)("after a press that ended with %s", (notice) => {
    const expected = {
      not_connected: { kind: "no_button", reason: "not_connected" },
      power_up_inactive: { kind: "no_button", reason: "power_up_inactive" },
      no_method_fits: { kind: "no_button", reason: "no_method_fits" },
      mollie_refused: { kind: "button", does: "again", trouble: "mollie_refused" },
      mollie_unreachable: { kind: "button", does: "again", trouble: "mollie_unreachable" },
      nothing_to_pay: { kind: "button", does: "pay", trouble: null },
      being_confirmed: { kind: "button", does: "pay", trouble: null },
    }[notice];
    expect(decide({ notice })).toMatchObject({ kind: "open", offer: expected });
  });

  test("is not offered for a payment whose answer was set aside, which may have been paid", () => {
    const state = decide({ returned: payment({ setAsideReason: "another amount" }) });
    expect(state).toMatchObject({ kind: "being_confirmed", offer: null });
    expect(isUndecided(state)).toBe(false);
  });

  test("lets a payer who came back too early go on", () => {
    const state = decide({ returned: payment({ status: "open" }) });
    expect(state).toMatchObject({ offer: { kind: "button", does: "continue" } });
    expect(isUndecided(state)).toBe(true);
  });
});
