import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import type { MoneyJson } from "../money/money.ts";
import type { PagePayment, Payee, PayPageContent } from "./pay-page-content.ts";

/** For tests of what payers see: one invoice, its merchant and a payment, and a page for each state of them. */
export const eur = (value: string): MoneyJson => ({ currency: "EUR", value });

/** An invented merchant with everything that a page can show of one. */
export const exampleMerchant: Payee = {
  name: "Van Dijk Installatietechniek",
  timeZone: "Europe/Amsterdam",
  email: "administratie@vandijk.example",
  phone: "+31 30 123 45 67",
  street: "Stationsstraat 12",
  postalCode: "3511 CE",
  city: "Utrecht",
  country: "NL",
  vatNumber: "NL001234567B01",
  registrationNumber: "30123456",
  iban: "NL91ABNA0417164300",
  bic: "ABNANL2A",
};

/** The ids have the shape that the schema asks for; no row stands behind them. */
export const exampleInvoice: InvoiceAnswer = {
  id: "inv_01kb0000000000000000000000" as InvoiceId,
  type: "invoice",
  number: "2026-0042",
  status: "open",
  isOverdue: false,
  isPartiallyPaid: false,
  customerId: "cus_01kb0000000000000000000000" as CustomerId,
  customer: {
    name: "Bakkerij De Korenaar",
    email: "info@korenaar.example",
    phone: null,
    address: { street: "Dorpsplein 3", postalCode: "3434 AB", city: "Nieuwegein", country: "NL" },
    vatNumber: null,
    registrationNumber: null,
  },
  lines: [
    {
      description: "Onderhoud cv-ketel",
      quantity: "1.5",
      unit: "uur",
      unitPrice: eur("80.00"),
      discount: eur("20.00"),
      net: eur("100.00"),
      vatRate: "21",
      vatCategory: "S",
      exemptionReason: null,
    },
  ],
  allowances: [],
  mode: "live",
  currency: "EUR",
  total: eur("121.00"),
  totalExclVat: eur("100.00"),
  vat: [
    { vatCategory: "S", vatRate: "21", taxable: eur("100.00"), vat: eur("21.00"), exemptionReason: null },
  ],
  rounding: eur("0.00"),
  prepaid: eur("0.00"),
  credited: eur("0.00"),
  writtenOff: eur("0.00"),
  received: eur("0.00"),
  outstanding: eur("121.00"),
  surplus: eur("0.00"),
  unexplainedRefunds: eur("0.00"),
  payable: eur("121.00"),
  proposedRefunds: [],
  frozenAt: null,
  settledBy: null,
  issuedOn: "2026-11-23",
  dueOn: "2026-12-07",
  paidAt: null,
  reference: "Werkbon 5511",
  note: null,
  payLink: null,
  payment: null,
  createdAt: "2026-11-23T09:30:00.000Z",
  updatedAt: "2026-11-23T09:30:00.000Z",
};

/** The example invoice, paid through Mollie. */
export const paidInvoice: InvoiceAnswer = {
  ...exampleInvoice,
  status: "paid",
  received: eur("121.00"),
  outstanding: eur("0.00"),
  payable: eur("0.00"),
  settledBy: "payment",
  paidAt: "2026-11-24T23:30:00.000Z",
};

/** A payment of the example invoice that nobody has decided yet. */
export const examplePayment: PagePayment = {
  creation: "created",
  status: "open",
  method: "ideal",
  replacedAt: null,
  setAsideReason: null,
  amount: eur("121.00"),
  paidAt: null,
  methodName: "iDEAL | Wero",
  failureReason: null,
  transfer: null,
};

/** The same, paid. */
export const paidPayment: PagePayment = {
  ...examplePayment,
  status: "paid",
  paidAt: new Date("2026-11-24T23:30:00.000Z"),
};

/** A page of the example invoice in some state. */
export function examplePage(
  changes: Partial<PayPageContent> & Pick<PayPageContent, "state">,
): PayPageContent {
  return {
    token: "exampleTokenOfThirtyTwoCharacters0",
    view: { kind: "invoice" },
    askedLanguage: null,
    merchant: exampleMerchant,
    invoice: exampleInvoice,
    wentBack: { refunded: eur("0.00"), chargedBack: eur("0.00") },
    paymentReference: "2026-0042",
    ...changes,
  };
}

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
          reference: "RF12345678901234567",
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
  void: examplePage({
    state: { kind: "void", hasSurplus: false },
    invoice: { ...exampleInvoice, status: "void", outstanding: eur("0.00"), payable: eur("0.00") },
  }),
  uncollectible: examplePage({
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
