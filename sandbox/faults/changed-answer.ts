import { mollieTime } from "../protocol/hal.ts";
import { isFields } from "../protocol/nested-fields.ts";
import { seconds } from "../world/durations.ts";

/** Values that Mollie might introduce tomorrow, by the field they would stand in. */
const NOVELTIES: Readonly<Record<string, unknown>> = {
  status: "under-review",
  method: "wero",
  locale: "tlh_NL",
  novelty: { introduced: true },
};

/** What is asked of the change; without it, the novelties. */
type Change = {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly leaveOut?: readonly string[];
};

/**
 * The answer as another version of Mollie might give it: every resource in it has values and fields that are not known
 * yet, or those of `set`, or lacks those of `leaveOut`. What a resource does not have is only added when it is new
 * altogether.
 */
export function withUnknownValues(body: unknown, { set, leaveOut }: Change): unknown {
  return changed(body, (fields) => {
    if (typeof fields["resource"] !== "string") return fields;
    const kept = Object.entries(fields).filter(([name]) => !leaveOut?.includes(name));
    const added = set || leaveOut ? (set ?? {}) : noveltiesFor(fields);
    return { ...Object.fromEntries(kept), ...added };
  });
}

function noveltiesFor(fields: JsonObject): JsonObject {
  const fitting = Object.entries(NOVELTIES).filter(([name]) => name in fields || name === "novelty");
  return Object.fromEntries(fitting);
}

/** The answer of a Mollie whose clock runs ahead, or behind for a negative number: every instant in it is off. */
export function withShiftedTimes(body: unknown, skewSeconds: number): unknown {
  return changed(body, (fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        INSTANT_NAME.test(name) && typeof value === "string" && !Number.isNaN(Date.parse(value))
          ? mollieTime(Date.parse(value) + seconds(skewSeconds))
          : value,
      ]),
    ),
  );
}

/** `createdAt`, `paidAt`, `expiresAt`, … and `captureBefore`. */
const INSTANT_NAME = /(At|^captureBefore)$/;

type JsonObject = { readonly [name: string]: unknown };

/** Changes every object in a JSON value, from the inside out; but not metadata, which is the merchant's own. */
function changed(value: unknown, change: (fields: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (!isFields(value)) return value;
  const inner = Object.entries(value).map(([name, each]) => [
    name,
    name === "metadata" ? each : changed(each, change),
  ]);
  return change(Object.fromEntries(inner));
}
