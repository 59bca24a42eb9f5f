import { type Static, Type } from "typebox";
import { DaySchema, ModeSchema, orNull, PageQuery, pageOf, strict } from "../http/api-schemas.ts";
import { PaymentAnswer } from "./payment-schemas.ts";
import { ChargebackAnswer, RefundAnswer } from "./refund-schemas.ts";

const ofInvoice = { invoiceNumber: orNull(Type.String()), customerName: Type.String() };

/** A payment with the invoice that it is for. */
export const ListedPaymentAnswer = Type.Object(
  { ...PaymentAnswer.properties, ...ofInvoice },
  { title: "ListedPayment" },
);
export type ListedPaymentAnswer = Static<typeof ListedPaymentAnswer>;
/** Payments of all invoices, newest first. */
export const ListedPaymentPage = pageOf(ListedPaymentAnswer);
export type ListedPaymentPage = Static<typeof ListedPaymentPage>;

/** A refund with the invoice that it belongs to. */
export const ListedRefundAnswer = Type.Object(
  { ...RefundAnswer.properties, ...ofInvoice },
  { title: "ListedRefund" },
);
export type ListedRefundAnswer = Static<typeof ListedRefundAnswer>;
/** Refunds of all invoices, newest first. */
export const ListedRefundPage = pageOf(ListedRefundAnswer);
export type ListedRefundPage = Static<typeof ListedRefundPage>;

/** A chargeback with the invoice that it belongs to. */
export const ListedChargebackAnswer = Type.Object(
  { ...ChargebackAnswer.properties, mode: ModeSchema, ...ofInvoice },
  { title: "ListedChargeback" },
);
export type ListedChargebackAnswer = Static<typeof ListedChargebackAnswer>;
/** Chargebacks of all invoices, newest first. */
export const ListedChargebackPage = pageOf(ListedChargebackAnswer);
export type ListedChargebackPage = Static<typeof ListedChargebackPage>;

const common = {
  ...PageQuery,
  mode: Type.Optional(ModeSchema),
  from: Type.Optional(Type.Union([DaySchema], { description: "A day in the merchant's time zone" })),
  to: Type.Optional(Type.Union([DaySchema], { description: "The last day, included" })),
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: "Part of an invoice's number or a customer's name, or a whole id, ours or Mollie's",
    }),
  ),
};

/** What a list of payments can be narrowed to. */
export const PaymentQuery = strict({
  ...common,
  status: Type.Optional(
    Type.String({
      maxLength: 40,
      description: "Mollie's status, or `pending`, `refused`, `unknown` of making it",
    }),
  ),
  method: Type.Optional(Type.String({ maxLength: 60, description: "Mollie's name, such as `ideal`" })),
});
export type PaymentQuery = Static<typeof PaymentQuery>;

/** What a list of refunds can be narrowed to. */
export const RefundQuery = strict({
  ...common,
  status: Type.Optional(
    Type.String({
      maxLength: 40,
      description: "Mollie's status; or `unexplained`, of those that nobody has said why they were made",
    }),
  ),
});
export type RefundQuery = Static<typeof RefundQuery>;

/** What a list of chargebacks can be narrowed to. */
export const ChargebackQuery = strict({
  ...common,
  status: Type.Optional(Type.Enum(["standing", "reversed"])),
});
export type ChargebackQuery = Static<typeof ChargebackQuery>;
