import type { Tx } from "../db/tx.ts";
import type { InvoiceId, PaymentId } from "../ids/ids.ts";
import type { Invoice } from "./invoice.ts";
import { type RefundableRow, readRefundable, readSurplusAsked } from "./proposed-refund-queries.ts";

export type ProposedRefund = { paymentId: PaymentId; amountMinor: bigint };

/**
 * How the surplus of each invoice can go back through Mollie: the payment that came last first, because it was the one
 * too much. Surplus that came another way has nothing to propose; it goes back as it came, or pays another invoice.
 */
export async function proposeRefunds(
  tx: Tx,
  { invoices }: { invoices: readonly Pick<Invoice, "id" | "surplusMinor">[] },
): Promise<Map<InvoiceId, ProposedRefund[]>> {
  const withSurplus = invoices.filter(({ surplusMinor }) => surplusMinor > 0n);
  if (withSurplus.length === 0) return new Map();
  const ids = withSurplus.map(({ id }) => id);
  const refundable = Map.groupBy(await readRefundable(tx, { ids }), ({ invoiceId }) => invoiceId);
  const asked = await readSurplusAsked(tx, { ids });
  return new Map(
    withSurplus.map(({ id, surplusMinor }) => [
      id,
      spread(surplusMinor - (asked.get(id) ?? 0n), refundable.get(id) ?? []),
    ]),
  );
}

/** An amount over payments, each as far as it goes. */
export function spread(
  amountMinor: bigint,
  payments: readonly Pick<RefundableRow, "paymentId" | "leftMinor">[],
): ProposedRefund[] {
  let rest = amountMinor;
  return payments.flatMap(({ paymentId, leftMinor }) => {
    const part = leftMinor < rest ? leftMinor : rest;
    if (part <= 0n) return [];
    rest -= part;
    return [{ paymentId, amountMinor: part }];
  });
}
