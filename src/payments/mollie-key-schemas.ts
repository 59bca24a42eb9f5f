import { type Static, Type } from "typebox";
import { InstantSchema, idSchema, ModeSchema, orNull, pageOf } from "../http/api-schemas.ts";

/** A key of Mollie's that is kept, masked. */
export const MollieKeyAnswer = Type.Object(
  {
    id: idSchema("mollieConnection"),
    keyHint: Type.String({ examples: ["live_…b7Qs"] }),
    status: Type.Enum(["active", "retired", "disconnected"], {
      description: "`active` makes new payments; the others only follow what they made",
    }),
    mode: ModeSchema,
    profileId: Type.String(),
    profileName: Type.String(),
    trouble: orNull(Type.String({ description: "What Mollie last said about the key; null while it works" })),
    createdAt: InstantSchema,
    endedAt: orNull(InstantSchema),
    undecidedPayments: Type.Integer({ description: "What still needs this key" }),
    keptUntil: orNull(
      Type.Union([InstantSchema], {
        description:
          "The end of the refund time of its last payment; null when no other reason than undecided payments keeps it",
      }),
    ),
  },
  { title: "MollieKey" },
);
export type MollieKeyAnswer = Static<typeof MollieKeyAnswer>;

/** All of them on one page, the active one first. */
export const MollieKeyPage = pageOf(MollieKeyAnswer);

/** Whether Mollie's calls come through. */
export const WebhookHealthAnswer = Type.Object(
  {
    status: Type.Enum(["healthy", "silent", "quiet", "unreachable"], {
      description:
        "`silent`: paid payments are known that Mollie never called about since. `quiet`: nothing to judge by yet. `unreachable`: Mollie gets no address, because nobody on the internet can reach this one",
    }),
    lastReceivedAt: orNull(InstantSchema),
    silentSince: orNull(InstantSchema),
    missing: Type.Array(
      Type.Object({
        paymentId: idSchema("payment"),
        invoiceId: idSchema("invoice"),
        invoiceNumber: orNull(Type.String()),
        molliePaymentId: Type.String(),
        completedAt: InstantSchema,
      }),
      {
        description:
          "Payments of the last 30 days that ended and that Mollie did not call about; the newest 20",
      },
    ),
  },
  { title: "WebhookHealth" },
);
export type WebhookHealthAnswer = Static<typeof WebhookHealthAnswer>;

/** What a call to our own webhook address came to. */
export const WebhookSelfTestAnswer = Type.Object(
  {
    arrived: Type.Boolean(),
    durationMs: Type.Integer(),
    message: Type.String(),
  },
  { title: "WebhookSelfTest" },
);
export type WebhookSelfTestAnswer = Static<typeof WebhookSelfTestAnswer>;
