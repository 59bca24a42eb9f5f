import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

export type ForwardedCall = {
  method: string;
  /** Path and query. */
  path: string;
  /** Passes the call on to the sandbox and brings its answer. */
  forward: () => Promise<{ status: number; type: string; body: string }>;
  /** Cuts the connection: the answer is lost. */
  cut: () => void;
};

/** Null: the call passes unchanged. Else whatever it answers goes back, unless it cut the connection. */
export type Meddler = (call: ForwardedCall) => Promise<{ status: number; type: string; body: string } | null>;

/** What Mollie answers to a key that was revoked. */
export const UNAUTHORIZED = {
  status: 401,
  type: "application/hal+json",
  body: JSON.stringify({ status: 401, title: "Unauthorized Request", detail: "This key was revoked" }),
};

/**
 * Stands between Voldaan and the sandbox, and lets a test hold a call, lose its answer, or do something in the middle of
 * it.
 */
export async function mollieProxy({ target, meddle }: { target: string; meddle: Meddler }) {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const forward = async () => {
        const answer = await fetch(`${target}${request.url}`, {
          method: request.method ?? "GET",
          headers: pickHeaders(request),
          ...(body.length === 0 ? {} : { body }),
        });
        return {
          status: answer.status,
          type: answer.headers.get("content-type") ?? "",
          body: await answer.text(),
        };
      };
      const method = request.method ?? "GET";
      const path = request.url ?? "/";
      const meddled = await meddle({ method, path, forward, cut: () => request.socket.destroy() });
      if (request.socket.destroyed) return;
      const answer = meddled ?? (await forward());
      response.writeHead(answer.status, { "content-type": answer.type }).end(answer.body);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server has a port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pickHeaders({ headers }: IncomingMessage): Record<string, string> {
  const passed = ["authorization", "content-type", "idempotency-key", "accept", "user-agent"];
  return Object.fromEntries(
    passed.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
