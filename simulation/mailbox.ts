import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A call that Mollie made to the merchant's webhook address, on its way. */
export type Letter = { readonly mollieId: string; readonly secret: string };

/**
 * The network between Mollie and us: takes every webhook call that Mollie makes, so that the simulation decides when it
 * arrives, how often, or never.
 */
export async function openMailbox() {
  let letters: Letter[] = [];
  const server = createServer((request, response) => {
    void receive(request, response);
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mollieId = new URLSearchParams(await text(request)).get("id") ?? "";
    letters.push({ mollieId, secret: request.url?.split("/").at(-1) ?? "" });
    response.end();
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // justified: a server on a port has an address of this kind
  return {
    url: `http://127.0.0.1:${port}`,
    /** What came since the last time, in no order. */
    take: (): Letter[] => {
      const taken = letters;
      letters = [];
      return taken;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;
