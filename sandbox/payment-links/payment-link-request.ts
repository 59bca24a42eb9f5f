import { checkSequence } from "../customers/customer-checks.ts";
import { demandSuitableMethod } from "../methods/suitable-methods.ts";
import { checkAddress } from "../payments/address-checks.ts";
import { checkDescription, checkMethods, checkPaymentAmount } from "../payments/field-checks.ts";
import { checkLines } from "../payments/line-checks.ts";
import { wishOf } from "../payments/payment-wish.ts";
import { checkReturnUrl, checkWebhookUrl } from "../payments/url-checks.ts";
import { type Mode, methodsOf, type Profile } from "../profiles/profile.ts";
import type { Amount } from "../protocol/amount.ts";
import { bodyFields, optionalChoice, optionalFlag, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { Fields } from "../protocol/nested-fields.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { PaymentLink } from "./payment-link.ts";

/** What can be changed later: never the amount, the expiry or where the payer returns to. */
const CHANGEABLE = "description minimumAmount archived allowedMethods lines billingAddress shippingAddress";
const ACCEPTED_BY_PATCH: ReadonlySet<string> = new Set(CHANGEABLE.split(" "));

/** A link has no metadata, locale or cancelUrl. https://docs.mollie.com/reference/create-payment-link */
const ACCEPTED_BY_POST: ReadonlySet<string> = new Set(
  (
    "description amount minimumAmount redirectUrl webhookUrl lines billingAddress shippingAddress reusable expiresAt " +
    "allowedMethods sequenceType customerId"
  ).split(" "),
);

type LinkFields = Omit<
  PaymentLink,
  "id" | "profileId" | "mode" | "createdAt" | "token" | "archived" | "wasOpened" | "paymentIds"
>;

/** Checks a create call. */
export function checkPaymentLinkRequest(
  given: unknown,
  { world, profile, mode }: { world: SandboxWorld; profile: Profile; mode: Mode },
): LinkFields {
  const body = bodyFields(given, { accepted: ACCEPTED_BY_POST });
  const description = checkDescription(body["description"]);
  const amount = isGiven(body["amount"]) ? checkPaymentAmount(body["amount"]) : null;
  optionalChoice(body["sequenceType"], "sequenceType", ["oneoff", "first"]);
  const fields: LinkFields = {
    description,
    amount,
    minimumAmount: checkMinimum(body["minimumAmount"], amount),
    redirectUrl: checkReturnUrl(body["redirectUrl"], "redirectUrl"),
    webhookUrl: checkWebhookUrl(body["webhookUrl"], { world, mode }),
    lines: checkLinkLines(body["lines"], amount),
    billingAddress: checkAddress(body["billingAddress"], "billingAddress"),
    shippingAddress: checkAddress(body["shippingAddress"], "shippingAddress"),
    reusable: optionalFlag(body["reusable"], "reusable") ?? false,
    expiresAt: checkExpiry(body["expiresAt"], world.clock.now()),
    allowedMethods: checkAllowedMethods(body["allowedMethods"], methodsOf(profile, mode)),
    ...checkSequence(body, { customers: world.state.customers, mode }),
  };
  demandMethod(profile, { ...fields, mode });
  return fields;
}

/** Checks an update call: only what is said is in the outcome. A call that changes nothing is refused. */
export function checkPaymentLinkChanges(
  given: unknown,
  { link, profile }: { link: PaymentLink; profile: Profile },
): Partial<PaymentLink> {
  const body = bodyFields(given, { accepted: ACCEPTED_BY_PATCH });
  if (Object.keys(body).length === 0) throw invalid("The request body is empty, so nothing would change.");
  const changes: Partial<PaymentLink> = {};
  if ("description" in body) changes.description = checkDescription(body["description"]);
  if ("minimumAmount" in body) changes.minimumAmount = checkMinimum(body["minimumAmount"], link.amount);
  if ("archived" in body) changes.archived = checkArchived(body);
  if ("allowedMethods" in body)
    changes.allowedMethods = checkAllowedMethods(body["allowedMethods"], methodsOf(profile, link.mode));
  if ("lines" in body) changes.lines = checkLinkLines(body["lines"], link.amount);
  for (const field of ["billingAddress", "shippingAddress"] as const)
    if (field in body) changes[field] = checkAddress(body[field], field);
  demandMethod(profile, { ...link, ...changes });
  return changes;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function checkMinimum(value: unknown, amount: Amount | null): Amount | null {
  if (!isGiven(value)) return null;
  if (amount) throw invalid("Only a link without an amount has a minimum amount.", "minimumAmount");
  return checkPaymentAmount(value, "minimumAmount");
}

function checkLinkLines(value: unknown, amount: Amount | null): readonly object[] | null {
  if (!isGiven(value)) return null;
  if (!amount) throw invalid("Lines need an amount to add up to.", "lines");
  return checkLines(value, { amount });
}

function checkAllowedMethods(value: unknown, usable: readonly string[]): readonly string[] | null {
  if (isGiven(value) && !Array.isArray(value))
    throw invalid("The allowedMethods should be a list.", "allowedMethods");
  return checkMethods(value, { usable, field: "allowedMethods" });
}

function checkArchived(body: Fields): boolean {
  const archived = optionalFlag(body["archived"], "archived");
  if (archived === null) throw invalid("The archived should be true or false.", "archived");
  return archived;
}

/** A moment without doubt: date, time and offset. */
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Kept to the second. */
function checkExpiry(value: unknown, now: number): number | null {
  const text = optionalText(value, "expiresAt");
  if (text === null) return null;
  const instant = ISO_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw invalid("The expiresAt is not an ISO 8601 date and time.", "expiresAt");
  if (instant <= now) throw invalid("The expiresAt should be in the future.", "expiresAt");
  return Math.floor(instant / 1000) * 1000;
}

/** A link that nobody could pay is refused, as far as its amount is known. */
function demandMethod(
  profile: Profile,
  link: Pick<PaymentLink, "amount" | "allowedMethods" | "lines" | "billingAddress" | "sequenceType" | "mode">,
): void {
  const { amount } = link;
  if (amount)
    demandSuitableMethod(profile, wishOf({ ...link, amount, restrictPaymentMethodsToCountry: null }));
}
