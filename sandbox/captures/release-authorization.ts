import { endAuthorization } from "../payments/change-status.ts";
import { findPayment } from "../payments/find-payment.ts";
import { bodyFields } from "../protocol/body-fields.ts";
import type { MollieAnswer, MollieCall } from "../protocol/endpoint.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { onlyQuery } from "../protocol/query.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import { isCapturePending } from "./captured-amounts.ts";

/** `POST /v2/payments/{id}/release-authorization`. https://docs.mollie.com/reference/release-authorization */
export function releaseAuthorization(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  const payment = findPayment(world, call);
  if (payment.status !== "authorized")
    throw invalid(`The payment is ${payment.status}, so there is no authorization to release.`);
  if (isCapturePending(world, payment))
    throw invalid("A capture of the payment is being processed; what it leaves can be released after that.");
  endAuthorization(world, payment, { without: "canceled" });
  return { status: 202, body: null };
}
