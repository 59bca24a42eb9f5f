import { captureAnswer } from "../captures/capture-answer.ts";
import { capturableMinor } from "../captures/captured-amounts.ts";
import { chargebackAnswer } from "../chargebacks/chargeback-answer.ts";
import { METHODS } from "../methods/method-catalogue.ts";
import { ORGANIZATION_ID } from "../profiles/profile.ts";
import { minorUnits } from "../protocol/amount.ts";
import { documentation, type Link, mollieTime, toJson, toPage } from "../protocol/hal.ts";
import { refundAnswer, shownRefunds } from "../refunds/refund-answer.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Payment } from "./payment.ts";
import { moneyFields } from "./payment-money.ts";
import { paymentQr } from "./payment-qr.ts";
import { isFinal, type PaymentStatus } from "./payment-status.ts";

export const EMBEDS = ["captures", "refunds", "chargebacks"] as const;
export type Embed = (typeof EMBEDS)[number];
export const INCLUDES = ["details.qrCode", "details.remainderDetails"] as const;
export type Include = (typeof INCLUDES)[number];

/** A payment as Mollie's API shows it. What does not apply is left out; what applies and is unknown is null. */
export function paymentAnswer(
  world: SandboxWorld,
  payment: Payment,
  options: { embed?: readonly Embed[]; include?: readonly Include[] } = {},
): object {
  const embed = options.embed ?? [];
  return {
    resource: "payment",
    id: payment.id,
    mode: payment.mode,
    createdAt: mollieTime(payment.createdAt),
    amount: payment.amount,
    description: payment.description,
    method: payment.method,
    metadata: payment.metadata ?? null,
    status: payment.status,
    ...whenNotFinal(world, payment),
    ...reachedTimes(payment),
    ...moneyFields(world, payment),
    locale: payment.locale,
    restrictPaymentMethodsToCountry: payment.restrictPaymentMethodsToCountry,
    countryCode: payment.status === "paid" ? "NL" : null,
    profileId: payment.profileId,
    sequenceType: payment.sequenceType,
    captureMode: payment.captureMode,
    redirectUrl: payment.redirectUrl,
    cancelUrl: payment.cancelUrl,
    webhookUrl: payment.webhookUrl,
    ...whenGiven({
      billingAddress: payment.billingAddress,
      shippingAddress: payment.shippingAddress,
      lines: payment.lines,
      dueDate: payment.dueDate,
      customerId: payment.customerId ?? null,
      captureDelay: payment.captureDelay ?? null,
      applicationFee: payment.applicationFee ?? null,
    }),
    ...statusReason(payment),
    details: detailsOf(world, payment, options.include ?? []),
    ...(embed.length > 0 ? { _embedded: embedded(world, payment, embed) } : {}),
    _links: linksOf(world, payment),
  };
}

/**
 * Whether the merchant can cancel: while no method is chosen nothing is under way, and some methods allow it until
 * money moves. With the others the payer may be paying this moment. An authorization can be canceled until something of
 * it is captured.
 */
export function isCancelable(world: SandboxWorld, payment: Payment): boolean {
  if (isFinal(payment.status)) return false;
  if (payment.status === "authorized") return capturableMinor(world, payment) === minorUnits(payment.amount);
  return payment.method === null || METHODS.get(payment.method)?.cancelable === true;
}

/** Where the payer chooses, or goes on with what is chosen. */
export function checkoutUrl(world: SandboxWorld, payment: Payment): string {
  if (payment.method === null) return `${world.url}/checkout/select-method/${payment.checkoutToken}`;
  return testModeUrl(world, payment);
}

/** Where the outcome of the chosen method is picked. The address has the shape of Mollie's test mode. */
export function testModeUrl(world: SandboxWorld, payment: Payment): string {
  return `${world.url}/checkout/test-mode?method=${payment.method}&token=3.${payment.checkoutToken}`;
}

function whenNotFinal(world: SandboxWorld, payment: Payment): object {
  if (isFinal(payment.status)) return {};
  return {
    isCancelable: isCancelable(world, payment),
    ...(payment.status === "open" ? { expiresAt: mollieTime(payment.expiresAt) } : {}),
    ...(payment.captureBefore === null ? {} : { captureBefore: mollieTime(payment.captureBefore) }),
  };
}

const TIME_NAMES: ReadonlyArray<readonly [PaymentStatus, string]> = [
  ["authorized", "authorizedAt"],
  ["paid", "paidAt"],
  ["canceled", "canceledAt"],
  ["expired", "expiredAt"],
  ["failed", "failedAt"],
];

function reachedTimes(payment: Payment): object {
  return Object.fromEntries(
    TIME_NAMES.flatMap(([status, name]) => {
      const instant = payment.reachedAt[status];
      return instant === undefined ? [] : [[name, mollieTime(instant)]];
    }),
  );
}

/** Why a card did not pay, where that is known. */
function statusReason({ status, details }: Payment): object {
  const { failureReason, failureMessage } = details ?? {};
  if (status !== "failed" || failureReason === undefined) return {};
  return { statusReason: { code: failureReason, message: failureMessage } };
}

function embedded(world: SandboxWorld, payment: Payment, names: readonly Embed[]): object {
  const rows = {
    captures: () => world.state.captures.of(payment.id).map((row) => captureAnswer(world, row)),
    refunds: () => shownRefunds(world, payment).map((row) => refundAnswer(world, row)),
    chargebacks: () => world.state.chargebacks.of(payment.id).map((row) => chargebackAnswer(world, row)),
  } as const satisfies Record<Embed, () => object[]>;
  return Object.fromEntries(names.map((name) => [name, rows[name]()]));
}

function detailsOf(world: SandboxWorld, payment: Payment, include: readonly Include[]): object | null {
  if (!include.includes("details.qrCode")) return payment.details;
  const payee = world.state.profiles.get(payment.profileId)?.name ?? "";
  const qrCode = paymentQr(payment, { checkoutUrl: checkoutUrl(world, payment), payee });
  return qrCode ? { ...payment.details, qrCode } : payment.details;
}

function linksOf(world: SandboxWorld, payment: Payment): Record<string, Link> {
  const { status } = payment;
  const canAct = status === "open" && !payment.awaitsTransfer;
  const self = `${world.url}/v2/payments/${payment.id}`;
  return {
    self: toJson(self),
    ...(canAct ? { checkout: toPage(checkoutUrl(world, payment)) } : {}),
    dashboard: toPage(`${world.url}/dashboard/${ORGANIZATION_ID}/payments/${payment.id}`),
    ...(payment.method === "banktransfer" ? { status: toPage(testModeUrl(world, payment)) } : {}),
    ...changeLink(world, payment),
    ...(shownRefunds(world, payment).length > 0 ? { refunds: toJson(`${self}/refunds`) } : {}),
    ...(world.state.chargebacks.of(payment.id).length > 0
      ? { chargebacks: toJson(`${self}/chargebacks`) }
      : {}),
    ...(world.state.captures.of(payment.id).length > 0 ? { captures: toJson(`${self}/captures`) } : {}),
    ...(payment.customerId ? { customer: toJson(`${world.url}/v2/customers/${payment.customerId}`) } : {}),
    documentation: documentation("get-payment"),
  };
}

/** In test mode a person can let the bank answer, and what was paid be given or taken back. */
function changeLink(world: SandboxWorld, payment: Payment): Record<string, Link> {
  if (payment.mode === "live") return {};
  if (payment.status === "pending") return { changePaymentState: toPage(testModeUrl(world, payment)) };
  if (payment.status === "paid") return { changePaymentState: toPage(`${world.url}/?payment=${payment.id}`) };
  return {};
}

function whenGiven(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
