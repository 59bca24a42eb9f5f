import { pino } from "pino";
import { buildApp } from "../src/app.ts";
import { randomToken } from "../src/ids/ids.ts";
import { createSignIn } from "../src/sign-in/sign-in.ts";
import { createPlatform } from "../src/start/platform.ts";

/**
 * The service over a database that is there already, without worker and log. It takes the address of whoever asks from a
 * header, since one address may open no more than so many pages a minute.
 */
export async function buildService({ databaseUrl, publicUrl }: { databaseUrl: string; publicUrl: string }) {
  const secret = randomToken();
  const log = pino({ level: "silent" });
  const platform = createPlatform({
    publicUrl,
    mollieApiUrl: publicUrl,
    databaseUrl,
    secretKeys: [secret],
    log,
  });
  const signIn = createSignIn({ databaseUrl, secrets: [secret], publicUrl, log });
  const app = await buildApp({
    platform,
    signIn,
    isDemo: true,
    checkoutOrigins: [],
    trustProxy: ["127.0.0.1"],
    metricsToken: null,
  });
  return {
    platform,
    app,
    close: async () => {
      await app.close();
      await Promise.all([signIn.close(), platform.sql.end()]);
    },
  };
}
