import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { HAL_JSON } from "./hal.ts";
import { errorBody, MollieError, malformed } from "./mollie-error.ts";

/** Answers what the API never sees as it is not HTTP, never comes to an end, or has too much before its body. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalOf(error.code);
  const body = JSON.stringify(errorBody(refusal));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    `Content-Type: ${HAL_JSON}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  // Not only ended: who trickles on would keep its half of the connection.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroySoon());
}

/** By Node's codes. https://nodejs.org/api/http.html#event-clienterror */
function refusalOf(code: string | undefined): MollieError {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return new MollieError(408, "The request took too long to come.");
  if (code === "HPE_HEADER_OVERFLOW") return new MollieError(431, "The address and headers are too large.");
  return malformed("The request cannot be read.");
}
