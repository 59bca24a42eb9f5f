import { checkMetadata } from "../payments/field-checks.ts";
import { findPayment } from "../payments/find-payment.ts";
import type { Payment } from "../payments/payment.ts";
import { type Amount, amountOf, checkAmount, minorUnits } from "../protocol/amount.ts";
import { bodyFields, optionalText } from "../protocol/body-fields.ts";
import type { MollieAnswer, MollieCall } from "../protocol/endpoint.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { captureAnswer } from "./capture-answer.ts";
import { capturableMinor } from "./captured-amounts.ts";
import { makeCapture } from "./make-capture.ts";
import { scheduleCapture, takesOneCapture } from "./settle-capture.ts";

const ACCEPTED: ReadonlySet<string> = new Set(["amount", "description", "metadata"]);

const DESCRIPTION_LENGTH = 255;

/** `POST /v2/payments/{id}/captures`. https://docs.mollie.com/reference/create-capture */
export function createCapture(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const payment = findPayment(world, call);
  const body = bodyFields(call.body, { accepted: ACCEPTED });
  if (payment.status !== "authorized")
    throw invalid(`The payment is ${payment.status}, and only an authorized one can be captured.`);
  const remaining = remainingOf(world, payment);
  const capture = makeCapture(world, payment, {
    amount: amountToCapture(body["amount"], remaining),
    description: checkCaptureDescription(body["description"]),
    metadata: checkMetadata(body["metadata"]),
  });
  scheduleCapture(world, capture);
  return { status: 201, body: captureAnswer(world, capture) };
}

/** What can be captured still; a card's capture that is under way leaves nothing. */
function remainingOf(world: SandboxWorld, payment: Payment): Amount {
  const left = capturableMinor(world, payment);
  const isUsedUp = takesOneCapture(payment) && left < minorUnits(payment.amount);
  if (left === 0n || isUsedUp) throw invalid("The payment has been captured already.");
  return amountOf(left, payment.amount.currency);
}

/** All that remains, unless the merchant asks for less. */
function amountToCapture(value: unknown, remaining: Amount): Amount {
  if (value === undefined || value === null) return remaining;
  const amount = checkAmount(value, "amount");
  if (amount.currency !== remaining.currency)
    throw invalid("The currency should be that of the payment.", "amount.currency");
  if (minorUnits(amount) <= 0n) throw invalid("The amount is lower than the minimum.", "amount");
  if (minorUnits(amount) > minorUnits(remaining))
    throw invalid(`The amount is higher than what is authorized: ${remaining.value} is left.`, "amount");
  return amount;
}

function checkCaptureDescription(value: unknown): string | null {
  const text = optionalText(value, "description");
  if (text !== null && text.length > DESCRIPTION_LENGTH)
    throw invalid(`The description is longer than ${DESCRIPTION_LENGTH} characters.`, "description");
  return text;
}
