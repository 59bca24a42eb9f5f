import type { Answer } from "./acknowledged.ts";
import type { Theatre } from "./theatre.ts";
import type { Trace } from "./trace.ts";

/** Counted over all histories, since the service limits an address by the real clock, which no seed decides. */
let addresses = 0;

/** How people reach the service: the merchant's programs by the API, payers and Mollie by public addresses. */
export function doorsOf(
  theatre: Theatre,
  { apiKey, trace, answered }: { apiKey: string; trace: Trace; answered: (answer: Answer) => void },
) {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what the API answers it
  async function api<T = Record<string, unknown>>(
    method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
    path: string,
    { body, key }: { body?: unknown; key?: string } = {},
  ): Promise<{ status: number; body: T }> {
    const answer = await theatre.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(key === undefined ? {} : { "idempotency-key": key }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    if (method !== "GET")
      trace.say(`  ${method} ${path} ${JSON.stringify(body ?? "")} → ${answer.statusCode}`);
    const told = {
      status: answer.statusCode,
      body: answer.body === "" ? (null as T) : (JSON.parse(answer.body) as T),
    };
    answered({ method, path, ...told });
    return told;
  }

  /** A page of the payer's, from an address of the payer's own. */
  async function page(
    method: "GET" | "POST",
    url: string,
    payload?: string,
  ): Promise<{ status: number; location: string }> {
    addresses += 1;
    const answer = await theatre.app.inject({
      method,
      url,
      remoteAddress: `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`,
      ...(payload === undefined
        ? {}
        : { payload, headers: { "content-type": "application/x-www-form-urlencoded" } }),
    });
    return { status: answer.statusCode, location: answer.headers.location ?? "" };
  }

  return { api, page };
}
