import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, ModeSchema, orNull } from "../http/api-schemas.ts";
import { LANGUAGES } from "../languages/languages.ts";

/** Who this key or session belongs to. */
export const MerchantAnswer = Type.Object(
  {
    id: idSchema("merchant"),
    name: Type.String(),
    package: Type.String(),
    mode: Type.Union([ModeSchema], {
      description: "Of the invoices issued now: test while a test key is connected",
    }),
    locale: Type.Enum([...LANGUAGES]),
    currency: Type.String(),
    isDemo: Type.Boolean(),
    publicUrl: Type.String(),
    powerUps: Type.Array(
      Type.Object({
        id: Type.Literal("mollie"),
        label: Type.Enum(["Available", "Trial", "Active", "Needs another package"]),
        trialEndsAt: orNull(InstantSchema),
      }),
    ),
  },
  { title: "Merchant" },
);
export type MerchantAnswer = Static<typeof MerchantAnswer>;
