import { type Static, Type } from "typebox";
import {
  InstantSchema,
  idSchema,
  ModeSchema,
  MoneySchema,
  orNull,
  pageOf,
  strict,
} from "../http/api-schemas.ts";
import { REFUND_PURPOSES } from "./refund.ts";

const PurposeSchema = Type.Enum([...REFUND_PURPOSES], {
  description:
    "`surplus`: it was too much. `credit`: a credit note for the same amount goes with it. `still-owed`: the invoice asks for it again",
});

/** Money to pay back through Mollie. Without an amount: all that can go back for this purpose. */
export const RefundInput = strict({
  amount: Type.Optional(MoneySchema),
  purpose: PurposeSchema,
  description: Type.Optional(
    orNull(
      Type.String({
        minLength: 1,
        maxLength: 255,
        description: "Shown on the payer's bank statement, where banks do",
      }),
    ),
  ),
});
export type RefundInput = Static<typeof RefundInput>;

/** The answer to why a refund that was found at Mollie was made. */
export const RefundPurposeInput = strict({ purpose: PurposeSchema });
export type RefundPurposeInput = Static<typeof RefundPurposeInput>;

/** Money that goes back through Mollie. `status` is Mollie's, in Mollie's spelling, and null until Mollie has answered. */
export const RefundAnswer = Type.Object(
  {
    id: idSchema("refund"),
    paymentId: idSchema("payment"),
    invoiceId: idSchema("invoice"),
    mode: ModeSchema,
    amount: MoneySchema,
    purpose: orNull(PurposeSchema),
    description: orNull(Type.String()),
    origin: Type.Enum(["voldaan", "mollie"], { description: "Made here, or in Mollie's dashboard" }),
    creation: Type.Enum(["pending", "created", "refused", "unknown"], {
      description: "How far making it at Mollie came",
    }),
    status: orNull(Type.String()),
    statusLabel: Type.String(),
    isCancelable: Type.Boolean(),
    mollieRefundId: orNull(Type.String()),
    creditNoteId: orNull(idSchema("creditNote")),
    refusal: orNull(Type.String({ description: "What Mollie said when it refused" })),
    createdAt: InstantSchema,
    completedAt: orNull(InstantSchema),
  },
  { title: "Refund" },
);
export type RefundAnswer = Static<typeof RefundAnswer>;

/** The refunds of an invoice, newest first; always one page. */
export const RefundPage = pageOf(RefundAnswer);

/** Money that the payer's bank took back; `reversedAt` when it gave it again. */
export const ChargebackAnswer = Type.Object(
  {
    id: idSchema("chargeback"),
    paymentId: idSchema("payment"),
    invoiceId: idSchema("invoice"),
    amount: MoneySchema,
    reason: orNull(Type.String({ description: "Told of direct debits alone" })),
    mollieChargebackId: Type.String(),
    chargedBackAt: InstantSchema,
    reversedAt: orNull(InstantSchema),
  },
  { title: "Chargeback" },
);
export type ChargebackAnswer = Static<typeof ChargebackAnswer>;

/** The chargebacks of an invoice, newest first; always one page. */
export const ChargebackPage = pageOf(ChargebackAnswer);
