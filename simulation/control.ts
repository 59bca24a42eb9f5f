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

/** A call of Mollie's API by another program that has the merchant's key. Answers the status. */
export async function mollieCall(
  { sandboxUrl }: Theatre,
  apiKey: string,
  { method, path, body }: { method: string; path: string; body?: unknown },
): Promise<number> {
  const answer = await fetch(`${sandboxUrl}/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await answer.arrayBuffer();
  return answer.status;
}
