import { addJob } from "../jobs/jobs.ts";
import type { World } from "../world/world.ts";
import { insertWebhookCall } from "./webhook-inbox-queries.ts";

/**
 * Stores a call of Mollie and the job that handles it, in one transaction; once this returns, the call may be answered
 * 200 and cannot be lost. Nothing in the call is trusted: only its id is kept, and looked up at Mollie.
 */
export async function receiveWebhook(world: World, { mollieId }: { mollieId: string }): Promise<void> {
  await world.atomically("webhook: store", async (tx) => {
    const id = tx.newId("webhookCall");
    await insertWebhookCall(tx, { id, mollieId });
    await addJob(tx, { name: "handle-webhook", payload: { merchantId: tx.merchantId, webhookCallId: id } });
  });
}
