import { createHmac } from "node:crypto";
import { type Json, type startedSandbox, textAt } from "./started-sandbox.ts";

type Started = Awaited<ReturnType<typeof startedSandbox>>;

/** An access token; it may do everything unless told otherwise. */
export async function accessToken(t: Started, wish: Json = {}): Promise<string> {
  return textAt((await t.call("POST", "/_sandbox/tokens", { body: wish })).body, "token");
}

/** A subscription to every event that the test's ear hears, unless told otherwise. */
export async function subscribed(t: Started, { key, ...fields }: Json & { key?: string } = {}) {
  const token = key ?? (await accessToken(t));
  const body = { name: "Books", url: t.webhooks.url, eventTypes: "*", ...fields };
  const answer = await t.call("POST", "/v2/webhooks", { key: token, body });
  if (answer.status !== 201) throw new Error(`The webhook was refused: ${JSON.stringify(answer.body)}`);
  return { key: token, id: textAt(answer.body, "id"), secret: textAt(answer.body, "webhookSecret") };
}

/** The events that have been heard, in the order in which they came. */
export function heardEvents(t: Started): Json[] {
  return t.webhooks.calls.map(({ body }): Json => JSON.parse(body));
}

/** What Mollie's documentation says a receiver should compute. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
