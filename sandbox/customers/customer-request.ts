import { isEmail } from "../payments/address-checks.ts";
import { checkLocale, checkMetadata } from "../payments/field-checks.ts";
import { bodyFields, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { Customer } from "./customer.ts";

type CustomerFields = Pick<Customer, "name" | "email" | "locale" | "metadata">;

const ACCEPTED: ReadonlySet<string> = new Set(["name", "email", "locale", "metadata"]);

/** Checks what a create or an update call says about a customer: only what is said is in the outcome. */
export function checkCustomerRequest(given: unknown): Partial<CustomerFields> {
  const body = bodyFields(given, { accepted: ACCEPTED });
  const fields: Partial<CustomerFields> = {};
  if ("name" in body) fields.name = optionalText(body["name"], "name");
  if ("email" in body) fields.email = checkEmail(body["email"]);
  if ("locale" in body) fields.locale = checkLocale(body["locale"]);
  if ("metadata" in body) fields.metadata = checkMetadata(body["metadata"]);
  return fields;
}

function checkEmail(value: unknown): string | null {
  const email = optionalText(value, "email");
  if (email !== null && !isEmail(email)) throw invalid("The email is invalid.", "email");
  return email;
}
