import { capturedMinor } from "../captures/captured-amounts.ts";
import { METHODS } from "../methods/method-catalogue.ts";
import { amountOf, minorUnits } from "../protocol/amount.ts";
import { takesMoney } from "../refunds/refund-status.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Payment } from "./payment.ts";

/** With some methods a merchant may give back this much more than was paid, for the payer's trouble: 25 euros. */
const EXTRA_MINOR = 2500n;

/** What of the payment was captured, refunded and charged back, as far as that applies to it. */
export function moneyFields(world: SandboxWorld, payment: Payment): object {
  const { currency } = payment.amount;
  const chargedBack = chargedBackMinor(world, payment);
  return {
    ...(isRefundable(payment)
      ? {
          amountRefunded: amountOf(refundedMinor(world, payment), currency),
          amountRemaining: amountOf(refundableMinor(world, payment), currency),
        }
      : {}),
    ...(payment.reachedAt.authorized === undefined
      ? {}
      : { amountCaptured: amountOf(capturedMinor(world, payment), currency) }),
    ...(chargedBack === 0n ? {} : { amountChargedBack: amountOf(chargedBack, currency) }),
  };
}

/** What can still be refunded: of what came in, what has not been given or taken back. */
export function refundableMinor(world: SandboxWorld, payment: Payment): bigint {
  const { refundUpTo25More } = world.state.settings;
  const extra = refundUpTo25More && payment.amount.currency === "EUR" ? EXTRA_MINOR : 0n;
  const left =
    receivedMinor(world, payment) + extra - refundedMinor(world, payment) - chargedBackMinor(world, payment);
  return left > 0n ? left : 0n;
}

/** What the bank can still take back: it does not ask whether the merchant has refunded. */
export function chargeableMinor(world: SandboxWorld, payment: Payment): bigint {
  return receivedMinor(world, payment) - chargedBackMinor(world, payment);
}

function isRefundable(payment: Payment): boolean {
  return payment.status === "paid" && METHODS.get(payment.method ?? "")?.refundable !== false;
}

/** What was paid; of an authorization, what was captured. */
function receivedMinor(world: SandboxWorld, payment: Payment): bigint {
  if (payment.status !== "paid") return 0n;
  return payment.reachedAt.authorized === undefined
    ? minorUnits(payment.amount)
    : capturedMinor(world, payment);
}

function refundedMinor(world: SandboxWorld, payment: Payment): bigint {
  return world.state.refunds
    .of(payment.id)
    .filter((refund) => takesMoney(refund.status))
    .reduce((sum, refund) => sum + minorUnits(refund.amount), 0n);
}

function chargedBackMinor(world: SandboxWorld, payment: Payment): bigint {
  return world.state.chargebacks
    .of(payment.id)
    .filter((chargeback) => chargeback.reversedAt === null)
    .reduce((sum, chargeback) => sum + minorUnits(chargeback.amount), 0n);
}
