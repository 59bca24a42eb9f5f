import type { Capture } from "../captures/capture.ts";
import { captureAnswer } from "../captures/capture-answer.ts";
import type { Chargeback } from "../chargebacks/chargeback.ts";
import { chargebackAnswer } from "../chargebacks/chargeback-answer.ts";
import { paymentLinkAnswer } from "../payment-links/payment-link-answer.ts";
import type { Payment } from "../payments/payment.ts";
import { paymentAnswer } from "../payments/payment-answer.ts";
import type { Refund } from "../refunds/refund.ts";
import { refundAnswer } from "../refunds/refund-answer.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { EventType } from "./event-types.ts";
import { tellSubscribers } from "./tell-subscribers.ts";

/** A payment has become something else. When it was paid through a link, the link has been paid too. */
export function tellOfPayment(world: SandboxWorld, payment: Payment): void {
  if (payment.status === "open") return;
  tellSubscribers(world, {
    type: `payment.${payment.status}`,
    entityId: payment.id,
    entityPath: `/payments/${payment.id}`,
    paymentId: payment.id,
    profileId: payment.profileId,
    mode: payment.mode,
    entity: () => paymentAnswer(world, payment),
  });
  if (payment.status === "paid") tellOfItsLink(world, payment);
}

/** A refund has been made, or has become something else. */
export function tellOfRefund(world: SandboxWorld, refund: Refund): void {
  tellOfPart(world, refund, {
    type: `refund.${refund.status}`,
    list: "refunds",
    entity: () => refundAnswer(world, refund),
  });
}

/** The bank has taken money back, or returned it. */
export function tellOfChargeback(world: SandboxWorld, chargeback: Chargeback): void {
  tellOfPart(world, chargeback, {
    type: chargeback.reversedAt === null ? "chargeback.received" : "chargeback.reversed",
    list: "chargebacks",
    entity: () => chargebackAnswer(world, chargeback),
  });
}

/** The bank has answered a capture. */
export function tellOfCapture(world: SandboxWorld, capture: Capture): void {
  if (capture.status === "pending") return;
  tellOfPart(world, capture, {
    type: `capture.${capture.status}`,
    list: "captures",
    entity: () => captureAnswer(world, capture),
  });
}

function tellOfItsLink(world: SandboxWorld, payment: Payment): void {
  const link = world.state.paymentLinks.get(payment.paymentLinkId ?? "");
  if (!link) return;
  tellSubscribers(world, {
    type: "payment-link.paid",
    entityId: link.id,
    entityPath: `/payment-links/${link.id}`,
    paymentId: payment.id,
    profileId: link.profileId,
    mode: link.mode,
    entity: () => paymentLinkAnswer(world, link),
  });
}

function tellOfPart(
  world: SandboxWorld,
  part: Refund | Chargeback | Capture,
  { type, list, entity }: { type: EventType; list: string; entity: () => object },
): void {
  const { id, paymentId, profileId, mode } = part;
  const entityPath = `/payments/${paymentId}/${list}/${id}`;
  tellSubscribers(world, { type, entityId: id, entityPath, paymentId, profileId, mode, entity });
}
