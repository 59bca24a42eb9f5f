import { demandSuitableMethod } from "../methods/suitable-methods.ts";
import { methodsOf } from "../profiles/profile.ts";
import { bodyFields, optionalText } from "../protocol/body-fields.ts";
import type { MollieAnswer, MollieCall } from "../protocol/endpoint.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { Fields } from "../protocol/nested-fields.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { checkAddress, isEmail } from "./address-checks.ts";
import { scheduleExpiry } from "./change-status.ts";
import { checkDueDate } from "./due-date.ts";
import { checkIssuer } from "./extra-fields.ts";
import { checkCountry, checkDescription, checkLocale, checkMetadata, checkMethods } from "./field-checks.ts";
import { findPayment } from "./find-payment.ts";
import { detailsWhenChosen } from "./method-details.ts";
import { type Payment, presetMethod } from "./payment.ts";
import { paymentAnswer } from "./payment-answer.ts";
import { expiryOf } from "./payment-expiry.ts";
import { wishOf } from "./payment-wish.ts";
import { checkRedirectUrl, checkReturnUrl, checkWebhookUrl } from "./url-checks.ts";

/** What the merchant keeps for itself, and where to call: can be changed even when the payment is final. */
const ALWAYS = ["description", "metadata", "webhookUrl"];

/** What matters to the payer who is still to pay. Never the amount. */
const WHILE_OPEN = [
  "redirectUrl",
  "cancelUrl",
  "method",
  "locale",
  "dueDate",
  "restrictPaymentMethodsToCountry",
  "issuer",
  "billingAddress",
  "shippingAddress",
  "billingEmail",
];
const ACCEPTED: ReadonlySet<string> = new Set([...ALWAYS, ...WHILE_OPEN]);

/** `PATCH /v2/payments/{id}`: all is checked before anything changes. Calls no webhook. */
export function updatePayment(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const payment = findPayment(world, call);
  const body = bodyFields(call.body, { accepted: ACCEPTED });
  const late = WHILE_OPEN.find((name) => name in body);
  if (late && payment.status !== "open")
    throw invalid(`The ${late} cannot be changed because the payment is ${payment.status}.`, late);
  const changes = checkedChanges(world, { payment, body, call });
  Object.assign(payment, changes);
  scheduleExpiry(world, payment);
  return { status: 200, body: paymentAnswer(world, payment) };
}

function checkedChanges(
  world: SandboxWorld,
  { payment, body, call }: { payment: Payment; body: Fields; call: MollieCall },
): Partial<Payment> {
  const { profile, mode } = call.credential;
  const usable = methodsOf(profile, mode);
  const changes: Partial<Payment> = {};
  if ("description" in body) changes.description = checkDescription(body["description"]);
  if ("metadata" in body) changes.metadata = checkMetadata(body["metadata"]);
  if ("webhookUrl" in body) changes.webhookUrl = checkWebhookUrl(body["webhookUrl"], { world, mode });
  if ("redirectUrl" in body) changes.redirectUrl = checkRedirectUrl(body["redirectUrl"]);
  if ("cancelUrl" in body) changes.cancelUrl = checkReturnUrl(body["cancelUrl"], "cancelUrl");
  if ("locale" in body) changes.locale = checkLocale(body["locale"]);
  for (const field of ["billingAddress", "shippingAddress"] as const)
    if (field in body) changes[field] = checkAddress(body[field], field);
  if ("billingEmail" in body)
    changes.billingAddress = { ...(changes.billingAddress ?? payment.billingAddress), ...checkEmail(body) };
  if ("restrictPaymentMethodsToCountry" in body)
    changes.restrictPaymentMethodsToCountry = checkCountry(
      body["restrictPaymentMethodsToCountry"],
      "restrictPaymentMethodsToCountry",
    );
  if ("method" in body)
    Object.assign(changes, changedMethod(payment, checkMethods(body["method"], { usable })));
  const merged = { ...payment, ...changes };
  checkIssuer(body["issuer"], { method: merged.method });
  demandSuitableMethod(profile, wishOf(merged));
  if ("dueDate" in body)
    changes.dueDate = checkDueDate(body["dueDate"], {
      now: world.clock.now(),
      allowedMethods: merged.method === null ? merged.allowedMethods : [merged.method],
    });
  if ("method" in body || "dueDate" in body)
    changes.expiresAt = expiryOf({ ...merged, ...changes }, world.clock.now());
  return changes;
}

/** An older way to say where the payer's mail goes. */
function checkEmail(body: Fields): { email: string } {
  const email = optionalText(body["billingEmail"], "billingEmail");
  if (email === null || !isEmail(email)) throw invalid("The billingEmail is invalid.", "billingEmail");
  return { email };
}

function changedMethod(payment: Payment, allowedMethods: readonly string[] | null): Partial<Payment> {
  if (payment.awaitsTransfer)
    throw invalid("The method cannot be changed because the payer has chosen a bank transfer.", "method");
  const method = presetMethod({ allowedMethods });
  return { allowedMethods, method, details: detailsWhenChosen({ id: payment.id, method }) };
}
