import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, ModeSchema, MoneySchema, orNull, pageOf } from "../http/api-schemas.ts";

/** One try through Mollie. `status` is Mollie's, in Mollie's spelling, and null until Mollie has answered. */
export const PaymentAnswer = Type.Object(
  {
    id: idSchema("payment"),
    invoiceId: idSchema("invoice"),
    status: orNull(Type.String()),
    creation: Type.Enum(["pending", "created", "refused", "unknown"], {
      description: "How far making it at Mollie came",
    }),
    statusLabel: Type.String(),
    mode: ModeSchema,
    method: orNull(Type.String()),
    amount: MoneySchema,
    molliePaymentId: orNull(Type.String()),
    refusal: orNull(Type.String({ description: "What Mollie said when it refused" })),
    setAsideReason: orNull(Type.String({ description: "Why Mollie's answer was not applied" })),
    createdAt: InstantSchema,
    expiresAt: orNull(InstantSchema),
    paidAt: orNull(InstantSchema),
    completedAt: orNull(InstantSchema),
    replacedAt: orNull(InstantSchema),
  },
  { title: "Payment" },
);
export type PaymentAnswer = Static<typeof PaymentAnswer>;

/** The payments of an invoice, newest first; always one page. */
export const PaymentPage = pageOf(PaymentAnswer);
export type PaymentPage = Static<typeof PaymentPage>;
