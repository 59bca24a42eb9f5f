import { askMollie, isAboutTheKey } from "../mollie-connections/ask-mollie.ts";
import { readConnection } from "../mollie-connections/mollie-connection-queries.ts";
import { invariant } from "../problems/problems.ts";
import type { World } from "../world/world.ts";
import { isRepeatable, type Payment, TOO_LATE } from "./payment.ts";
import { storeCreated, storeNotCreated } from "./store-creation.ts";

export type AskOutcome =
  | { kind: "created" }
  | { kind: "refused"; reason: "not_connected" | "no_method_fits" | "mollie_refused" }
  /** The key it began with stopped working, which says nothing of what the first request did. */
  | { kind: "key_refused" }
  | { kind: "unknown" };

/**
 * Sends a stored payment's body with its own idempotency key and the API key it began with, and stores what Mollie
 * says. Can be repeated: Mollie answers the same payment, and storing it again changes nothing.
 */
export async function askForPayment(
  world: World,
  { payment, isRepeat }: { payment: Payment; isRepeat: boolean },
): Promise<AskOutcome> {
  const connection = await world.read((tx) => readConnection(tx, { id: payment.connectionId }));
  invariant(connection, "A payment's connection is kept.");
  const answer = await askMollie(world, connection, {
    operation: "Create payment",
    invoiceId: payment.invoiceId,
    paymentId: payment.id,
    ask: async (caller) =>
      // Looked at right before it is sent: who was held up for an hour would make a second payment.
      isRepeatable(payment, { now: world.clock.now() })
        ? world.mollie.createPayment(caller, {
            body: payment.requestBody,
            idempotencyKey: payment.idempotencyKey,
          })
        : TOO_LATE,
  });
  const about = { paymentId: payment.id, invoiceId: payment.invoiceId };
  switch (answer.kind) {
    case "done":
      await storeCreated(world, { ...about, answer: answer.value, isRepeat });
      return { kind: "created" };
    case "refused":
      if (isRepeat && isAboutTheKey(answer)) return { kind: "key_refused" };
      await storeNotCreated(world, { ...about, creation: "refused", refusal: answer.detail });
      return { kind: "refused", reason: reasonFor(answer) };
    case "unknown":
      return { kind: "unknown" };
  }
}

/** Judged by status and field; Mollie's English sentences change. */
function reasonFor(answer: { kind: "refused"; status: number; field: string | null }) {
  const { status, field } = answer;
  if (isAboutTheKey(answer)) return "not_connected" as const;
  // No method for this amount or currency: the field is the amount, or none at all.
  if (status === 422 && (field === null || field.startsWith("amount"))) return "no_method_fits" as const;
  return "mollie_refused" as const;
}
