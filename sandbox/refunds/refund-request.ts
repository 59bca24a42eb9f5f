import { METHODS } from "../methods/method-catalogue.ts";
import { checkMetadata } from "../payments/field-checks.ts";
import type { Payment } from "../payments/payment.ts";
import { refundableMinor } from "../payments/payment-money.ts";
import { type Amount, amountOf, checkAmount, minorUnits } from "../protocol/amount.ts";
import { bodyFields, optionalText } from "../protocol/body-fields.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";

export type RefundRequest = {
  readonly amount: Amount;
  /** Null is the payment's own. */
  readonly description: string | null;
  readonly metadata: unknown;
};

const ACCEPTED: ReadonlySet<string> = new Set(["amount", "description", "metadata"]);

const DESCRIPTION_LENGTH = 255;

/** Checks the fields of a refund, each by itself. https://docs.mollie.com/reference/create-refund */
export function checkRefundRequest(given: unknown, payment: Payment): RefundRequest {
  const body = bodyFields(given, { accepted: ACCEPTED });
  const amount = checkAmount(body["amount"], "amount");
  if (amount.currency !== payment.amount.currency)
    throw invalid("The currency should be that of the payment.", "amount.currency");
  if (minorUnits(amount) <= 0n) throw invalid("The amount is lower than the minimum.", "amount.value");
  return {
    amount,
    description: checkRefundDescription(body["description"]),
    metadata: checkMetadata(body["metadata"]),
  };
}

/** Refuses a refund of a payment that was not paid, or not in a way that leads back. */
export function demandRefundable(payment: Payment): void {
  if (payment.status !== "paid")
    throw invalid(`The payment is ${payment.status}, and only a paid one can be refunded.`);
  if (METHODS.get(payment.method ?? "")?.refundable === false)
    throw invalid("Payments with this payment method cannot be refunded.");
}

/** Refuses more than is left of the payment. */
export function demandRemaining(
  world: SandboxWorld,
  payment: Payment,
  { amount }: Pick<RefundRequest, "amount">,
): void {
  const remaining = refundableMinor(world, payment);
  if (minorUnits(amount) > remaining)
    throw invalid(
      `The specified amount cannot be refunded: ${amountOf(remaining, amount.currency).value} is left.`,
      "amount.value",
    );
}

function checkRefundDescription(value: unknown): string | null {
  const text = optionalText(value, "description");
  if (text !== null && text.length > DESCRIPTION_LENGTH)
    throw invalid(`The description is longer than ${DESCRIPTION_LENGTH} characters.`, "description");
  return text;
}
