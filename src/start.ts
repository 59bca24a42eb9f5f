import { mkdir } from "node:fs/promises";
import { readConfig } from "./config/config.ts";
import { secretKeysFrom } from "./config/secret-keys.ts";
import { announceDemo, fillDemo } from "./demo/fill-demo.ts";
import { buildBackoffice } from "./start/build-backoffice.ts";
import { claimDatabase } from "./start/installation.ts";
import { openDatabase } from "./start/open-database.ts";
import { createLog, createPlatform, outgoingMailOf } from "./start/platform.ts";
import { startSandboxProcess } from "./start/sandbox-process.ts";
import { openSignIn, startService } from "./start/service.ts";
import { announceSetup } from "./start/setup-link.ts";
import { untilTold } from "./start/until-told.ts";

/** `npm start`: everything on one machine. What was begun is ended in the opposite order, whatever went wrong. */
const ends: (() => Promise<void>)[] = [];
const say = (line: string) => console.log(line);

try {
  const config = readConfig(process.env);
  const log = createLog({
    logLevel: process.env.LOG_LEVEL === undefined && config.demo ? "warn" : config.logLevel,
  });
  const secretKeys = await secretKeysFrom({ dataDir: config.dataDir, env: process.env });
  await mkdir(config.dataDir, { recursive: true });
  say(config.demo ? "Voldaan, the demo: nothing here is real money." : "Voldaan");

  const [database] = await Promise.all([openDatabase(config, { log: say }), buildBackoffice({ log: say })]);
  ends.push(() => database.close());
  const platform = createPlatform({
    ...config,
    databaseUrl: database.url,
    secretKeys,
    log,
    outgoingMail: outgoingMailOf(config),
  });
  await claimDatabase(platform.sql, { kind: config.demo ? "demo" : "real" });
  const signIn = openSignIn({ config, databaseUrl: database.url, secrets: secretKeys, platform });

  if (config.demo) {
    const sandbox = await startSandboxProcess({
      port: config.sandboxPort,
      dataDir: config.dataDir,
      log: say,
    });
    ends.push(() => sandbox.stop());
  }
  // Before the worker runs, so that nobody else works on a story that is told at past times.
  const demo = config.demo ? await fillDemo({ config, platform, signIn, log: say }) : null;
  const service = await startService({
    config,
    databaseUrl: database.url,
    platform,
    signIn,
    parts: ["http", "worker"],
  });
  ends.push(() => service.stop());
  if (demo) announceDemo(demo, { config, log: say });
  else await announceSetup({ platform, token: service.setupToken, log: say });
  await untilTold();
  say("Ending: answering what is in flight …");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
for (const end of ends.toReversed()) {
  await end().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
// Whatever a library still holds open (a timer, an idle socket) is not worth waiting for.
process.exit();
