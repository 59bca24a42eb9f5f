import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, MoneySchema, orNull, strict } from "../http/api-schemas.ts";

/** Which open invoice the surplus pays, and how much of it. */
export const SurplusApplicationInput = strict({
  toInvoiceId: idSchema("invoice"),
  amount: Type.Optional(
    Type.Object(MoneySchema.properties, {
      additionalProperties: false,
      description: "Left out: as much as fits, the lesser of the surplus and what is to be paid",
    }),
  ),
});
export type SurplusApplicationInput = Static<typeof SurplusApplicationInput>;

/** Surplus of one invoice that pays another one; `removedAt` when it was taken back. */
export const SurplusApplicationAnswer = Type.Object(
  {
    id: idSchema("surplusApplication"),
    fromInvoiceId: idSchema("invoice"),
    fromNumber: Type.String(),
    toInvoiceId: idSchema("invoice"),
    toNumber: Type.String(),
    amount: MoneySchema,
    createdAt: InstantSchema,
    removedAt: orNull(InstantSchema),
  },
  { title: "SurplusApplication" },
);
export type SurplusApplicationAnswer = Static<typeof SurplusApplicationAnswer>;
