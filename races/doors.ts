import { Agent, request } from "undici";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Answer<T> = { readonly status: number; readonly body: T; readonly location: string };

type DoorOptions = {
  readonly serviceUrl: string;
  readonly sandboxUrl: string;
  readonly apiKey: string;
  readonly mollieKey: string;
  readonly webhookSecret: string;
};

/** More than all races together ask at one instant, so that none waits for another at our side. */
const CONNECTIONS = 256;

/**
 * How everybody reaches the service and Mollie: the merchant's programs by the API, payers by the public pages, Mollie by
 * the webhook; and the bank, the payer's app and Mollie's dashboard by the sandbox's controls.
 */
export function openDoors({ serviceUrl, sandboxUrl, apiKey, mollieKey, webhookSecret }: DoorOptions) {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  let people = 0;

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what is answered
  async function call<T>(
    method: Method,
    url: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer<T>> {
    const answer = await request(url, {
      method,
      headers,
      dispatcher,
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.body.text();
    const isJson = String(answer.headers["content-type"] ?? "").includes("json");
    return {
      status: answer.statusCode,
      // justified: the caller names what it asked for, and a page is a text
      body: (isJson && text !== "" ? JSON.parse(text) : text) as T,
      location: String(answer.headers.location ?? ""),
    };
  }

  function json(body: unknown): { headers: Record<string, string>; body?: string } {
    if (body === undefined) return { headers: {} };
    return { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  }

  return {
    api<T = Record<string, unknown>>(
      method: Method,
      path: string,
      { body, key }: { body?: unknown; key?: string } = {},
    ): Promise<Answer<T>> {
      const sent = json(body);
      const headers = {
        authorization: `Bearer ${apiKey}`,
        ...sent.headers,
        ...(key === undefined ? {} : { "idempotency-key": key }),
      };
      return call<T>(method, `${serviceUrl}/api/v1${path}`, { ...sent, headers });
    },

    /** A public page, asked for by somebody at an address of their own; the limits are per address. */
    page(method: "GET" | "POST", url: string): Promise<Answer<string>> {
      people += 1;
      const address = `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`;
      return call<string>(method, url, { headers: { "x-forwarded-for": address } });
    },

    webhook(mollieId: string): Promise<Answer<string>> {
      return call<string>("POST", `${serviceUrl}/webhooks/mollie/${webhookSecret}`, {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: `id=${mollieId}`,
      });
    },

    /** Mollie's own API, as any client of the merchant's could ask it. */
    mollie<T>(path: string): Promise<Answer<T>> {
      return call<T>("GET", `${sandboxUrl}/v2${path}`, { headers: { authorization: `Bearer ${mollieKey}` } });
    },

    /** What people and banks do at Mollie. */
    control<T = Record<string, unknown>>(path: string, body: unknown): Promise<Answer<T>> {
      return call<T>("POST", `${sandboxUrl}/_sandbox${path}`, json(body));
    },

    close: () => dispatcher.close(),
  };
}

export type Doors = ReturnType<typeof openDoors>;
