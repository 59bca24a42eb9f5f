import type { MollieTruth } from "./mollie-truth.ts";
import type { Trace } from "./trace.ts";

type Profile = { readonly id: string; readonly keys: { readonly live: string } };

/**
 * The API keys of the merchant's profile at Mollie, as its dashboard has them. A rolled key works beside the new one until
 * it is revoked, which a careful merchant does only once the new one is connected.
 */
export function merchantsKeys(
  first: Profile,
  {
    control,
    connect,
    truth,
    trace,
  }: {
    control: <T>(method: "POST" | "DELETE", path: string, body?: unknown) => Promise<T>;
    /** Answers whether the service took it. */
    connect: (apiKey: string) => Promise<boolean>;
    truth: Pick<MollieTruth, "changed">;
    trace: Trace;
  },
) {
  let newest = first.keys.live;
  let connected = newest;
  const earlier: string[] = [];

  return {
    newest: (): string => newest,
    mayRevoke: (): boolean => earlier.length > 0 && connected === newest,

    async connectNewest(): Promise<void> {
      const key = newest;
      if (await connect(key)) connected = key;
    },

    async roll(): Promise<void> {
      earlier.push(newest);
      const { keys } = await control<Profile>("POST", `/profiles/${first.id}/keys`, { mode: "live" });
      newest = keys.live;
      truth.changed();
      trace.say("  the key is rolled");
    },

    /** A rotation that was begun is finished: whatever became of it, the newest key is connected. */
    async comeToAnEnd(): Promise<void> {
      if (newest !== first.keys.live) await connect(newest);
    },

    async revokeOldest(): Promise<void> {
      const key = earlier.shift();
      if (key === undefined) return;
      await control("DELETE", `/profiles/${first.id}/keys/${key}`);
      trace.say("  the oldest key is revoked");
    },
  };
}
