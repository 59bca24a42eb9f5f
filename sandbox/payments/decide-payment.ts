import { capturableMinor } from "../captures/captured-amounts.ts";
import { captureRest } from "../captures/settle-capture.ts";
import { METHODS } from "../methods/method-catalogue.ts";
import { suitableMethods } from "../methods/suitable-methods.ts";
import { minorUnits } from "../protocol/amount.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { changeStatus } from "./change-status.ts";
import { chooseMethod } from "./choose-method.ts";
import type { Payment } from "./payment.ts";
import { canBecome, nextStatuses, type PaymentStatus } from "./payment-status.ts";
import { wishOf } from "./payment-wish.ts";

/** Statuses that a payment reaches through a method, so that one must have been chosen. */
const THROUGH_A_METHOD: ReadonlySet<PaymentStatus> = new Set(["pending", "authorized", "paid"]);

/**
 * Decides in the payer's place, or the bank's: what the control API and the overview do. Answers why it cannot be,
 * as a sentence, and null when it is done. `open` with a method means that the payer chose it and did no more.
 */
export function decidePayment(
  world: SandboxWorld,
  payment: Payment,
  { status, method }: { status: PaymentStatus; method: string | null },
): string | null {
  const refusal = refusalOf(world, payment, { status, method });
  if (refusal) return refusal;
  const chosen = method ?? (THROUGH_A_METHOD.has(status) && payment.method === null ? "any" : null);
  if (chosen !== null && chosen !== payment.method) {
    const suitable = suitableIds(world, payment);
    const id = chosen === "any" ? likeliest(suitable, status) : chosen;
    if (id === undefined || !suitable.includes(id))
      return `The payer of ${payment.id} cannot choose ${id ?? "any method"}: ${listed(suitable)} would fit.`;
    chooseMethod(world, payment, { method: id });
  }
  if (payment.status === "authorized" && status === "paid") captureRest(world, payment);
  else if (status !== "open") changeStatus(world, payment, { to: status });
  return null;
}

function refusalOf(
  world: SandboxWorld,
  payment: Payment,
  { status, method }: { status: PaymentStatus; method: string | null },
): string | null {
  const onlyChooses = payment.status === "open" && status === "open" && method !== null;
  if (!onlyChooses && !canBecome(payment.status, status)) {
    const next = nextStatuses(payment.status);
    const possible = next.length === 0 ? "That is final." : `It can become ${listed(next)}.`;
    return `Payment ${payment.id} is ${payment.status} and cannot become ${status}. ${possible}`;
  }
  if (payment.status === "authorized" && status !== "paid" && isCaptured(world, payment))
    return `Payment ${payment.id} has been captured in part, so that it can only become paid.`;
  if (method !== null && method !== payment.method && payment.status !== "open")
    return `Payment ${payment.id} is ${payment.status}, so its method stays ${payment.method}.`;
  return null;
}

function isCaptured(world: SandboxWorld, payment: Payment): boolean {
  return capturableMinor(world, payment) < minorUnits(payment.amount);
}

/** One that can lead to the status of its own accord, if there is one. */
function likeliest(suitable: readonly string[], status: PaymentStatus): string | undefined {
  const leads = suitable.find((id) => {
    const method = METHODS.get(id);
    return status === "paid" || (status === "pending" ? method?.slow : method?.authorizes);
  });
  return leads ?? suitable[0];
}

function suitableIds(world: SandboxWorld, payment: Payment): string[] {
  const profile = world.state.profiles.get(payment.profileId);
  return profile ? suitableMethods(profile, wishOf(payment)).map((method) => method.id) : [];
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "nothing" : new Intl.ListFormat("en", { type: "disjunction" }).format(words);
}
