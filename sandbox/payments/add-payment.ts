import type { Mode } from "../profiles/profile.ts";
import { newId, randomText } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { scheduleExpiry } from "./change-status.ts";
import { detailsWhenChosen } from "./method-details.ts";
import { type Payment, presetMethod } from "./payment.ts";
import { expiryOf } from "./payment-expiry.ts";
import type { PaymentRequest } from "./payment-request.ts";

/** Adds an open payment from a request that has been checked, and plans its end by time. */
export function addPayment(
  world: SandboxWorld,
  request: PaymentRequest & Pick<Payment, "profileId" | "paymentLinkId"> & { mode: Mode },
): Payment {
  const now = world.clock.now();
  const id = newId("tr");
  const method = presetMethod(request);
  const payment: Payment = {
    ...request,
    id,
    createdAt: now,
    status: "open",
    checkoutToken: randomText(16),
    method,
    details: detailsWhenChosen({ id, method }),
    expiresAt: expiryOf({ method, dueDate: request.dueDate }, now),
    awaitsTransfer: false,
    lastTry: null,
    captureBefore: null,
    reachedAt: {},
  };
  world.state.payments.add(payment);
  scheduleExpiry(world, payment);
  return payment;
}
