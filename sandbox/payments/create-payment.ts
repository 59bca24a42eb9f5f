import type { MollieAnswer, MollieCall } from "../protocol/endpoint.ts";
import { MollieError } from "../protocol/mollie-error.ts";
import { onlyQuery, queryChoices } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { addPayment } from "./add-payment.ts";
import { INCLUDES, paymentAnswer } from "./payment-answer.ts";
import { checkPaymentRequest } from "./payment-request.ts";

/** `POST /v2/payments`. https://docs.mollie.com/reference/create-payment */
export function createPayment(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["include"]);
  const include = queryChoices(call.query, "include", { choices: INCLUDES });
  if (call.credential.profile.status === "blocked")
    throw new MollieError(403, "The website profile is blocked, so it cannot take payments.");

  const { profile, mode } = call.credential;
  const request = checkPaymentRequest(call.body, { world, credential: call.credential });
  const payment = addPayment(world, { ...request, profileId: profile.id, mode });
  return { status: 201, body: paymentAnswer(world, payment, { include }) };
}
