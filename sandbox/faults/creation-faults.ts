import { callWebhookNow } from "../webhooks/call-webhook.ts";
import { seconds } from "../world/durations.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Fault } from "./fault.ts";
import type { Target } from "./fault-list.ts";

/** As long as an integrator has seen it take. https://github.com/mollie/mollie-api-php/issues/585 */
const NOT_FOUND_SECONDS = 1;

type Named<Name extends Fault["fault"]> = Extract<Fault, { fault: Name }>;

const isNotFound = (fault: Fault): fault is Named<"not-found-at-first"> =>
  fault.fault === "not-found-at-first";
const isEarly = (fault: Fault): fault is Named<"early-webhook"> => fault.fault === "early-webhook";

/** What happens between the creation of something and the answer about it. */
export async function afterCreation(
  world: SandboxWorld,
  { target, payload }: { target: Target; payload: string },
): Promise<void> {
  const { id }: { id?: unknown } = JSON.parse(payload);
  if (typeof id !== "string") return;
  const hides = world.faults.take(target, isNotFound);
  if (hides) world.faults.hide(id, world.clock.now() + seconds(hides.seconds ?? NOT_FOUND_SECONDS));
  const payment = world.state.payments.get(id);
  if (payment && payment.webhookUrl !== null && world.faults.take(target, isEarly))
    await callWebhookNow(world, payment);
}
