import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The least that a server in Node can be, for the time that the runtime itself takes to start. */
const server = createServer((_request, response) => response.end());
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo; // justified: a server on a port has an address of this kind
  console.log(`http://127.0.0.1:${port}`);
});
process.once("SIGTERM", () => server.close());
process.once("disconnect", () => server.close());
process.channel?.unref();
