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

/**
 * The answer as a later version of Mollie might give it: every resource in it has values and fields that are not known
 * yet, or those of `set`. What a resource does not have is only added when it is new altogether.
 */
export function withUnknownValues(
  body: unknown,
  set: Readonly<Record<string, unknown>> | undefined,
): unknown {
  return changed(body, (fields) => {
    if (typeof fields["resource"] !== "string") return fields;
    if (set) return { ...fields, ...set };
    const fitting = Object.entries(NOVELTIES).filter(([name]) => name in fields || name === "novelty");
    return { ...fields, ...Object.fromEntries(fitting) };
  });
}

/** The answer of a Mollie whose clock runs ahead, or behind for a negative number. */
export function withShiftedCreation(body: unknown, skewSeconds: number): unknown {
  return changed(body, (fields) => {
    const createdAt = fields["createdAt"];
    if (typeof createdAt !== "string") return fields;
    return { ...fields, createdAt: mollieTime(Date.parse(createdAt) + seconds(skewSeconds)) };
  });
}

type JsonObject = { readonly [name: string]: unknown };

/** Changes every object in a JSON value, from the inside out. */
function changed(value: unknown, change: (fields: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (!isFields(value)) return value;
  const inner = Object.entries(value).map(([name, each]) => [name, changed(each, change)]);
  return change(Object.fromEntries(inner));
}
