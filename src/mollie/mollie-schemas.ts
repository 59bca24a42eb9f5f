import { type Static, type TSchema, Type } from "typebox";
import { Value } from "typebox/value";

/**
 * What we read of Mollie's answers, and no more. Fields that Mollie leaves out or sends as null are both "not there";
 * fields and enum values that are new pass, because Mollie adds them at any time within v2
 * (https://docs.mollie.com/reference/overview).
 */
const absent = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null()]));

const MollieAmount = Type.Object({ currency: Type.String(), value: Type.String() });
const Link = Type.Object({ href: Type.String() });

/** https://docs.mollie.com/reference/get-refund */
export const MollieRefund = Type.Object({
  resource: Type.Literal("refund"),
  id: Type.String({ pattern: "^re_" }),
  paymentId: Type.String({ pattern: "^tr_" }),
  amount: MollieAmount,
  status: Type.String(),
  createdAt: Type.String(),
  description: absent(Type.String()),
  metadata: Type.Optional(Type.Unknown()),
});
export type MollieRefund = Static<typeof MollieRefund>;

/** https://docs.mollie.com/reference/get-chargeback */
export const MollieChargeback = Type.Object({
  resource: Type.Literal("chargeback"),
  id: Type.String({ pattern: "^chb_" }),
  paymentId: Type.String({ pattern: "^tr_" }),
  amount: MollieAmount,
  createdAt: Type.String(),
  reversedAt: absent(Type.String()),
  reason: absent(Type.Object({ code: absent(Type.String()), description: absent(Type.String()) })),
});
export type MollieChargeback = Static<typeof MollieChargeback>;

/** https://docs.mollie.com/reference/get-payment, asked for with its refunds and chargebacks */
export const MolliePayment = Type.Object({
  resource: Type.Literal("payment"),
  id: Type.String({ pattern: "^tr_" }),
  mode: Type.Union([Type.Literal("test"), Type.Literal("live")]),
  createdAt: Type.String(),
  amount: MollieAmount,
  status: Type.String(),
  profileId: Type.String(),
  description: Type.String(),
  method: absent(Type.String()),
  metadata: Type.Optional(Type.Unknown()),
  isCancelable: absent(Type.Boolean()),
  expiresAt: absent(Type.String()),
  paidAt: absent(Type.String()),
  canceledAt: absent(Type.String()),
  expiredAt: absent(Type.String()),
  failedAt: absent(Type.String()),
  amountRefunded: absent(MollieAmount),
  amountChargedBack: absent(MollieAmount),
  settlementId: absent(Type.String()),
  details: absent(
    Type.Object({
      failureReason: absent(Type.String()),
      failureMessage: absent(Type.String()),
      bankName: absent(Type.String()),
      bankAccount: absent(Type.String()),
      bankBic: absent(Type.String()),
      transferReference: absent(Type.String()),
    }),
  ),
  _links: Type.Object({ checkout: absent(Link) }),
  _embedded: absent(
    Type.Object({
      refunds: absent(Type.Array(MollieRefund)),
      chargebacks: absent(Type.Array(MollieChargeback)),
    }),
  ),
});
export type MolliePayment = Static<typeof MolliePayment>;

/** https://docs.mollie.com/reference/list-payments */
export const MolliePaymentList = Type.Object({
  count: Type.Integer(),
  _embedded: Type.Object({ payments: Type.Array(MolliePayment) }),
  _links: Type.Object({ next: absent(Link) }),
});
export type MolliePaymentList = Static<typeof MolliePaymentList>;

/** https://docs.mollie.com/reference/list-all-refunds */
export const MollieRefundList = Type.Object({
  _embedded: Type.Object({ refunds: Type.Array(MollieRefund) }),
  _links: Type.Object({ next: absent(Link) }),
});
export type MollieRefundList = Static<typeof MollieRefundList>;

/** https://docs.mollie.com/reference/list-all-chargebacks */
export const MollieChargebackList = Type.Object({
  _embedded: Type.Object({ chargebacks: Type.Array(MollieChargeback) }),
  _links: Type.Object({ next: absent(Link) }),
});
export type MollieChargebackList = Static<typeof MollieChargebackList>;

/** What an answer without a body is read as: a deletion says no more than that it was done. */
export const NoBody = Type.Null();

/** https://docs.mollie.com/reference/get-current-profile */
export const MollieProfile = Type.Object({
  resource: Type.Literal("profile"),
  id: Type.String({ pattern: "^pfl_" }),
  mode: Type.Union([Type.Literal("test"), Type.Literal("live")]),
  name: Type.String(),
  website: absent(Type.String()),
  status: Type.String(),
});
export type MollieProfile = Static<typeof MollieProfile>;

/** https://docs.mollie.com/reference/list-methods */
export const MollieMethod = Type.Object({
  id: Type.String(),
  description: Type.String(),
  minimumAmount: absent(MollieAmount),
  maximumAmount: absent(MollieAmount),
});
/** The methods that a payer would see; the list has no pages. */
export const MollieMethodList = Type.Object({
  _embedded: Type.Object({ methods: Type.Array(MollieMethod) }),
});
export type MollieMethodList = Static<typeof MollieMethodList>;

/** https://docs.mollie.com/reference/handling-errors */
export const MollieError = Type.Object({
  status: Type.Integer(),
  title: Type.String(),
  detail: Type.String(),
  field: absent(Type.String()),
});

/** The answer as the schema reads it, or undefined when Mollie sent something else; what has no body reads as null. */
export function readAnswer<S extends TSchema>(schema: S, json: unknown): Static<S> | undefined {
  return Value.Check(schema, json) ? json : undefined;
}
