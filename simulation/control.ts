import type { Theatre } from "./theatre.ts";

/** Asks something of the sandbox's control API. A refusal is an answer, too: what cannot be done now is not done. */
export async function control<T = unknown>(
  { sandboxUrl }: Theatre,
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${sandboxUrl}/_sandbox${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const text = await answer.text();
  // justified: the caller names what it asked the control API for; a refusal has another shape and is looked at
  return (text === "" ? null : JSON.parse(text)) as T;
}

/** A payment that another program makes, which has the merchant's key. Answers its id, or null when it got none. */
export async function createPaymentElsewhere(
  { sandboxUrl }: Theatre,
  { apiKey, body }: { apiKey: string; body: unknown },
): Promise<string | null> {
  const answer = await fetch(`${sandboxUrl}/v2/payments`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const made = (await answer.json()) as { id?: string }; // justified: a refusal has no id
  return made.id ?? null;
}
