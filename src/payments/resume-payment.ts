import { hours } from "../clock/clock.ts";
import type { PaymentId } from "../ids/ids.ts";
import type { MolliePayment } from "../mollie/mollie-schemas.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import type { World } from "../world/world.ts";
import { askForPayment } from "./ask-for-payment.ts";
import { connectionFor } from "./connection-for.ts";
import { strangeness } from "./mollie-news.ts";
import { isRepeatable, type Payment } from "./payment.ts";
import { readPayment } from "./payment-queries.ts";
import { storeCreated, storeNotCreated } from "./store-creation.ts";

/**
 * Finds out what became of a creation whose answer nobody stored (a crash, a lost answer). While Mollie still knows the
 * idempotency key the same request is sent again; after that, or when the key it began with was revoked, recent payments
 * are listed with any key of the profile and matched by metadata.
 * `unknown` when Mollie could not be asked now.
 */
export async function resumePayment(
  world: World,
  { paymentId }: { paymentId: PaymentId },
): Promise<"settled" | "unknown"> {
  const payment = await world.read((tx) => readPayment(tx, { id: paymentId }));
  if (payment?.creation !== "pending") return "settled";
  if (isRepeatable(payment, { now: world.clock.now() })) {
    const outcome = await askForPayment(world, { payment, isRepeat: true });
    if (outcome.kind !== "key_refused") return outcome.kind === "unknown" ? "unknown" : "settled";
  }
  const found = await findAtMollie(world, payment);
  if (found === "unknown") return "unknown";
  const about = { paymentId, invoiceId: payment.invoiceId };
  if (found === null) {
    const refusal = "Mollie's answer was lost, and no such payment was found at Mollie.";
    await storeNotCreated(world, { ...about, creation: "unknown", refusal });
  } else {
    await storeCreated(world, { ...about, answer: found, isRepeat: true });
  }
  return "settled";
}

/** Mollie's clock and ours differ by seconds; an hour is plenty, and costs a page at most. */
const CLOCK_SKEW_MS = hours(1);

/** Ten thousand payments since; a merchant with more within hours has other means. */
const MOST_PAGES = 40;

/** Null when it is not there, or when no key may look any more. */
async function findAtMollie(world: World, payment: Payment): Promise<MolliePayment | null | "unknown"> {
  const connection = await world.read((tx) => connectionFor(tx, payment));
  let from: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await askMollie(world, connection, {
      operation: "Find payment whose answer was lost",
      invoiceId: payment.invoiceId,
      paymentId: payment.id,
      ask: (caller) => world.mollie.listPayments(caller, { from }),
    });
    if (answer.kind === "unknown") return "unknown";
    // No key of this profile opens the list, and asking again will not change that. Its checkout reached nobody.
    if (answer.kind === "refused") return null;
    const { payments } = answer.value._embedded;
    // Metadata can be copied: what differs in anything else is another program's payment.
    const found = payments.find((candidate) => strangeness(payment, candidate) === null);
    if (found) return found;
    const oldest = payments.at(-1);
    from = answer.value._links.next?.href ?? null;
    if (from === null || !oldest || isBefore(oldest, payment)) return null;
  }
  return null;
}

function isBefore(candidate: MolliePayment, payment: Payment): boolean {
  return new Date(candidate.createdAt).getTime() < payment.createdAt.getTime() - CLOCK_SKEW_MS;
}
