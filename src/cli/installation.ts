import { type Config, readConfig } from "../config/config.ts";
import { type SecretKeys, secretKeysFrom } from "../config/secret-keys.ts";
import { markInstallation } from "../start/installation-queries.ts";
import type { Platform } from "../world/world.ts";

/** What a command works on: the same database as `npm start`, which may be running at the same time. */
export type Installation = {
  config: Config;
  databaseUrl: string;
  platform: Platform;
  /** Signs sessions; the first of the secret keys. */
  secrets: SecretKeys;
};

/**
 * Opens the installation that the environment describes, does one thing in it, and leaves. Demo and real databases are
 * both welcome; a database that nobody started yet becomes of the kind that the environment asks for.
 */
export async function withInstallation<T>(
  env: NodeJS.ProcessEnv,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  // Loaded when a command runs: the help, and the sandbox, begin without a database and what it takes.
  const { openDatabase } = await import("../start/open-database.ts");
  const { createLog, createPlatform } = await import("../start/platform.ts");
  const config = readConfig(env);
  // A command's answer is what it prints; the log adds warnings, unless the environment asks for more.
  const log = createLog({ logLevel: env.LOG_LEVEL === undefined ? "warn" : config.logLevel });
  const secretKeys = await secretKeysFrom({ dataDir: config.dataDir, env });
  const database = await openDatabase(config, { log: (line) => log.debug(line) });
  try {
    const platform = createPlatform({ ...config, databaseUrl: database.url, secretKeys, log });
    try {
      await markInstallation(platform.sql, {
        kind: config.demo ? "demo" : "real",
        now: platform.clock.now(),
      });
      return await work({ config, databaseUrl: database.url, platform, secrets: secretKeys });
    } finally {
      await platform.sql.end();
    }
  } finally {
    await database.close();
  }
}
