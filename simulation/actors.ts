import { chargeBack, moveRefund, refundAtDashboard, reverseChargeback, stranger } from "./banks-acts.ts";
import { isPaid, isUndecided } from "./choose.ts";
import type { Scene } from "./history.ts";
import {
  applySurplus,
  cancelRefund,
  closeSome,
  connect,
  credit,
  disconnect,
  explainRefund,
  issue,
  refund,
  registerExternal,
  revokeKey,
  rollKey,
  rotateSecret,
  takeBackExternal,
  takeBackSurplus,
  takeBackWriteOff,
} from "./merchants-acts.ts";
import { comeBack, decide, payLate, pressPay } from "./payers-acts.ts";
import {
  guessWebhook,
  timePasses,
  webhookArrives,
  workerTakesJob,
  workerTakesJobTwice,
} from "./workers-acts.ts";

/**
 * What an actor can do of its own accord, and how often it does. Most look at what there is, and may do nothing; `when`
 * says what must be true at Mollie, or on its way, for it to make sense at all.
 */
export type Action = {
  readonly weight: number;
  readonly run: (scene: Scene) => Promise<void>;
  readonly when?: (scene: Scene) => boolean;
  /** Without it hardly anything else happens, so no history leaves it out. */
  readonly isNeeded?: true;
};

const somethingIsPaid = ({ truth }: Scene) => truth.lastSeen().payments.some(isPaid);
const somethingIsRefunded = ({ truth }: Scene) => truth.lastSeen().refunds.length > 0;
const somethingIsChargedBack = ({ truth }: Scene) => truth.lastSeen().chargebacks.length > 0;

export const ACTIONS = {
  // The merchant
  issue: { weight: 1, run: issue },
  "register external payment": { weight: 4, run: registerExternal },
  "take back external payment": { weight: 2, run: takeBackExternal },
  credit: { weight: 3, run: credit },
  void: { weight: 1, run: (scene) => closeSome(scene, "void") },
  "write off": { weight: 1, run: (scene) => closeSome(scene, "write-off") },
  "take back write-off": { weight: 1, run: takeBackWriteOff },
  refund: { weight: 14, run: refund, when: somethingIsPaid },
  "cancel refund": { weight: 4, run: cancelRefund, when: somethingIsRefunded },
  "explain refund": { weight: 5, run: explainRefund, when: somethingIsRefunded },
  "apply surplus": { weight: 4, run: applySurplus, when: somethingIsPaid },
  "take back surplus": { weight: 2, run: takeBackSurplus, when: somethingIsPaid },
  disconnect: { weight: 1, run: disconnect },
  connect: { weight: 3, run: connect },
  "roll the key": { weight: 1, run: rollKey },
  "revoke the old key": { weight: 3, run: revokeKey, when: ({ keys }) => keys.mayRevoke() },

  // The operator
  "rotate the secret key": { weight: 0.5, run: rotateSecret },

  // The payer, with several tabs
  "press pay": { weight: 8, run: pressPay },
  "press pay where nobody is paying": {
    weight: 30,
    run: pressPay,
    isNeeded: true,
    when: ({ truth }) => !truth.lastSeen().payments.some(isUndecided),
  },
  "decide at the checkout": {
    weight: 40,
    run: decide,
    isNeeded: true,
    when: ({ truth }) => truth.lastSeen().payments.some(isUndecided),
  },
  "pay late": {
    weight: 3,
    run: payLate,
    when: ({ truth }) => truth.lastSeen().payments.some(({ status }) => status === "expired"),
  },
  "come back": { weight: 14, run: comeBack, when: ({ truth }) => truth.lastSeen().payments.length > 0 },

  // The bank, Mollie and its dashboard
  "refund at the dashboard": { weight: 5, run: refundAtDashboard, when: somethingIsPaid },
  "bank moves a refund": { weight: 10, run: moveRefund, when: somethingIsRefunded },
  "charge back": { weight: 5, run: chargeBack, when: somethingIsPaid },
  "reverse a chargeback": { weight: 5, run: reverseChargeback, when: somethingIsChargedBack },
  stranger: {
    weight: 1,
    run: stranger,
    when: ({ truth, letters }) => letters.length > 0 && truth.lastSeen().payments.length > 0,
  },

  // The network, the worker, time
  "webhook arrives": {
    weight: 30,
    run: webhookArrives,
    isNeeded: true,
    when: ({ letters }) => letters.length > 0,
  },
  "somebody guesses a webhook": { weight: 0.5, run: guessWebhook },
  "worker takes a job": {
    weight: 30,
    run: workerTakesJob,
    isNeeded: true,
    when: ({ queue }) => queue.hasDue(),
  },
  "worker takes a job twice": { weight: 5, run: workerTakesJobTwice, when: ({ queue }) => queue.hasDue() },
  sweep: { weight: 3, run: (scene) => scene.byItself(scene.sweep) },
  audit: { weight: 2, run: (scene) => scene.byItself(scene.audit) },
  "time passes": { weight: 8, run: timePasses, isNeeded: true },
} satisfies Record<string, Action>;
