import type { Payment } from "../payments/payment.ts";
import { refundableMinor } from "../payments/payment-money.ts";
import { type Amount, amountOf } from "../protocol/amount.ts";
import { invalid } from "../protocol/mollie-error.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { makeRefund } from "./make-refund.ts";
import type { Refund } from "./refund.ts";
import { checkRefundRequest, demandRefundable, demandRemaining } from "./refund-request.ts";

/**
 * The merchant refunds by hand at Mollie's dashboard: all that is left unless told how much. Somebody is looking, so
 * the same amount twice is no mistake.
 */
export function refundAtDashboard(
  world: SandboxWorld,
  payment: Payment,
  { amount, description }: { amount: Amount | null; description: string | null },
): Refund {
  demandRefundable(payment);
  const left = refundableMinor(world, payment);
  if (left === 0n) throw invalid(`Nothing is left to refund of payment ${payment.id}.`);
  const all = amountOf(left, payment.amount.currency);
  const request = checkRefundRequest({ amount: amount ?? all, description }, payment);
  demandRemaining(world, payment, request);
  return makeRefund(world, payment, request);
}
