import type { Truth } from "./mollie-truth.ts";

/** Payments at Mollie that are not ours, whatever their metadata say. */
type Strangers = ReadonlySet<string>;

/** What was paid at Mollie for each invoice, in cents, whatever went back since. */
export function paidPerInvoice(
  { payments }: Pick<Truth, "payments">,
  strangers: Strangers,
): Map<string, number> {
  const paid = new Map<string, number>();
  for (const { id, status, invoiceId, cents } of payments) {
    if (status !== "paid" || invoiceId === null || strangers.has(id)) continue;
    paid.set(invoiceId, (paid.get(invoiceId) ?? 0) + cents);
  }
  return paid;
}

/** What came through Mollie for each invoice and did not go back, in cents. */
export function netPerInvoice(
  { payments, refunds, chargebacks }: Truth,
  strangers: Strangers,
): Map<string, number> {
  const net = paidPerInvoice({ payments }, strangers);
  const invoiceOf = new Map(
    payments.filter(({ id }) => !strangers.has(id)).map(({ id, invoiceId }) => [id, invoiceId]),
  );
  const takeOff = (mollieId: string, cents: number) => {
    const invoiceId = invoiceOf.get(mollieId);
    if (invoiceId != null) net.set(invoiceId, (net.get(invoiceId) ?? 0) - cents);
  };
  for (const { mollieId, status, cents } of refunds) {
    if (status !== "failed" && status !== "canceled") takeOff(mollieId, cents);
  }
  for (const { mollieId, isReversed, cents } of chargebacks) {
    if (!isReversed) takeOff(mollieId, cents);
  }
  return net;
}
