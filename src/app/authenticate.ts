import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Id, MerchantId } from "../ids/ids.ts";
import { hashApiKey } from "../merchants/create-merchant.ts";
import { Problem } from "../problems/problems.ts";
import { type Actor, API_KEY_ACTOR, memberActor } from "../rights/actor.ts";
import { say } from "../sentences/say.ts";
import { cookiesOf, requireBackoffice } from "../sign-in/own-request.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { findMerchantByApiKey } from "../world/find-merchant.ts";
import { type Platform, worldOf } from "../world/world.ts";

const READS = new Set(["GET", "HEAD"]);

/** Lets in who has an API key or a session, and binds the request to that merchant's world. */
export function authenticate(
  app: FastifyInstance,
  { platform, signIn }: { platform: Platform; signIn: SignIn },
): void {
  app.addHook("onRequest", async (request, reply) => {
    const { merchantId, actor, apiKeyId } = await whoAsks(request, { platform, signIn }).catch(
      (error: unknown) => {
        reply.header("www-authenticate", 'Bearer realm="Voldaan"');
        throw error;
      },
    );
    request.world = worldOf(platform, {
      merchantId,
      source: actor.source,
      userId: actor.user?.id ?? null,
      apiKeyId,
    });
    request.actor = actor;
  });
}

async function whoAsks(
  request: FastifyRequest,
  { platform, signIn }: { platform: Platform; signIn: SignIn },
): Promise<{ merchantId: MerchantId; actor: Actor; apiKeyId: Id<"apiKey"> | null }> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const key = /^Bearer +(\S{8,200})$/i.exec(authorization)?.[1];
    const found = key ? await findMerchantByApiKey(platform.sql, { keyHash: hashApiKey(key) }) : null;
    if (found) return { ...found, actor: API_KEY_ACTOR };
    request.log.warn("a request with an unknown API key was refused");
    throw new Problem("unauthorized", {
      detail: say("This API key is unknown or was revoked; send a valid one as Authorization: Bearer vk_…."),
    });
  }
  const session = await signIn.sessionOf(cookiesOf(request));
  if (!session) {
    throw new Problem("unauthorized", {
      detail: say("Send an API key as Authorization: Bearer vk_…, or sign in to the back office."),
    });
  }
  if (!READS.has(request.method)) requireBackoffice(request);
  return { merchantId: session.merchantId, actor: memberActor(session), apiKeyId: null };
}
