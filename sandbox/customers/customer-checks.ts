import type { Mode } from "../profiles/profile.ts";
import { optionalChoice, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { Fields } from "../protocol/nested-fields.ts";
import type { Customer } from "./customer.ts";

type Sequence = { readonly sequenceType: "oneoff" | "first"; readonly customerId: string | null };

/**
 * For whom a payment is, and whether more are to follow. A first payment belongs to a customer; a recurring one needs
 * a mandate as well, and this sandbox gives none.
 */
export function checkSequence(
  body: Fields,
  options: { customers: ReadonlyMap<string, Customer>; mode: Mode },
): Sequence {
  const sequenceType = optionalChoice(body["sequenceType"], "sequenceType", ["oneoff", "first", "recurring"]);
  const customerId = checkCustomerId(body["customerId"], options);
  if (body["mandateId"] !== undefined && body["mandateId"] !== null)
    throw invalid("The mandateId does not exist.", "mandateId");
  if (sequenceType !== null && sequenceType !== "oneoff" && customerId === null)
    throw invalid("A recurring payment needs a customer.", "customerId");
  if (sequenceType === "recurring") throw invalid("No suitable mandates found for customer.", "customerId");
  return { sequenceType: sequenceType ?? "oneoff", customerId };
}

/** The id of a customer of the mode, who has not been deleted, or null when none is named. */
export function checkCustomerId(
  value: unknown,
  { customers, mode }: { customers: ReadonlyMap<string, Customer>; mode: Mode },
): string | null {
  const id = optionalText(value, "customerId");
  if (id === null) return null;
  const customer = customers.get(id);
  if (!customer || customer.isDeleted || customer.mode !== mode)
    throw invalid("The customerId does not exist.", "customerId");
  return id;
}
