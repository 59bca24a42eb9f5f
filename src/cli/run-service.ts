import { mkdir } from "node:fs/promises";
import { readConfig } from "../config/config.ts";
import { secretKeysFrom } from "../config/secret-keys.ts";
import { buildBackoffice } from "../start/build-backoffice.ts";
import { claimDatabase } from "../start/installation.ts";
import { openDatabase } from "../start/open-database.ts";
import { createLog, createPlatform, outgoingMailOf } from "../start/platform.ts";
import { openSignIn, type ServiceOptions, startService } from "../start/service.ts";
import { announceSetup } from "../start/setup-link.ts";
import { untilTold } from "../start/until-told.ts";
import { failureText } from "./failure-text.ts";

/**
 * A part of the service in a process of its own, until it is told to end. What was begun is ended in the opposite order,
 * also when a later step fails; then the process ends, whatever a part that had begun still does.
 */
export async function runService({ parts }: Pick<ServiceOptions, "parts">): Promise<void> {
  const say = (line: string) => console.log(line);
  const ends: (() => Promise<void>)[] = [];
  try {
    const config = readConfig(process.env);
    const log = createLog(config);
    const secretKeys = await secretKeysFrom({ dataDir: config.dataDir, env: process.env });
    await mkdir(config.dataDir, { recursive: true });
    if (parts.includes("http")) await buildBackoffice({ log: say });
    const database = await openDatabase(config, { log: say });
    ends.push(() => database.close());
    const platform = createPlatform({
      ...config,
      databaseUrl: database.url,
      secretKeys,
      log,
      outgoingMail: outgoingMailOf(config),
    });
    // Ended twice when the service ends it too, which the driver takes as once.
    ends.push(() => platform.sql.end());
    await claimDatabase(platform.sql, { kind: config.demo ? "demo" : "real" });
    const signIn = openSignIn({ config, databaseUrl: database.url, secrets: secretKeys, platform });
    const service = await startService({ config, databaseUrl: database.url, platform, signIn, parts });
    ends.push(() => service.stop());
    if (parts.includes("http")) await announceSetup({ platform, token: service.setupToken, log: say });
    say(parts.includes("http") ? `Ready at ${config.publicUrl}` : "Ready for jobs.");
    await untilTold();
    say("Ending: what is in flight is finished …");
  } catch (error) {
    console.error(failureText(error));
    process.exitCode = 1;
  }
  for (const end of ends.toReversed()) {
    await end().catch((error: unknown) => {
      console.error(failureText(error));
      process.exitCode = 1;
    });
  }
  // Whatever a library still holds open (a timer, an idle socket) is not worth waiting for.
  process.exit();
}
