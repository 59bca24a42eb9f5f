import { seconds } from "../clock/clock.ts";
import { randomToken } from "../ids/ids.ts";
import { writeLog } from "../integration-log/write-log.ts";
import { readMerchant } from "../merchants/merchant-queries.ts";
import type { World } from "../world/world.ts";
import type { WebhookSelfTestAnswer } from "./mollie-key-schemas.ts";
import { SELF_TEST } from "./self-test-id.ts";
import { hasCall } from "./webhook-health-queries.ts";

/** Mollie gives up on a webhook after 15 seconds: https://docs.mollie.com/reference/webhooks */
const PATIENCE_MS = seconds(15);

/**
 * Calls our own public webhook address as Mollie would, with an id that is made up, and looks whether it came into the
 * inbox. What is proven is the way from the internet to here, as far as this machine can take it: through the name, the
 * certificate and the proxy.
 */
export async function testWebhook(world: World): Promise<WebhookSelfTestAnswer> {
  const { webhookSecret } = await world.read(readMerchant);
  const url = world.webhookUrl(webhookSecret);
  if (url === null) {
    const message = `Nobody on the internet can reach ${world.publicUrl}, so Mollie gets no address to call; results are looked up instead.`;
    return { arrived: false, durationMs: 0, message };
  }
  const mollieId = `${SELF_TEST}${randomToken().replaceAll("-", "_")}`;
  const startedAt = performance.now();
  const { status, failure } = await call(url, mollieId);
  const durationMs = Math.round(performance.now() - startedAt);
  const arrived = await world.read((tx) => hasCall(tx, { mollieId }));
  const message = tell({ arrived, status, failure, publicUrl: world.publicUrl });
  await writeLog(world, {
    direction: "out",
    integration: "mollie",
    operation: "Test webhook",
    outcome: arrived ? "ok" : "failed",
    message,
    httpMethod: "POST",
    url,
    httpStatus: status,
    durationMs,
    request: { id: mollieId },
  });
  return { arrived, durationMs, message };
}

type Reached = { status: number | null; failure: string | null };

async function call(url: string, mollieId: string): Promise<Reached> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ id: mollieId }),
      // Mollie follows none, so a proxy that redirects would lose its calls.
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return { status: answer.status, failure: null };
  } catch (error) {
    // The reason (no such name, refused, a bad certificate) is in the cause; the error itself says "fetch failed".
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { status: null, failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

function tell({
  arrived,
  status,
  failure,
  publicUrl,
}: Reached & { arrived: boolean; publicUrl: string }): string {
  if (arrived && status === 200) return "The call came in.";
  if (arrived)
    return `The call came in, but was answered with ${status}, so Mollie would call again and again.`;
  if (failure !== null)
    return `${publicUrl} could not be reached: ${failure}. Look at its name, certificate and proxy.`;
  return `Something at ${publicUrl} answered ${status} and did not pass the call on; look at your proxy.`;
}
