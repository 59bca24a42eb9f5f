import { createMollieClient, type MollieClient } from "@mollie/api-client";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { startSandbox } from "../start-sandbox.ts";

/**
 * Mollie's classic client, as it comes. It speaks https only and trusts its own list of authorities, to which nothing
 * can be added; so certificates are not checked in this process, which talks to nobody but the sandbox.
 */
export async function classicClient() {
  process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
  const sandbox = await startSandbox({ port: 0, tls: "self-signed" });
  const clientWith = (apiKey: string): MollieClient =>
    createMollieClient({ apiKey, apiEndpoint: `${sandbox.url}/v2/` });

  /** Asks something of the control API. */
  async function control(path: string, body: object): Promise<void> {
    const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  return {
    client: clientWith(DEFAULT_TEST_KEY),
    clientWith,
    control,
    [Symbol.asyncDispose]: async () => {
      delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      await sandbox.close();
    },
  };
}
