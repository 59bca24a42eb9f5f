import { checkSequence } from "../customers/customer-checks.ts";
import { METHODS } from "../methods/method-catalogue.ts";
import { demandSuitableMethod } from "../methods/suitable-methods.ts";
import type { Mode, Profile } from "../profiles/profile.ts";
import { bodyFields, optionalChoice } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { checkAddress } from "./address-checks.ts";
import { checkDueDate } from "./due-date.ts";
import {
  checkCountry,
  checkDescription,
  checkLocale,
  checkMetadata,
  checkMethods,
  checkPaymentAmount,
} from "./field-checks.ts";
import { checkLines } from "./line-checks.ts";
import { type Payment, presetMethod } from "./payment.ts";
import { wishOf } from "./payment-wish.ts";
import { checkRedirectUrl, checkReturnUrl, checkWebhookUrl } from "./url-checks.ts";

/** The fields of a create call. The last row is for systems behind Mollie's and changes nothing here. */
const ACCEPTED: ReadonlySet<string> = new Set(
  (
    "amount description redirectUrl cancelUrl webhookUrl lines billingAddress shippingAddress locale method " +
    "restrictPaymentMethodsToCountry metadata captureMode sequenceType dueDate customerId mandateId " +
    "captureDelay issuer company consumerDateOfBirth customerReference digitalGoods extraMerchantData"
  ).split(" "),
);

/** What a merchant decides about a payment. */
export type PaymentRequest = Pick<
  Payment,
  | "amount"
  | "description"
  | "redirectUrl"
  | "cancelUrl"
  | "webhookUrl"
  | "locale"
  | "metadata"
  | "billingAddress"
  | "shippingAddress"
  | "lines"
  | "allowedMethods"
  | "restrictPaymentMethodsToCountry"
  | "dueDate"
  | "captureMode"
  | "sequenceType"
  | "customerId"
>;

/** Checks a create call field by field; the first that cannot be accepted is named in the refusal. */
export function checkPaymentRequest(
  given: unknown,
  { world, profile, mode }: { world: SandboxWorld; profile: Profile; mode: Mode },
): PaymentRequest {
  const body = bodyFields(given, { accepted: ACCEPTED });
  const amount = checkPaymentAmount(body["amount"]);
  const description = checkDescription(body["description"]);
  const allowedMethods = checkMethods(body["method"], profile);
  const country = "restrictPaymentMethodsToCountry";
  const request: PaymentRequest = {
    amount,
    description,
    redirectUrl: checkRedirectUrl(body["redirectUrl"]),
    cancelUrl: checkReturnUrl(body["cancelUrl"], "cancelUrl"),
    webhookUrl: checkWebhookUrl(body["webhookUrl"], world),
    locale: checkLocale(body["locale"]),
    metadata: checkMetadata(body["metadata"]),
    billingAddress: checkAddress(body["billingAddress"], "billingAddress"),
    shippingAddress: checkAddress(body["shippingAddress"], "shippingAddress"),
    lines: checkLines(body["lines"], { amount }),
    allowedMethods,
    restrictPaymentMethodsToCountry: checkCountry(body[country], country),
    dueDate: checkDueDate(body["dueDate"], { now: world.clock.now(), allowedMethods }),
    captureMode: optionalChoice(body["captureMode"], "captureMode", ["automatic", "manual"]) ?? "automatic",
    ...checkSequence(body, { customers: world.state.customers, mode }),
  };
  checkNeeds(request);
  demandSuitableMethod(profile, wishOf(request));
  return request;
}

/** A pay-later method that the merchant chose itself must come with what it needs. */
function checkNeeds({ allowedMethods, lines, billingAddress }: PaymentRequest): void {
  const chosen = METHODS.get(presetMethod({ allowedMethods }) ?? "");
  if (!chosen?.needsLines) return;
  if (lines === null) throw invalid("This payment method requires lines.", "lines");
  if (billingAddress === null)
    throw invalid("This payment method requires a billing address.", "billingAddress");
}
