import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

type HeardCall = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
};

/** A merchant's server: hears webhook calls and answers them as the test wants, with 200 unless told otherwise. */
export async function hearWebhooks() {
  const calls: HeardCall[] = [];
  const waiting: Array<{ count: number; resolve: () => void }> = [];
  const noHeaders: Record<string, string> = {};
  const answer = { status: 200, headers: noHeaders, together: 1 };

  const server = createServer((request, response) => void hear(request, response));

  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", headers, rawHeaders } = request;
    calls.push({ method, headers, rawHeaders, body: await text(request) });
    if (calls.length < answer.together) await heard(answer.together);
    response.writeHead(answer.status, answer.headers).end();
    for (const waiter of waiting) if (calls.length >= waiter.count) waiter.resolve();
  }

  function heard(count: number): Promise<void> {
    if (calls.length >= count) return Promise.resolve();
    return new Promise((resolve) => {
      waiting.push({ count, resolve });
    });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");

  return {
    url: `http://127.0.0.1:${address.port}/webhooks`,
    calls,
    /** How the next calls are answered; with `together`, not before so many have come. */
    answer,
    /** Resolves once so many calls have been heard in all. */
    heard,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
