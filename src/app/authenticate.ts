import type { FastifyInstance, FastifyRequest } from "fastify";
import type { MerchantId } from "../ids/ids.ts";
import { hashApiKey } from "../merchants/create-merchant.ts";
import { Problem } from "../problems/problems.ts";
import { type Actor, API_KEY_ACTOR, memberActor } from "../rights/actor.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { findMerchantByApiKey } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";

/**
 * The back office sends this with whatever changes something. Another site cannot set it without asking first, which
 * we never allow, so a forged form cannot act with somebody's session.
 */
const BACKOFFICE_HEADER = "x-voldaan-backoffice";

const READS = new Set(["GET", "HEAD"]);

/** Lets in who has an API key or a session, and binds the request to that merchant's world. */
export function authenticate(
  app: FastifyInstance,
  { platform, signIn }: { platform: Platform; signIn: SignIn },
): void {
  app.addHook("onRequest", async (request, reply) => {
    const { merchantId, actor } = await whoAsks(request, { platform, signIn }).catch((error: unknown) => {
      reply.header("www-authenticate", 'Bearer realm="Voldaan"');
      throw error;
    });
    request.world = worldOf(platform, { merchantId, source: actor.source });
    request.actor = actor;
  });
}

async function whoAsks(
  request: FastifyRequest,
  { platform, signIn }: { platform: Platform; signIn: SignIn },
): Promise<{ merchantId: MerchantId; actor: Actor }> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const key = /^Bearer +(\S{8,200})$/i.exec(authorization)?.[1];
    const found = key ? await findMerchantByApiKey(platform.sql, { keyHash: hashApiKey(key) }) : null;
    if (found) return { merchantId: found.merchantId, actor: API_KEY_ACTOR };
    request.log.warn("a request with an unknown API key was refused");
    throw new Problem("unauthorized", {
      detail: "This API key is unknown or was revoked; send a valid one as Authorization: Bearer vk_….",
    });
  }
  const session = await signIn.sessionOf(headersOf(request));
  if (!session) {
    throw new Problem("unauthorized", {
      detail: "Send an API key as Authorization: Bearer vk_…, or sign in to the back office.",
    });
  }
  if (!READS.has(request.method) && request.headers[BACKOFFICE_HEADER] === undefined) {
    throw new Problem("forbidden", { detail: "A change with a session comes from the back office only." });
  }
  return { merchantId: session.merchantId, actor: memberActor(session) };
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  if (request.headers.cookie !== undefined) headers.set("cookie", request.headers.cookie);
  return headers;
}
