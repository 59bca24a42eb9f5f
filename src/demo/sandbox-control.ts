import { Type } from "typebox";
import { Value } from "typebox/value";

/** The sandbox at a story's command: time, and what payers and banks decide (`docs/sandbox.md`, "The control API"). */
export type SandboxControl = {
  /** Forgets every payment and sets the clock to an instant, past or not. */
  beginAt(instant: Date): Promise<void>;
  /** Moves the clock on; what falls due on the way happens. */
  moveTo(instant: Date): Promise<void>;
  decide(molliePaymentId: string, decision: { status: string; method?: string }): Promise<void>;
  /** All that was paid. */
  chargeBack(molliePaymentId: string): Promise<void>;
  /** The key of the first profile with which nothing looks like a test. */
  liveKey(): Promise<string>;
};

const Profiles = Type.Object({
  profiles: Type.Array(Type.Object({ keys: Type.Object({ live: Type.String() }) })),
});

/** Throws an error of one sentence when the address is not a sandbox's, or the sandbox refuses. */
export function sandboxControl({ mollieApiUrl }: { mollieApiUrl: string }): SandboxControl {
  const ask = async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${mollieApiUrl}/_sandbox${path}`, {
      method,
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.ok) return text === "" ? null : JSON.parse(text);
    throw new Error(
      `The demo needs the sandbox and ${mollieApiUrl} answers ${answer.status} to ${method} ${path}: unset MOLLIE_API_URL. ${text}`,
    );
  };
  return {
    async beginAt(instant) {
      await ask("POST", "/reset");
      await ask("POST", "/clock", { moveTo: instant.toISOString() });
    },
    async moveTo(instant) {
      await ask("POST", "/clock", { moveTo: instant.toISOString() });
    },
    async decide(molliePaymentId, decision) {
      await ask("POST", `/payments/${molliePaymentId}`, decision);
    },
    async chargeBack(molliePaymentId) {
      await ask("POST", `/payments/${molliePaymentId}/chargebacks`);
    },
    async liveKey() {
      const [profile] = Value.Parse(Profiles, await ask("GET", "/profiles")).profiles;
      if (!profile) throw new Error(`The sandbox at ${mollieApiUrl} has no profile.`);
      return profile.keys.live;
    },
  };
}
