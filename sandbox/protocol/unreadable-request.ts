import type { Socket } from "node:net";
import { HAL_JSON } from "./hal.ts";
import { errorBody, malformed } from "./mollie-error.ts";

/** Answers what is not HTTP, or has too much before its body: nothing of the API sees it, and it is a refusal too. */
export function refuseUnreadable(_error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(errorBody(malformed("The request cannot be read.")));
  const head = [
    "HTTP/1.1 400 Bad Request",
    `Content-Type: ${HAL_JSON}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
