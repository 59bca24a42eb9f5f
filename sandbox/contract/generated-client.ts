import { Client } from "mollie-api-typescript";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { startSandbox } from "../start-sandbox.ts";

/** Mollie's recommended client, as it comes: whatever in an answer it does not expect, it throws. */
export async function generatedClient() {
  const sandbox = await startSandbox({ port: 0 });
  const clientWith = (apiKey: string): Client =>
    new Client({
      serverURL: sandbox.url,
      security: { apiKey },
      // What it does by itself after an error is its own business and takes seven seconds.
      retryConfig: { strategy: "none" },
    });

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
    [Symbol.asyncDispose]: sandbox.close,
  };
}

/** What the tests of both clients create. */
export const A_PAYMENT_REQUEST = {
  amount: { currency: "EUR", value: "121.00" },
  description: "Invoice 2026-0042",
  redirectUrl: "https://shop.example.org/return",
};
