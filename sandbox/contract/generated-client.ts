import { Client } from "mollie-api-typescript";
import type { RetryConfig } from "mollie-api-typescript/lib/retries";
import type { PaymentRequest } from "mollie-api-typescript/models";
import { DEFAULT_TEST_KEY } from "../profiles/default-profile.ts";
import { startSandbox } from "../start-sandbox.ts";

/** Mollie's recommended client, as it comes: whatever in an answer it does not expect, it throws. */
export async function generatedClient() {
  const sandbox = await startSandbox({ port: 0 });
  // What it does by itself after an error takes seven seconds, so it does not unless a test wants to see it.
  const clientWith = (apiKey: string, retryConfig: RetryConfig = { strategy: "none" }): Client =>
    new Client({ serverURL: sandbox.url, security: { apiKey }, retryConfig });

  /** Asks something of the control API. */
  async function control(path: string, body: object): Promise<void> {
    const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** A payment that has been paid, or has come so far as `status` says. */
  async function paymentThatIs(status: string, fields: Partial<PaymentRequest> = {}): Promise<string> {
    const { id } = await client.payments.create({ paymentRequest: { ...A_PAYMENT_REQUEST, ...fields } });
    await control(`payments/${id}`, { status });
    return id;
  }

  const client = clientWith(DEFAULT_TEST_KEY);

  return {
    client,
    clientWith,
    control,
    paymentThatIs,
    [Symbol.asyncDispose]: sandbox.close,
  };
}

/** What the tests of both clients create. */
export const A_PAYMENT_REQUEST = {
  amount: { currency: "EUR", value: "121.00" },
  description: "Invoice 2026-0042",
  redirectUrl: "https://shop.example.org/return",
};
