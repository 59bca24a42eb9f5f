import { type Static, Type } from "typebox";
import { InstantSchema, ModeSchema, MoneySchema, orNull, strict } from "../http/api-schemas.ts";

/** `test_…` or `live_…`, as Mollie's dashboard shows it once; what it really is Mollie decides. */
export const MollieConnectionInput = strict({
  apiKey: Type.String({ minLength: 1, maxLength: 200 }),
  sameProfile: Type.Optional(
    Type.Boolean({
      description:
        "Refuse a key of another profile or mode than the one that is connected, with 409 `mollie_key_of_other_profile` or `mollie_key_of_other_mode`",
    }),
  ),
});

/** The connection; `connected: false` with nulls when there is none. The key itself is never shown again. */
export const MollieConnectionAnswer = Type.Object(
  {
    connected: Type.Boolean(),
    mode: orNull(ModeSchema),
    keyHint: orNull(Type.String({ examples: ["live_…b7Qs"] })),
    profile: orNull(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        website: orNull(Type.String()),
        status: Type.String({ description: "verified, unverified or blocked" }),
      }),
    ),
    methods: Type.Array(
      Type.Object({
        id: Type.String(),
        description: Type.String(),
        minimumAmount: orNull(MoneySchema),
        maximumAmount: orNull(MoneySchema),
      }),
    ),
    health: Type.Object({
      status: Type.Enum(["healthy", "attention", "not_connected"]),
      message: Type.String(),
      checkedAt: orNull(InstantSchema),
      webhookUrl: Type.String(),
      lastWebhookAt: orNull(InstantSchema),
    }),
  },
  { title: "MollieConnection" },
);
export type MollieConnectionAnswer = Static<typeof MollieConnectionAnswer>;
