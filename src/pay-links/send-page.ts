import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

const compress = promisify(gzip);

/**
 * Sends a public page, compressed for whoever takes that, which is every browser: a third of the bytes on a slow phone.
 * A page that holds something of a payer's repeats nothing that a stranger can choose, and the one that repeats what was
 * typed holds nothing else, so that its size tells nobody anything (https://www.breachattack.com).
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { html, headers }: { html: string; headers: Record<string, string> },
): Promise<FastifyReply> {
  reply.headers(headers).header("vary", "accept-encoding");
  if (!takesGzip(request.headers["accept-encoding"])) return reply.send(html);
  return reply.header("content-encoding", "gzip").send(await compress(html));
}

/** RFC 9110, 12.5.3: named, and not with weight zero. */
function takesGzip(header: string | string[] | undefined): boolean {
  return /(?:^|,)\s*gzip\s*(?!;\s*q=0(?:\.0*)?\s*(?:,|$))(?:;|,|$)/i.test(String(header ?? ""));
}
