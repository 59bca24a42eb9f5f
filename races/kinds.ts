import {
  creditNoteAgainstPayment,
  issuedInManyTabs,
  oneRequestAgainAndAgain,
  surplusWantedThrice,
  takenBackTwice,
  voidAgainstMoney,
  writeOffAgainstPayment,
} from "./bookkeeping.ts";
import {
  dashboardRefundAgainstChargeback,
  oneRefundAskedTwice,
  refundCalledOff,
  refundDuringPartialPayment,
  reversalWhilePaidAgain,
  twoRefundsOfAll,
} from "./money-back.ts";
import {
  copiesOfOneWebhook,
  externalPaymentDuringCheckout,
  pressedInManyTabs,
  replacedWhileItIsPaid,
  returnPageAgainstWebhook,
  twoPaidPayments,
} from "./paying.ts";
import type { Race } from "./race.ts";

/** What is raced against what. */
export type Kind = {
  /** Of so many races in all, so many are of this kind. */
  readonly weight: number;
  /** What must come out whoever is first, beyond what holds for every race. */
  readonly promise: string;
  readonly run: (race: Race) => Promise<void>;
};

export const KINDS: Readonly<Record<string, Kind>> = {
  "copies of one webhook": {
    weight: 5,
    promise: "the payment is booked once",
    run: copiesOfOneWebhook,
  },
  "two paid payments": {
    weight: 5,
    promise: "both are booked, and what is too much is surplus",
    run: twoPaidPayments,
  },
  "replaced while it is paid": {
    weight: 3,
    promise: "whatever Mollie let be paid is booked",
    run: replacedWhileItIsPaid,
  },
  "external payment during checkout": {
    weight: 5,
    promise: "both are booked, or the checkout is closed",
    run: externalPaymentDuringCheckout,
  },
  "refund during partial payment": {
    weight: 5,
    promise: "the refunds and the payment of the rest are all booked",
    run: refundDuringPartialPayment,
  },
  "Pay pressed in many tabs": {
    weight: 3,
    promise: "all tabs lead to one payment",
    run: pressedInManyTabs,
  },
  "return page against webhook": {
    weight: 3,
    promise: "the payment is booked once",
    run: returnPageAgainstWebhook,
  },
  "two refunds of all": {
    weight: 2,
    promise: "one is made, the other refused",
    run: twoRefundsOfAll,
  },
  "one refund asked twice": {
    weight: 2,
    promise: "the same idempotency key makes one refund",
    run: oneRefundAskedTwice,
  },
  "refund called off while it leaves": {
    weight: 1,
    promise: "it is gone or it is on its way, here as at Mollie",
    run: refundCalledOff,
  },
  "dashboard refund against chargeback": {
    weight: 2,
    promise: "both are booked, each once",
    run: dashboardRefundAgainstChargeback,
  },
  "reversal while it is paid again": {
    weight: 1,
    promise: "both are booked, and what is too much is surplus",
    run: reversalWhilePaidAgain,
  },
  "credit note against payment": {
    weight: 2,
    promise: "both are booked, and what was paid is surplus",
    run: creditNoteAgainstPayment,
  },
  "write-off against payment": {
    weight: 1,
    promise: "what was paid is booked",
    run: writeOffAgainstPayment,
  },
  "surplus wanted thrice": {
    weight: 2,
    promise: "no more is given than there is",
    run: surplusWantedThrice,
  },
  "one request sent again and again": {
    weight: 1,
    promise: "the same idempotency key registers one external payment",
    run: oneRequestAgainAndAgain,
  },
  "external payment taken back twice": {
    weight: 1,
    promise: "one takes it back, the others are refused",
    run: takenBackTwice,
  },
  "one draft issued in many tabs": {
    weight: 1,
    promise: "it is issued once, with one number",
    run: issuedInManyTabs,
  },
  "void against money": {
    weight: 1,
    promise: "a void invoice keeps the money as surplus",
    run: voidAgainstMoney,
  },
};
