import { checkSequence } from "../customers/customer-checks.ts";
import { METHODS, type Need } from "../methods/method-catalogue.ts";
import { demandSuitableMethod } from "../methods/suitable-methods.ts";
import { methodsOf } from "../profiles/profile.ts";
import type { Credential } from "../protocol/authentication.ts";
import { bodyFields, optionalChoice } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { Fields } from "../protocol/nested-fields.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { checkAddress } from "./address-checks.ts";
import { checkDueDate } from "./due-date.ts";
import {
  checkApplicationFee,
  checkCaptureDelay,
  checkExtraFields,
  checkIssuer,
  checkRouting,
  EXTRA_FIELDS,
} from "./extra-fields.ts";
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
import { providedBy, wishOf } from "./payment-wish.ts";
import { checkRedirectUrl, checkReturnUrl, checkWebhookUrl } from "./url-checks.ts";

/** The fields of a create call. */
const ACCEPTED: ReadonlySet<string> = new Set([
  ...(
    "amount description redirectUrl cancelUrl webhookUrl lines billingAddress shippingAddress locale method issuer " +
    "restrictPaymentMethodsToCountry metadata captureMode captureDelay sequenceType dueDate customerId mandateId"
  ).split(" "),
  ...EXTRA_FIELDS,
]);
/** A platform acts for others, and does so with an access token. */
const ACCEPTED_OF_TOKENS: ReadonlySet<string> = new Set([...ACCEPTED, "applicationFee", "routing"]);

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
  | "captureDelay"
  | "applicationFee"
  | "sequenceType"
  | "customerId"
>;

/** Checks a create call field by field; the first that cannot be accepted is named in the refusal. */
export function checkPaymentRequest(
  given: unknown,
  { world, credential }: { world: SandboxWorld; credential: Credential },
): PaymentRequest {
  const { profile, mode, key } = credential;
  const accepted = world.state.accessTokens.has(key) ? ACCEPTED_OF_TOKENS : ACCEPTED;
  const body = bodyFields(given, { accepted });
  const amount = checkPaymentAmount(body["amount"]);
  const description = checkDescription(body["description"]);
  const allowedMethods = checkMethods(body["method"], { usable: methodsOf(profile, mode) });
  const country = "restrictPaymentMethodsToCountry";
  const request: PaymentRequest = {
    amount,
    description,
    redirectUrl: isPaidByWalletToken(body)
      ? checkReturnUrl(body["redirectUrl"], "redirectUrl")
      : checkRedirectUrl(body["redirectUrl"]),
    cancelUrl: checkReturnUrl(body["cancelUrl"], "cancelUrl"),
    webhookUrl: checkWebhookUrl(body["webhookUrl"], { world, mode }),
    locale: checkLocale(body["locale"]),
    metadata: checkMetadata(body["metadata"]),
    billingAddress: checkAddress(body["billingAddress"], "billingAddress"),
    shippingAddress: checkAddress(body["shippingAddress"], "shippingAddress"),
    lines: checkLines(body["lines"], { amount }),
    allowedMethods,
    restrictPaymentMethodsToCountry: checkCountry(body[country], country),
    dueDate: checkDueDate(body["dueDate"], { now: world.clock.now(), allowedMethods }),
    captureMode: optionalChoice(body["captureMode"], "captureMode", ["automatic", "manual"]) ?? "automatic",
    captureDelay: checkCaptureDelay(body["captureDelay"]),
    applicationFee: checkApplicationFee(body["applicationFee"], { amount }),
    ...checkSequence(body, { customers: world.state.customers, mode }),
  };
  checkRouting(body["routing"]);
  checkExtraFields(body);
  checkIssuer(body["issuer"], { method: presetMethod(request) });
  checkNeeds(request);
  if (world.state.settings.eurosOnlyInTestMode && mode === "test" && amount.currency !== "EUR")
    throw invalid("Payments in test mode are in euros.", "amount.currency");
  demandSuitableMethod(profile, wishOf({ ...request, mode }));
  return request;
}

/** The payer has paid on the merchant's own page, with a button of the device. */
function isPaidByWalletToken(body: Fields): boolean {
  return ["applePayPaymentToken", "googlePayPaymentToken"].some((name) => typeof body[name] === "string");
}

/** Where a need is met. */
const FIELD_OF: Readonly<Record<Need, string>> = {
  lines: "lines",
  billingAddress: "billingAddress",
  categories: "lines",
  terminalId: "terminalId",
};

/** A method that the merchant chose itself must come with what it needs. */
function checkNeeds(request: PaymentRequest): void {
  const chosen = METHODS.get(presetMethod(request) ?? "");
  const provided = providedBy(request);
  const missing = chosen?.needs.find((need) => !provided.includes(need));
  if (missing) throw invalid(`This payment method requires ${FIELD_OF[missing]}.`, FIELD_OF[missing]);
}
