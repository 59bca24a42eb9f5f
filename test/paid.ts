import { expect, vi } from "vitest";
import type { InvoiceAnswer } from "../src/invoices/invoice-schemas.ts";
import type { Harness } from "./harness.ts";

export type Paid = { invoice: InvoiceAnswer; paymentId: string; mollieId: string };

/** An invoice, over 121.00 unless the test says otherwise, that the payer paid through Mollie. */
export async function paid(t: Harness, fields: Record<string, unknown> = {}): Promise<Paid> {
  const { id } = await t.issued(fields);
  await t.press(await t.invoice(id));
  const [payment] = await t.payments(id);
  const mollieId = payment?.molliePaymentId ?? "";
  await t.atMollie(mollieId, "paid", "ideal");
  await t.callWebhook(mollieId);
  await t.work();
  // Where a worker runs, it may have taken the job.
  await vi.waitFor(async () => expect((await t.invoice(id)).status).toBe("paid"), { timeout: 20_000 });
  return { invoice: await t.invoice(id), paymentId: payment?.id ?? "", mollieId };
}

/** The payment then says that it was for so much more than the ledger has, which the auditor finds. */
export async function typeOver(
  t: Harness,
  { paymentId }: Pick<Paid, "paymentId">,
  minor = 100,
): Promise<void> {
  await t.world.atomically(
    "test: type over",
    ({ sql }) => sql`update payments set amount_minor = amount_minor + ${minor} where id = ${paymentId}`,
  );
}
