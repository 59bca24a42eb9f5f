import { seconds } from "../clock/clock.ts";
import type { PaymentId } from "../ids/ids.ts";
import type { World } from "../world/world.ts";
import { addReconcileNow } from "./payment-jobs.ts";
import { claimLook, readPayment } from "./payment-queries.ts";

/** Often enough for a payer who waits, rarely enough for Mollie's rate limits, however often the page is reloaded. */
const AT_MOST_EVERY_MS = seconds(3);

/** Asks for a look at Mollie about one payment, unless somebody just did. Never waits for Mollie itself. */
export async function requestLook(world: World, { paymentId }: { paymentId: PaymentId }): Promise<void> {
  await world.atomically("request look", async (tx) => {
    const payment = await readPayment(tx, { id: paymentId });
    if (payment?.molliePaymentId == null) return;
    const notAfter = new Date(tx.now.getTime() - AT_MOST_EVERY_MS);
    if (await claimLook(tx, { id: paymentId, notAfter })) await addReconcileNow(tx, { paymentId });
  });
}
