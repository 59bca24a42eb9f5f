import { type Static, type TProperties, type TSchema, Type } from "typebox";
import { ERROR_STATUSES } from "../protocol/mollie-error.ts";

/** Which calls or deliveries a fault is for; what is left out may be anything. */
const Pattern = Type.Object(
  {
    method: Type.Optional(Type.Enum(["GET", "POST", "PATCH", "PUT", "DELETE"])),
    /** A glob over the path without its query: `*` is any one part, `**` any number of them. */
    path: Type.Optional(Type.String({ minLength: 1 })),
    /** The API key or token of the call; for a delivery, the key of the payment's profile and mode. */
    key: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);

/** More than any test needs, and small enough to be surely meant. */
const MOST_TIMES = 100_000;
/** A call that is slower than this is one that hangs, for which there is a fault of its own. */
const LONGEST_DELAY_MS = 600_000;
/** More calls at once would try the machine rather than the merchant's server. */
const MOST_PARALLEL = 20;

/** Before: as if the call had never arrived. After: what it asked for has happened, and only the answer suffers. */
const When = Type.Optional(Type.Enum(["before", "after"]));
const Seconds = Type.Integer({ minimum: 0, maximum: 10_000_000 });

/** What may happen to a call of Mollie's API. */
const CALL_FAULTS = {
  error: variant("error", {
    status: Type.Enum([...ERROR_STATUSES]),
    detail: Type.Optional(Type.String({ minLength: 1 })),
    /** As Mollie's errors name it: a dotted path, now and then with its first part doubled. */
    field: Type.Optional(Type.String({ minLength: 1 })),
    when: When,
  }),
  cut: variant("cut", { when: When }),
  hang: variant("hang", { when: When }),
  slow: variant("slow", {
    delayMs: Type.Integer({ minimum: 1, maximum: LONGEST_DELAY_MS }),
    when: When,
  }),
  "too-many-requests": variant("too-many-requests", { retryAfterSeconds: Type.Optional(Seconds) }),
  "malformed-body": variant("malformed-body", {}),
  "wrong-content-type": variant("wrong-content-type", { contentType: Type.Optional(Type.String()) }),
  "unknown-values": variant("unknown-values", {
    set: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** What was null and is missing now: older and newer versions of Mollie differ in that. */
    leaveOut: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  }),
  "clock-skew": variant("clock-skew", {
    seconds: Type.Integer({ minimum: -10_000_000, maximum: 10_000_000 }),
  }),
};

/** What may happen around the creation of a payment, besides what happens to the call. */
const CREATION_FAULTS = {
  "not-found-at-first": variant("not-found-at-first", { seconds: Type.Optional(Seconds) }),
  "early-webhook": variant("early-webhook", {}),
};

/** What may happen to a webhook call that a payment owes. */
const DELIVERY_FAULTS = {
  "doubled-webhook": variant("doubled-webhook", {}),
  "parallel-webhooks": variant("parallel-webhooks", {
    count: Type.Optional(Type.Integer({ minimum: 2, maximum: MOST_PARALLEL })),
  }),
  "late-webhook": variant("late-webhook", { seconds: Seconds }),
  "lost-webhook": variant("lost-webhook", {}),
  "webhook-with-wrong-id": variant("webhook-with-wrong-id", {}),
};

/** All faults by name, each with what can be said about it. */
export const FAULT_REQUESTS = { ...CALL_FAULTS, ...CREATION_FAULTS, ...DELIVERY_FAULTS };

type OneOf<Group extends Record<string, TSchema>> = {
  [Name in keyof Group]: Static<Group[Name]>;
}[keyof Group];
export type FaultRequest = OneOf<typeof FAULT_REQUESTS>;

/** How often a fault is to strike, and how often it has. */
type Uses = { readonly id: string; readonly times: number; used: number };
export type Fault = FaultRequest & Uses;
export type CallFault = OneOf<typeof CALL_FAULTS> & Uses;
export type DeliveryFault = OneOf<typeof DELIVERY_FAULTS> & Uses;

export function isCallFault(fault: Fault): fault is CallFault {
  return fault.fault in CALL_FAULTS;
}

export function isDeliveryFault(fault: Fault): fault is DeliveryFault {
  return fault.fault in DELIVERY_FAULTS;
}

function variant<Name extends string, Options extends TProperties>(name: Name, options: Options) {
  return Type.Object(
    {
      fault: Type.Literal(name),
      on: Type.Optional(Pattern),
      times: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_TIMES })),
      ...options,
    },
    { additionalProperties: false },
  );
}
