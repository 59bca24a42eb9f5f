import type { CustomerId, InvoiceId } from "../ids/ids.ts";
import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import type { MoneyJson } from "../money/money.ts";
import type { PagePayment, Payee, PayPageContent } from "./pay-page-content.ts";

/** For previews and tests of what payers see: one invoice, its merchant, a payment, and a page of them. */
export const eur = (value: string): MoneyJson => ({ currency: "EUR", value });

/** An invented merchant with everything that a page can show of one. */
export const exampleMerchant: Payee = {
  name: "Van Dijk Installatietechniek",
  companyName: "Van Dijk Installatietechniek",
  logo: null,
  brandColor: null,
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
  bankDetails: "with_qr",
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
  sentAt: null,
  paidAt: null,
  reference: "Werkbon 5511",
  note: null,
  payLink: null,
  payment: null,
  revision: 1,
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
  isGone: false,
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
    address: "https://pay.example.test/i/exampleTokenOfThirtyTwoCharacters0",
    methods: [
      { id: "ideal", description: "iDEAL | Wero" },
      { id: "bancontact", description: "Bancontact" },
      { id: "creditcard", description: "Creditcard" },
    ],
    view: { kind: "invoice" },
    askedLanguage: null,
    merchant: exampleMerchant,
    invoice: exampleInvoice,
    wentBack: { refunded: eur("0.00"), chargedBack: eur("0.00") },
    ownWords: { paymentInstruction: null, thankYou: null },
    paymentReference: "2026-0042",
    ...changes,
  };
}
