import type { MollieAnswer } from "../mollie/mollie-http.ts";
import type { MolliePayment, MollieRefund } from "../mollie/mollie-schemas.ts";
import { askMollie } from "../mollie-connections/ask-mollie.ts";
import type { MollieConnection } from "../mollie-connections/mollie-connection-queries.ts";
import type { World } from "../world/world.ts";
import { connectionFor } from "./connection-for.ts";
import { embeddedIn, type MoneyBackAnswer } from "./money-back-news.ts";
import { MAY_BE_TOO_EARLY_MS, type Payment } from "./payment.ts";
import { type Refund, takesMoney } from "./refund.ts";
import { listRefundsOfPayment } from "./refund-queries.ts";

export type LookedUp = { payment: MolliePayment; moneyBack: MoneyBackAnswer };

/**
 * What Mollie says now of a payment with its refunds and chargebacks. A refund that we know and that the answer lacks is
 * asked for by its own id: only then is it known to be gone (rule 3). One that was made a moment ago may only not be
 * found yet, unless Mollie said that it called it off (`canceled`). Unknown when any of it could not be asked.
 */
export async function lookUpPayment(
  world: World,
  { seen, molliePaymentId, canceled }: { seen: Payment; molliePaymentId: string; canceled: string | null },
): Promise<MollieAnswer<LookedUp>> {
  const { connection, refunds } = await world.read(async (tx) => ({
    connection: await connectionFor(tx, seen),
    refunds: await listRefundsOfPayment(tx, { paymentId: seen.id }),
  }));
  const answer = await askMollie(world, connection, {
    operation: "Look up payment",
    invoiceId: seen.invoiceId,
    paymentId: seen.id,
    ask: (caller) => world.mollie.getPayment(caller, { id: molliePaymentId }),
  });
  if (answer.kind !== "done") return answer;
  const payment = answer.value;
  const embedded = embeddedIn(payment);
  const found: MollieRefund[] = [];
  const gone = new Set<string>();
  for (const { id, createdAt } of missingFrom(embedded.refunds, refunds)) {
    const refund = await lookUpRefund(world, connection, { seen, molliePaymentId, id });
    if (refund.kind === "unknown") return refund;
    if (refund.kind === "done") found.push(refund.value);
    else if (refund.status === 404 || refund.status === 410) {
      const ageMs = world.clock.now().getTime() - createdAt.getTime();
      if (id === canceled || ageMs > MAY_BE_TOO_EARLY_MS) gone.add(id);
    }
  }
  const { chargebacks } = embedded;
  return {
    kind: "done",
    value: { payment, moneyBack: { refunds: [...embedded.refunds, ...found], chargebacks, gone } },
  };
}

function missingFrom(
  listed: readonly MollieRefund[],
  known: readonly Refund[],
): { id: string; createdAt: Date }[] {
  return known.flatMap(({ mollieRefundId, status, createdAt }) => {
    if (mollieRefundId === null || status === null || !takesMoney(status)) return [];
    return listed.some(({ id }) => id === mollieRefundId) ? [] : [{ id: mollieRefundId, createdAt }];
  });
}

async function lookUpRefund(
  world: World,
  connection: MollieConnection,
  { seen, molliePaymentId, id }: { seen: Payment; molliePaymentId: string; id: string },
): Promise<MollieAnswer<MollieRefund>> {
  return askMollie(world, connection, {
    operation: "Look up refund",
    invoiceId: seen.invoiceId,
    paymentId: seen.id,
    ask: (caller) => world.mollie.getRefund(caller, { molliePaymentId, id }),
  });
}
