import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hours, seconds } from "../clock/clock.ts";
import type { Tx } from "../db/tx.ts";
import { Problem } from "../problems/problems.ts";
import { say } from "../sentences/say.ts";
import {
  claimKey,
  type KeptAnswer,
  keepAnswer,
  readKey,
  releaseKey,
  restartKey,
} from "./idempotency-queries.ts";
import "./request.ts"; // what a request carries

/** How long the same key gives the same answer, by contract; after it the key is new again. */
const REMEMBERED_MS = hours(24);

/**
 * A request without an answer after this long died: the longest, opening a pay link while Mollie is silent, asks three
 * times and ends within 46 seconds. Its effect and its answer are written in one transaction (`answerOnce`), so without
 * the answer there is no effect and it may run again.
 */
const ABANDONED_AFTER_MS = seconds(60);

/** The methods that the header is for: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
const HONOURED: ReadonlySet<string> = new Set(["POST", "PATCH"]);

/**
 * Makes every POST and PATCH below `app` honour `Idempotency-Key`: the same key and request repeats the first answer, another
 * request is refused, one that still runs is a conflict. A refused request changed nothing and frees its key.
 */
export function honourIdempotencyKeys(app: FastifyInstance): void {
  app.decorateRequest("idempotencyKey", null);

  app.addHook("preHandler", async (request, reply) => {
    const key = HONOURED.has(request.method) ? readHeader(request) : null;
    if (key === null) return;
    const kept = await request.world.atomically("idempotency key: claim", (tx) =>
      claim(tx, { key, digest: digestOf(request) }),
    );
    if (kept) return replay(reply, kept);
    request.idempotencyKey = key;
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const key = request.idempotencyKey;
    if (key === null) return payload;
    if (reply.statusCode >= 400) {
      await request.world.atomically("idempotency key: release", (tx) => releaseKey(tx, { key }));
    } else {
      const body = typeof payload === "string" ? payload : "";
      await request.world.atomically("idempotency key: keep answer", (tx) =>
        keepAnswer(tx, { key, status: reply.statusCode, type: typeOf(reply), body }),
      );
    }
    return payload;
  });
}

/**
 * Runs the one phase of a request and keeps its answer in the same transaction: whoever dies after the commit has left the
 * answer too, and a repeat of the key cannot do it twice.
 */
export async function answerOnce<B>(
  request: FastifyRequest,
  reply: FastifyReply,
  { phase, work }: { phase: string; work: (tx: Tx) => Promise<{ status: number; body: B }> },
): Promise<B> {
  const { status, body } = await request.world.atomically(phase, async (tx) => {
    const answer = await work(tx);
    const key = request.idempotencyKey;
    if (key !== null) {
      const isKept = await keepAnswer(tx, {
        key,
        status: answer.status,
        type: JSON_TYPE,
        body: JSON.stringify(answer.body),
      });
      if (!isKept) throw doneElsewhere();
    }
    return answer;
  });
  reply.code(status);
  return body;
}

/** This request was so slow that it was taken for abandoned, and a repeat of it did the work. Undoes what this one did. */
function doneElsewhere(): Problem {
  return new Problem("idempotency_key_in_use", {
    detail: say("Another request with this Idempotency-Key was faster; send it again to hear its answer."),
  });
}

const JSON_TYPE = "application/json; charset=utf-8";

async function claim(tx: Tx, { key, digest }: { key: string; digest: Buffer }): Promise<KeptAnswer | null> {
  const kept = await claimOrRead(tx, { key, digest });
  if (kept === null) return null;
  const age = tx.now.getTime() - kept.startedAt.getTime();
  if (age > (kept.answerStatus === null ? ABANDONED_AFTER_MS : REMEMBERED_MS)) {
    await restartKey(tx, { key, digest });
    return null;
  }
  if (!kept.requestDigest.equals(digest)) {
    throw new Problem("idempotency_key_reused", {
      detail: say("This Idempotency-Key came with another request before; use a new key for a new request."),
    });
  }
  if (kept.answerStatus === null) {
    throw new Problem("idempotency_key_in_use", {
      detail: say("The first request with this Idempotency-Key is still running; try again in a moment."),
    });
  }
  return kept;
}

/** Null when the key is ours now. One that is freed between the two questions is asked for again, so that it is held. */
async function claimOrRead(
  tx: Tx,
  { key, digest }: { key: string; digest: Buffer },
): Promise<KeptAnswer | null> {
  for (;;) {
    if (await claimKey(tx, { key, digest })) return null;
    const kept = await readKey(tx, { key });
    if (kept) return kept;
  }
}

function replay(reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  return reply
    .code(kept.answerStatus ?? 200)
    .header("idempotent-replayed", "true")
    .type(kept.answerType ?? JSON_TYPE)
    .serializer((body: unknown) => String(body))
    .send(kept.answerBody ?? "");
}

function readHeader(request: FastifyRequest): string | null {
  const value = request.headers["idempotency-key"];
  if (value === undefined) return null;
  if (typeof value === "string" && /^[\x21-\x7e]{1,255}$/.test(value)) return value;
  throw new Problem("invalid_request", {
    detail: say("The Idempotency-Key header should have 1 to 255 visible ASCII characters."),
  });
}

/** The same method, address and body; a body of bytes by its bytes. */
function digestOf(request: FastifyRequest): Buffer {
  const hash = createHash("sha256").update(`${request.method} ${request.url}\n`);
  const { body } = request;
  return hash.update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)).digest();
}

function typeOf(reply: FastifyReply): string {
  const type = reply.getHeader("content-type");
  return typeof type === "string" ? type : JSON_TYPE;
}
