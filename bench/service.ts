import { pino } from "pino";
import { buildApp } from "../src/app.ts";
import { randomToken } from "../src/ids/ids.ts";
import { createSignIn } from "../src/sign-in/sign-in.ts";
import { createPlatform } from "../src/start/platform.ts";
import { freePort } from "../test/free-port.ts";

/**
 * The service over a database that is there already, without worker and log: `service.ts DATABASE_URL`. It takes the
 * address of whoever asks from a header, since one address may open no more than so many pages a minute.
 */
const [databaseUrl = ""] = process.argv.slice(2);
const port = await freePort();
const publicUrl = `http://127.0.0.1:${port}`;
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

await app.listen({ port, host: "127.0.0.1" });
const end = () => void app.close().then(() => Promise.all([signIn.close(), platform.sql.end()]));
process.once("disconnect", end);
process.once("SIGTERM", end);
process.channel?.unref();
console.log(publicUrl);
