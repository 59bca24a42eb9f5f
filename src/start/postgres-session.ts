import { Client } from "pg";
import { errorCode } from "../problems/error-code.ts";

/** Our place at the server: as long as somebody has one, the server stays up. */
export type Session = { readonly leave: (options: { asLast: () => Promise<void> }) => Promise<void> };

type Address = { readonly port: number; readonly password: string };

/**
 * The advisory lock that every process using the server shares, through one session. When a process dies in any way
 * its session and lock die with it, so there is no file to go stale. Any number that nobody else uses here.
 */
const PRESENCE_LOCK = 7_865_325;

/** SQLSTATEs of a server that is about to be gone or there: starting up, shutting down, ended by its administrator. */
const PASSING = new Set(["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", "EPIPE"]);

/** The address of a database on the embedded server, as its superuser. */
export function postgresUrl({ port, password, database }: Address & { database: string }): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Joins a running server and makes the database `voldaan` when it is not there. Null when the server is on its way
 * out, so that the caller looks again.
 */
export async function joinServer(address: Address): Promise<Session | null> {
  try {
    const client = await connect(address);
    const joined = await lock(client, "pg_try_advisory_lock_shared");
    if (!joined) {
      await client.end();
      return null;
    }
    await makeDatabase(client);
    let isLost = false;
    client.on("end", () => (isLost = true));
    return { leave: async ({ asLast }) => leave(isLost ? null : client, { address, asLast }) };
  } catch (error) {
    if (PASSING.has(errorCode(error))) return null;
    if (errorCode(error) !== "28P01") throw error;
    throw new Error(
      "The database does not accept the password kept in DATA_DIR: bring back the file postgres-password that belongs to this database.",
      { cause: error },
    );
  }
}

/**
 * Who gets the lock alone is the last, and keeps it while stopping, so that nobody joins a server on its way out. The
 * session may have been lost when the server restarted its children; then a new one asks.
 */
async function leave(
  client: Client | null,
  { address, asLast }: { address: Address; asLast: () => Promise<void> },
): Promise<void> {
  const session = client ?? (await connect(address).catch(() => null));
  if (!session) return; // the server is gone already
  const isLast = await getsTheLockAlone(session, { isMember: client !== null }).catch(() => null);
  if (isLast === null) return client ? leave(null, { address, asLast }) : undefined;
  if (isLast) await asLast();
  await session.end();
}

/** Fails when the session is lost meanwhile, as when another one became the last and stops the server. */
async function getsTheLockAlone(session: Client, { isMember }: { isMember: boolean }): Promise<boolean> {
  if (isMember) await lock(session, "pg_advisory_unlock_shared");
  return lock(session, "pg_try_advisory_lock");
}

async function connect(address: Address): Promise<Client> {
  const client = new Client({
    connectionString: postgresUrl({ ...address, database: "postgres" }),
    application_name: "voldaan presence",
    keepAlive: true,
  });
  client.on("error", () => undefined); // the `end` that follows is what we act upon
  await client.connect();
  return client;
}

async function lock(client: Client, how: string): Promise<boolean> {
  const { rows } = await client.query<{ done: boolean }>(`select ${how}($1) as done`, [PRESENCE_LOCK]);
  return rows[0]?.done === true;
}

async function makeDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'voldaan'");
  if (rowCount) return;
  await client.query("create database voldaan").catch((error: unknown) => {
    const isMadeByAnother = ["42P04", "23505"].includes(errorCode(error)); // duplicate_database, unique_violation
    if (!isMadeByAnother) throw error;
  });
}
