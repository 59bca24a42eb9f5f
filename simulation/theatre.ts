import type { FastifyInstance } from "fastify";
import pg from "pg";
import { pino } from "pino";
import { startSandbox } from "../sandbox/start-sandbox.ts";
import { buildApp } from "../src/app.ts";
import type { Clock } from "../src/clock/clock.ts";
import type { NewId } from "../src/ids/ids.ts";
import { createMollieClient, type MollieClient } from "../src/mollie/mollie-client.ts";
import { createSignIn } from "../src/sign-in/sign-in.ts";
import { createPlatform } from "../src/start/platform.ts";
import { createVault, type Vault } from "../src/world/vault.ts";
import type { Platform } from "../src/world/world.ts";
import { cloneDatabase } from "../test/quick-server.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { chosenMutant } from "./mutants.ts";

/** When every history begins: a Monday morning, so that nothing depends on the day it is run. */
export const BEGINNING = new Date("2026-03-02T08:00:00Z");

/** How long an answer of Mollie's is waited for, in earnest: little where it is known that none comes. */
export type Patience = "much" | "little";

/** What a history puts in the place of chance and time while it plays. */
export type Direction = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly onPhase: NonNullable<Platform["onPhase"]>;
  readonly aroundMollie: <T>(operation: string, call: (patience: Patience) => Promise<T>) => Promise<T>;
  readonly aroundTransaction: <T>(transact: (beforeCommit: () => Promise<void>) => Promise<T>) => Promise<T>;
  /** Whether the operator put a new secret key in front of the old one. */
  readonly hasNewSecret: () => boolean;
};

/** The service, Mollie's stand-in and a database, which play one history after another. */
export type Theatre = {
  readonly app: FastifyInstance;
  readonly platform: Platform;
  readonly sandboxUrl: string;
  readonly mailbox: Mailbox;
  /** As the database's owner, past all policies: for the auditor, and for the queue. */
  readonly owner: pg.Pool;
  /** Sees who waits for whom also when all the owner's connections wait. */
  readonly lookout: pg.Pool;
  readonly direct: (direction: Direction) => void;
  readonly close: () => Promise<void>;
};

/** Much is enough for the sandbox on a busy machine, and little for what it does before it falls silent. */
const PATIENCE_MS: Readonly<Record<Patience, number>> = { much: 5000, little: 200 };

/** The server may forget everything when the machine stops: a history dies in every possible way, but never so. */
export async function openTheatre({ postgresUrl }: { postgresUrl: string }): Promise<Theatre> {
  const database = await cloneDatabase(postgresUrl);
  const sandbox = await startSandbox({ port: 0, realTime: () => BEGINNING.getTime() });
  const mailbox = await openMailbox();
  // As many as the stage holds, and the simulation itself: whoever waits for a connection is not seen to wait for a lock.
  const owner = new pg.Pool({ connectionString: database.url, max: 10 });
  const lookout = new pg.Pool({ connectionString: database.url, max: 1 });
  const mutation = chosenMutant()?.sql;
  if (mutation !== undefined) await owner.query(mutation);
  let direction: Direction | null = null;
  const directed = (): Direction => {
    if (direction === null) throw new Error("No history plays.");
    return direction;
  };

  const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
  const publicUrl = "http://127.0.0.1:1";
  const secret = "a-secret-for-simulations-of-more-than-32-characters";
  const rotated = createVault({ secretKeys: [`new-${secret}`, secret] });
  const real = createPlatform({
    publicUrl,
    mollieApiUrl: sandbox.url,
    databaseUrl: database.url,
    secretKeys: [secret],
    log,
  });
  const mollieWith = (patience: Patience): MollieClient =>
    createMollieClient({
      apiUrl: sandbox.url,
      userAgent: "Voldaan simulation",
      pause: () => Promise.resolve(),
      timeoutMs: PATIENCE_MS[patience],
    });
  const vault = (): Vault => (directed().hasNewSecret() ? rotated : real.vault);
  const platform: Platform = {
    ...real,
    sql: directedSql(real.sql, (transact) => directed().aroundTransaction(transact)),
    mollie: directedMollie({ much: mollieWith("much"), little: mollieWith("little") }, (operation, call) =>
      directed().aroundMollie(operation, call),
    ),
    clock: { now: () => directed().clock.now() },
    newId: (kind) => directed().newId(kind),
    onPhase: (phase, moment) => directed().onPhase(phase, moment),
    vault: {
      seal: (plain, options) => vault().seal(plain, options),
      open: (sealed, options) => vault().open(sealed, options),
    },
    webhookUrl: (webhookSecret) => `${mailbox.url}/${webhookSecret}`,
  };
  const signIn = createSignIn({ databaseUrl: database.url, secrets: [secret], publicUrl, log });
  const app = await buildApp({
    platform,
    signIn,
    isDemo: false,
    checkoutOrigins: [sandbox.url],
    trustProxy: [],
    metricsToken: null,
  });
  await app.ready();
  return {
    app,
    platform,
    sandboxUrl: sandbox.url,
    mailbox,
    owner,
    lookout,
    direct: (next) => {
      direction = next;
    },
    async close() {
      await app.close();
      await signIn.close();
      // Actors that died in a transaction hold connections for ever.
      await real.sql.end({ timeout: 1 });
      await owner.end();
      await lookout.end();
      await mailbox.close();
      await sandbox.close();
      await database.drop();
    },
  };
}

/** The connection pool, with something between a transaction's work and its commit. */
function directedSql(sql: Platform["sql"], around: Direction["aroundTransaction"]): Platform["sql"] {
  type Work = (tx: unknown) => Promise<unknown>;
  const begin = (access: string, work: Work) =>
    access === "read write"
      ? around((beforeCommit) =>
          sql.begin(access, async (tx) => {
            const result = await work(tx);
            await beforeCommit();
            return result;
          }),
        )
      : sql.begin(access, work);
  return new Proxy(sql, {
    get: (target, name) => (name === "begin" ? begin : Reflect.get(target, name)),
  });
}

function directedMollie(
  mollie: Readonly<Record<Patience, MollieClient>>,
  around: Direction["aroundMollie"],
): MollieClient {
  const operations = Object.keys(mollie.much) as (keyof MollieClient)[]; // justified: its keys are its operations
  return Object.fromEntries(
    operations.map((operation) => [
      operation,
      (...args: unknown[]) =>
        around(operation, (patience) => {
          // justified: each call keeps its own arguments and answer
          const call = mollie[patience][operation] as (...args: unknown[]) => Promise<unknown>;
          return call(...args);
        }),
    ]),
  ) as unknown as MollieClient;
}
