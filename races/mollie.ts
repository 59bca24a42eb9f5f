import { type Entrant, eur, euros } from "./entrant.ts";
import type { ShownRefund } from "./merchant.ts";
import type { RacedPayment } from "./payer.ts";
import type { Race } from "./race.ts";

/**
 * What happens at Mollie: payers decide, banks take back, people refund in the dashboard, and webhooks are called. Some of
 * it may come too late, as when a payment was canceled before it was paid; then Mollie refuses it, which is no fault.
 */
export function mollieOf(race: Race) {
  const { doors, note } = race;

  async function becomes({ mollieId }: RacedPayment, status: string, method = "ideal"): Promise<void> {
    note(`${mollieId} becomes ${status}`, await doors.control(`/payments/${mollieId}`, { status, method }));
  }

  return {
    becomes,

    /** A copy of the webhook, beside the one that Mollie sends by itself. */
    async calls({ mollieId }: RacedPayment): Promise<void> {
      const { status } = note(`webhook about ${mollieId}`, await doors.webhook(mollieId));
      race.expect(status === 200, `a webhook was answered with ${status}`);
    },

    async refundAtDashboard({ mollieId }: RacedPayment, cents: number): Promise<void> {
      const path = `/payments/${mollieId}/refunds`;
      const answer = await doors.control(path, { amount: eur(cents) });
      note(`${euros(cents)} of ${mollieId} refunded at the dashboard`, answer);
    },

    async moveRefund({ mollieRefundId }: ShownRefund, status: string): Promise<void> {
      const answer = await doors.control(`/refunds/${mollieRefundId}`, { status });
      note(`${mollieRefundId} becomes ${status}`, answer);
    },

    async chargeBack({ mollieId }: RacedPayment, cents: number): Promise<{ id: string }> {
      const path = `/payments/${mollieId}/chargebacks`;
      const answer = await doors.control<{ id: string }>(path, { amount: eur(cents) });
      return note(`${euros(cents)} of ${mollieId} charged back`, answer).body;
    },

    async reverse({ id }: { id: string }): Promise<void> {
      note(`${id} reversed`, await doors.control(`/chargebacks/${id}/reversal`, {}));
    },

    /** Until the service has booked that this invoice was paid. */
    async paid(invoice: Entrant, payment: RacedPayment): Promise<void> {
      await becomes(payment, "paid");
      await race.until(`that ${invoice.id} is paid`, async () => {
        const { status } = await race.must<{ status: string }>("GET", `/invoices/${invoice.id}`);
        return status === "paid";
      });
    },
  };
}
