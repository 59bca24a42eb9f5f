import type { InvoiceAnswer } from "../invoices/invoice-schemas.ts";
import { isFinal } from "../mollie/payment-status.ts";
import { isTransferAwaited, isWithTheBank, type Payment } from "../payments/payment.ts";
import type { Notice } from "./notice.ts";

/** Whether the merchant can receive payments for this invoice through Mollie now. */
export type Connection = "ready" | "not_connected" | "power_up_inactive";

/** The part of an invoice that decides what its page says. */
export type DecidingInvoice = Pick<
  InvoiceAnswer,
  "status" | "isOverdue" | "isPartiallyPaid" | "settledBy" | "surplus" | "payable"
>;

/** The part of a payment that decides what the page says. */
export type DecidingPayment = Pick<
  Payment,
  "creation" | "status" | "method" | "replacedAt" | "setAsideReason"
> & {
  /** All of it was refunded or charged back, so it paid nothing in the end. */
  readonly isGone: boolean;
};

/** The button, or why there is none. */
export type Offer =
  | {
      kind: "button";
      does: "pay" | "again" | "another_way" | "continue";
      /** what stopped the last press; pressing again may help */
      trouble: "mollie_refused" | "mollie_unreachable" | null;
    }
  | { kind: "no_button"; reason: "not_connected" | "power_up_inactive" | "no_method_fits" };

/** Everything that a payer can meet. `payment` is the one that the page speaks of. */
export type PayPageState<P extends DecidingPayment = DecidingPayment> =
  | { kind: "open"; isOverdue: boolean; isPartlyPaid: boolean; offer: Offer }
  | { kind: "not_paid"; outcome: "failed" | "canceled" | "expired"; payment: P; offer: Offer }
  /** `offer` is null when the bank has the payment: another one now could be paid twice */
  | { kind: "being_confirmed"; payment: P; offer: Offer | null }
  | { kind: "transfer_awaited"; payment: P; offer: Offer }
  /** all that is open was paid back, and the merchant has not said yet whether it is still owed */
  | { kind: "paid_back" }
  | { kind: "paid"; already: boolean; payment: P | null; hasSurplus: boolean }
  | { kind: "credited"; hasSurplus: boolean }
  | { kind: "nothing_to_pay"; hasSurplus: boolean }
  | { kind: "void"; hasSurplus: boolean }
  | { kind: "uncollectible"; hasSurplus: boolean };

/**
 * What the page says. `payments` are the invoice's, newest first; `returned` is the one that the payer comes back from,
 * if any; `notice` is what the press before said. The data decide, and a notice that they contradict is not shown: it
 * travels in the address, where it grows old and anybody can write it.
 */
export function payPageState<P extends DecidingPayment>({
  invoice,
  payments,
  returned,
  connection,
  notice,
}: {
  invoice: DecidingInvoice;
  payments: readonly P[];
  returned: P | null;
  connection: Connection;
  notice: Notice | null;
}): PayPageState<P> {
  const hasSurplus = /[1-9]/.test(invoice.surplus.value);
  switch (invoice.status) {
    case "paid":
      return settled({ invoice, payments, returned, notice, hasSurplus });
    case "void":
      return { kind: "void", hasSurplus };
    case "uncollectible":
      return { kind: "uncollectible", hasSurplus };
    // A draft has no page; it is answered like an unknown link before it comes here.
    case "draft":
    case "open":
      return unsettled({ invoice, payments, returned, connection, notice });
  }
}

function settled<P extends DecidingPayment>({
  invoice,
  payments,
  returned,
  notice,
  hasSurplus,
}: {
  invoice: DecidingInvoice;
  payments: readonly P[];
  returned: P | null;
  notice: Notice | null;
  hasSurplus: boolean;
}): PayPageState<P> {
  if (invoice.settledBy === "credit") return { kind: "credited", hasSurplus };
  if (invoice.settledBy === null) return { kind: "nothing_to_pay", hasSurplus };
  const returnedPaid = returned !== null && didPay(returned);
  return {
    kind: "paid",
    already: (returned !== null && !returnedPaid) || notice === "nothing_to_pay",
    payment: returnedPaid ? returned : (payments.find(didPay) ?? null),
    hasSurplus,
  };
}

function didPay({ status, isGone }: DecidingPayment): boolean {
  return status === "paid" && !isGone;
}

function unsettled<P extends DecidingPayment>({
  invoice,
  payments,
  returned,
  connection,
  notice,
}: {
  invoice: DecidingInvoice;
  payments: readonly P[];
  returned: P | null;
  connection: Connection;
  notice: Notice | null;
}): PayPageState<P> {
  const offering = (does: ButtonDoes): Offer => offer({ does, connection, notice });

  const atTheBank = payments.find(isWithTheBank);
  if (atTheBank) return { kind: "being_confirmed", payment: atTheBank, offer: null };

  if (!/[1-9]/.test(invoice.payable.value)) return { kind: "paid_back" };

  const awaited = payments.find((payment) => isTransferAwaited(payment) && payment.replacedAt === null);
  if (awaited) return { kind: "transfer_awaited", payment: awaited, offer: offering("another_way") };

  const outcome = returned === null ? null : outcomeOf(returned);
  if (returned !== null && outcome !== null) {
    if (outcome !== "undecided") {
      return { kind: "not_paid", outcome, payment: returned, offer: offering("again") };
    }
    const mayGoOn = returned.setAsideReason === null;
    return { kind: "being_confirmed", payment: returned, offer: mayGoOn ? offering("continue") : null };
  }

  return {
    kind: "open",
    isOverdue: invoice.isOverdue,
    isPartlyPaid: invoice.isPartiallyPaid,
    offer: offering("pay"),
  };
}

/** What became of a payment that did not settle the invoice; null when it says nothing about what is still owed. */
function outcomeOf({
  status,
  creation,
  replacedAt,
}: DecidingPayment): "failed" | "canceled" | "expired" | "undecided" | null {
  if (status === "failed" || status === "canceled" || status === "expired") return status;
  if (status === "paid" || creation === "refused" || replacedAt !== null) return null;
  return status === null || !isFinal(status) ? "undecided" : null;
}

type ButtonDoes = Extract<Offer, { kind: "button" }>["does"];

function offer({
  does,
  connection,
  notice,
}: {
  does: ButtonDoes;
  connection: Connection;
  notice: Notice | null;
}): Offer {
  if (connection !== "ready") return { kind: "no_button", reason: connection };
  switch (notice) {
    case "not_connected":
    case "power_up_inactive":
    case "no_method_fits":
      return { kind: "no_button", reason: notice };
    case "mollie_refused":
    case "mollie_unreachable":
      return { kind: "button", does: does === "pay" ? "again" : does, trouble: notice };
    case "nothing_to_pay":
    case "being_confirmed":
    case null:
      return { kind: "button", does, trouble: null };
  }
}

/**
 * Whether news of the payment may come at any moment, so that the page looks again by itself. A bank transfer takes
 * days, and for a payment that was set aside somebody has to look first.
 */
export function isUndecided(state: PayPageState): boolean {
  return state.kind === "being_confirmed" && state.payment.setAsideReason === null;
}
