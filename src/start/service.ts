import type { FastifyInstance } from "fastify";
import { buildApp } from "../app.ts";
import type { Config } from "../config/config.ts";
import type { SecretKeys } from "../config/secret-keys.ts";
import { randomToken } from "../ids/ids.ts";
import { errorCode } from "../problems/error-code.ts";
import { createSignIn, type SignIn } from "../sign-in/sign-in.ts";
import { startWorker } from "../worker.ts";
import type { Platform } from "../world/world.ts";

export type ServiceOptions = {
  config: Config;
  databaseUrl: string;
  platform: Platform;
  signIn: SignIn;
  /** HTTP, jobs, or both in one process. */
  parts: readonly ("http" | "worker")[];
};

/** Listens and works until it is stopped: answers what is in flight, ends the jobs that run, hands back the others. */
export async function startService({
  config,
  databaseUrl,
  platform,
  signIn,
  parts,
}: ServiceOptions): Promise<{ setupToken: string | null; stop(): Promise<void> }> {
  // A demo comes with its merchant.
  const setupToken = config.demo ? null : randomToken();
  const worker = parts.includes("worker") ? await startWorker({ platform, databaseUrl }) : null;
  const stop = async (app: FastifyInstance | null) => {
    await app?.close();
    await worker?.stop();
    await signIn.close();
    await platform.sql.end();
  };
  try {
    const app = parts.includes("http") ? await listen({ config, platform, signIn, setupToken }) : null;
    return { setupToken, stop: () => stop(app) };
  } catch (error) {
    // Else the worker works on while the database is stopped, and fills the screen with connections that were lost.
    await stop(null);
    throw error;
  }
}

/** Sign-in over the same database; made before the service, because the demo needs its user first. */
export function openSignIn({
  config,
  databaseUrl,
  secrets,
  platform,
}: {
  config: Config;
  databaseUrl: string;
  secrets: SecretKeys;
  platform: Platform;
}): SignIn {
  return createSignIn({ databaseUrl, secrets, publicUrl: config.publicUrl, log: platform.log });
}

async function listen({
  config,
  platform,
  signIn,
  setupToken,
}: Pick<ServiceOptions, "config" | "platform" | "signIn"> & {
  setupToken: string | null;
}): Promise<FastifyInstance> {
  const app = await buildApp({
    platform,
    signIn,
    isDemo: config.demo,
    checkoutOrigins: [new URL(config.mollieApiUrl).origin],
    trustProxy: config.trustProxy,
    metricsToken: config.metricsToken,
    setupToken,
  });
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await app.close();
    throw explain(error, config);
  }
  return app;
}

function explain(error: unknown, { port, host }: Config): unknown {
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    return new Error(`Port ${port} is in use: stop what listens there, or set PORT to another one.`);
  }
  if (code === "EACCES")
    return new Error(`Port ${port} may not be used by this user: set PORT to one above 1024.`);
  if (code === "EADDRNOTAVAIL")
    return new Error(`HOST is ${host}, which this machine does not have: set another one.`);
  return error;
}
