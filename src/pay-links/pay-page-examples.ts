import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import {
  eur,
  exampleInvoice,
  exampleMerchant,
  examplePage,
  examplePayment,
  paidInvoice,
  paidPayment,
} from "./example-page.ts";
import type { PayPageContent } from "./pay-page-content.ts";

const pay = { kind: "button", does: "pay", trouble: null } as const;
const again = { kind: "button", does: "again", trouble: null } as const;
const onReturn = { kind: "return", paymentId: "pay_01kb0000000000000000000000" } as const;
const overdueAndPartlyPaid: InvoiceAnswer = {
  ...exampleInvoice,
  isOverdue: true,
  isPartiallyPaid: true,
  received: eur("50.00"),
  outstanding: eur("71.00"),
  payable: eur("71.00"),
};

/** Every state that a payer can meet, by name; all are rendered, in each language, by the tests. */
export const examplePages = {
  open: examplePage({ state: { kind: "open", isOverdue: false, isPartlyPaid: false, offer: pay } }),
  "partly paid and overdue": examplePage({
    state: { kind: "open", isOverdue: true, isPartlyPaid: true, offer: pay },
    invoice: overdueAndPartlyPaid,
  }),
  overdue: examplePage({
    state: { kind: "open", isOverdue: true, isPartlyPaid: false, offer: pay },
    invoice: { ...exampleInvoice, isOverdue: true },
  }),
  "partly paid": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: true, offer: pay },
    invoice: { ...overdueAndPartlyPaid, isOverdue: false },
  }),
  "open, with logo and colour": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: false, offer: pay },
    merchant: {
      ...exampleMerchant,
      logo: { version: "0a1b2c3d", width: 320, height: 80 },
      brandColor: "#f4c20d",
    },
    paymentReference: "RF8820260042",
    ownWords: {
      paymentInstruction: {
        text: "Betaal vóór de vervaldatum; dan blijft uw onderhoud gepland.",
        language: "nl",
      },
      thankYou: null,
    },
  }),
  "open, bank details only when needed": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: false, offer: pay },
    merchant: { ...exampleMerchant, bankDetails: "when_needed" },
  }),
  "test mode": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: false, offer: pay },
    invoice: { ...exampleInvoice, mode: "test" },
  }),
  "not connected": examplePage({
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { kind: "no_button", reason: "not_connected" },
    },
  }),
  "Power-Up inactive, no bank account": examplePage({
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { kind: "no_button", reason: "power_up_inactive" },
    },
    merchant: { ...exampleMerchant, iban: null, bic: null },
  }),
  "Power-Up inactive": examplePage({
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { kind: "no_button", reason: "power_up_inactive" },
    },
    merchant: { ...exampleMerchant, bankDetails: "when_needed" },
  }),
  "no method fits": examplePage({
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { kind: "no_button", reason: "no_method_fits" },
    },
  }),
  "Mollie refused": examplePage({
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { ...again, trouble: "mollie_refused" },
    },
  }),
  "Mollie silent": examplePage({
    state: {
      kind: "open",
      isOverdue: false,
      isPartlyPaid: false,
      offer: { ...again, trouble: "mollie_unreachable" },
    },
  }),
  failed: examplePage({
    view: onReturn,
    state: {
      kind: "not_paid",
      outcome: "failed",
      payment: { ...examplePayment, status: "failed", failureReason: "insufficient_funds" },
      offer: again,
    },
  }),
  canceled: examplePage({
    view: onReturn,
    state: { kind: "not_paid", outcome: "canceled", payment: examplePayment, offer: again },
  }),
  expired: examplePage({
    view: onReturn,
    state: { kind: "not_paid", outcome: "expired", payment: examplePayment, offer: again },
  }),
  "at the bank": examplePage({
    view: onReturn,
    state: { kind: "being_confirmed", payment: { ...examplePayment, status: "pending" }, offer: null },
  }),
  "at the bank, seen on the invoice": examplePage({
    state: { kind: "being_confirmed", payment: { ...examplePayment, status: "pending" }, offer: null },
  }),
  "just returned": examplePage({
    view: onReturn,
    state: {
      kind: "being_confirmed",
      payment: examplePayment,
      offer: { kind: "button", does: "continue", trouble: null },
    },
  }),
  "transfer awaited": examplePage({
    view: onReturn,
    state: {
      kind: "transfer_awaited",
      payment: {
        ...examplePayment,
        method: "banktransfer",
        transfer: {
          account: "NL53ABNA0627535577",
          bic: "ABNANL2A",
          name: "Stichting Mollie Payments",
          reference: "RF9145678901234567",
        },
      },
      offer: { kind: "button", does: "another_way", trouble: null },
    },
  }),
  paid: examplePage({
    view: onReturn,
    state: { kind: "paid", already: false, payment: paidPayment, hasSurplus: false },
    invoice: paidInvoice,
  }),
  "paid too much": examplePage({
    state: { kind: "paid", already: false, payment: paidPayment, hasSurplus: true },
    invoice: { ...paidInvoice, received: eur("142.00"), surplus: eur("21.00") },
  }),
  "already paid": examplePage({
    state: { kind: "paid", already: true, payment: null, hasSurplus: false },
    invoice: paidInvoice,
  }),
  credited: examplePage({
    state: { kind: "credited", hasSurplus: false },
    invoice: { ...paidInvoice, received: eur("0.00"), credited: eur("121.00"), settledBy: "credit" },
  }),
  "nothing to pay": examplePage({
    state: { kind: "nothing_to_pay", hasSurplus: false },
    invoice: {
      ...paidInvoice,
      lines: [],
      vat: [],
      totalExclVat: eur("0.00"),
      total: eur("0.00"),
      received: eur("0.00"),
      settledBy: null,
    },
  }),
  "refund of all unexplained": examplePage({
    state: { kind: "paid_back" },
    invoice: {
      ...exampleInvoice,
      isPartiallyPaid: true,
      received: eur("71.00"),
      outstanding: eur("50.00"),
      unexplainedRefunds: eur("50.00"),
      payable: eur("0.00"),
    },
    wentBack: { refunded: eur("50.00"), chargedBack: eur("0.00") },
  }),
  "refund of a part unexplained": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: true, offer: pay },
    invoice: {
      ...exampleInvoice,
      isPartiallyPaid: true,
      received: eur("21.00"),
      outstanding: eur("100.00"),
      unexplainedRefunds: eur("50.00"),
      payable: eur("50.00"),
    },
    wentBack: { refunded: eur("50.00"), chargedBack: eur("0.00") },
  }),
  "paid back and still owed": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: true, offer: pay },
    invoice: {
      ...exampleInvoice,
      isPartiallyPaid: true,
      received: eur("71.00"),
      outstanding: eur("50.00"),
      payable: eur("50.00"),
    },
    wentBack: { refunded: eur("50.00"), chargedBack: eur("0.00") },
  }),
  "charged back": examplePage({
    state: { kind: "open", isOverdue: false, isPartlyPaid: false, offer: pay },
    wentBack: { refunded: eur("0.00"), chargedBack: eur("121.00") },
  }),
  "paid, credited in part and paid back": examplePage({
    state: { kind: "paid", already: false, payment: paidPayment, hasSurplus: false },
    invoice: { ...paidInvoice, received: eur("100.00"), credited: eur("21.00"), settledBy: "mixed" },
    wentBack: { refunded: eur("21.00"), chargedBack: eur("0.00") },
  }),
  "credited after it was paid, and paid back": examplePage({
    state: { kind: "credited", hasSurplus: false },
    invoice: { ...paidInvoice, received: eur("0.00"), credited: eur("121.00"), settledBy: "credit" },
    wentBack: { refunded: eur("121.00"), chargedBack: eur("0.00") },
  }),
  void: examplePage({
    state: { kind: "void", hasSurplus: false },
    invoice: { ...exampleInvoice, status: "void", outstanding: eur("0.00"), payable: eur("0.00") },
  }),
  "written off": examplePage({
    state: { kind: "uncollectible", hasSurplus: false },
    invoice: {
      ...exampleInvoice,
      status: "uncollectible",
      writtenOff: eur("121.00"),
      outstanding: eur("0.00"),
      payable: eur("0.00"),
    },
  }),
  "written off, and paid in part later": examplePage({
    state: { kind: "uncollectible", hasSurplus: true },
    invoice: {
      ...exampleInvoice,
      status: "uncollectible",
      writtenOff: eur("121.00"),
      received: eur("21.00"),
      outstanding: eur("0.00"),
      payable: eur("0.00"),
      surplus: eur("21.00"),
    },
  }),
} as const satisfies Record<string, PayPageContent>;
