import type { MollieAnswer, MollieCall } from "../protocol/endpoint.ts";
import { MollieError } from "../protocol/mollie-error.ts";
import { onlyQuery, queryChoices } from "../protocol/query.ts";
import { newId, randomText } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { scheduleExpiry } from "./change-status.ts";
import { detailsWhenChosen } from "./method-details.ts";
import { type Payment, presetMethod } from "./payment.ts";
import { INCLUDES, paymentAnswer } from "./payment-answer.ts";
import { expiryOf } from "./payment-expiry.ts";
import { checkPaymentRequest } from "./payment-request.ts";

/** `POST /v2/payments`. https://docs.mollie.com/reference/create-payment */
export function createPayment(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["include"]);
  const include = queryChoices(call.query, "include", { choices: INCLUDES });
  if (call.credential.profile.status === "blocked")
    throw new MollieError(403, "The website profile is blocked, so it cannot take payments.");

  const payment = newPayment(world, call);
  world.state.payments.set(payment.id, payment);
  scheduleExpiry(world, payment);
  return { status: 201, body: paymentAnswer(world, payment, { include }) };
}

function newPayment(world: SandboxWorld, { credential, body }: MollieCall): Payment {
  const { profile, mode } = credential;
  const now = world.clock.now();
  const request = checkPaymentRequest(body, { world, profile, mode });
  const id = newId("tr");
  const method = presetMethod(request);
  return {
    ...request,
    id,
    profileId: profile.id,
    mode,
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
}
