import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { DEFAULT_LIVE_KEY } from "../sandbox/profiles/default-profile.ts";
import { MUTANTS, type Mutant } from "../simulation/mutants.ts";
import { migrate } from "../src/db/migrate.ts";
import { startEmbeddedPostgres } from "../src/start/embedded-postgres.ts";
import { freePort } from "../test/free-port.ts";
import { type Child, runChild, startChild } from "./child-process.ts";
import { type Doors, openDoors } from "./doors.ts";

const PROGRAM = "src/voldaan.ts";
const MUTATION = fileURLToPath(new URL("../simulation/mutate.ts", import.meta.url));

/** As many as the promise speaks of: two machines that take jobs from one queue. */
const WORKERS = 2;

/** Everything that races need, each part in a process of its own, as in production. */
export type RaceTrack = {
  readonly doors: Doors;
  /** As the database's owner: for what no API tells, such as whether work is waiting. */
  readonly owner: pg.Pool;
  /** What the processes complained of so far. */
  readonly errors: () => readonly string[];
  /** `npm run voldaan -- audit` over the whole database. */
  readonly audit: () => Promise<{ lines: readonly string[]; exitCode: number | null }>;
  readonly clear: () => Promise<void>;
};

/**
 * A PostgreSQL with its ordinary durable settings, the sandbox, `voldaan serve` and two times `voldaan worker`, and a
 * merchant who is connected. With `mutant` the service is broken so on purpose.
 */
export async function openRaceTrack({ mutant: name }: { mutant: string | null }): Promise<RaceTrack> {
  const mutant = name === null ? null : mutantNamed(name);
  const dataDir = await mkdtemp(join(tmpdir(), "voldaan-races-"));
  const opened: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true })];
  const children: Child[] = [];
  const clear = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    opened.push(() => postgres.stop());
    await migrate({ databaseUrl: postgres.url });
    const owner = new pg.Pool({ connectionString: postgres.url, max: 3 });
    opened.push(() => owner.end());
    if (mutant?.sql !== undefined) await owner.query(mutant.sql);

    const sandboxPort = await freePort();
    await start("sandbox/main.ts", {
      name: "sandbox",
      args: ["--port", String(sandboxPort)],
      ready: /^The sandbox is ready/,
    });
    const port = await freePort();
    const env = {
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      PORT: String(port),
      MOLLIE_API_URL: `http://127.0.0.1:${sandboxPort}`,
      // Payers come from many addresses, which the limit of presses per address looks at.
      TRUST_PROXY: "loopback",
      LOG_LEVEL: "error",
      ...(name === null ? {} : { VOLDAAN_MUTANT: name }),
    };
    const nodeArgs = mutant === null ? [] : ["--import", MUTATION];
    const service = (part: string, ready: RegExp) =>
      start(PROGRAM, { name: part, args: [part], env, nodeArgs, ready });
    await service("serve", /^Ready at/);
    await Promise.all(Array.from({ length: WORKERS }, () => service("worker", /^Ready for jobs/)));

    const apiKey = await makeMerchant(env);
    const { rows } = await owner.query<{ secret: string }>("select webhook_secret as secret from merchants");
    const doors = openDoors({
      serviceUrl: env.PUBLIC_URL,
      sandboxUrl: env.MOLLIE_API_URL,
      apiKey,
      mollieKey: DEFAULT_LIVE_KEY,
      webhookSecret: rows[0]?.secret ?? "",
    });
    opened.push(() => doors.close());
    await connect(doors);
    return {
      doors,
      owner,
      clear,
      errors: () => children.flatMap(({ errors }) => errors),
      audit: () => runChild(PROGRAM, { name: "audit", args: ["audit"], env }),
    };
  } catch (error) {
    await clear();
    throw error;
  }

  async function start(program: string, options: Parameters<typeof startChild>[1]): Promise<void> {
    const child = await startChild(program, options);
    children.push(child);
    opened.push(child.end);
  }
}

function mutantNamed(name: string): Mutant {
  const mutant = MUTANTS[name];
  if (mutant) return mutant;
  throw new Error(`There is no mutant "${name}"; use one of ${Object.keys(MUTANTS).join(", ")}.`);
}

/** By the command line, as an operator does; answers the API key that it prints. */
async function makeMerchant(env: Readonly<Record<string, string>>): Promise<string> {
  const args = ["merchant", "create", "--name", "Installatiebedrijf Race", "--activate-mollie", "--api-key"];
  const { lines, exitCode } = await runChild(PROGRAM, { name: "merchant", args, env });
  const apiKey = lines.find((line) => /^vk_[\w-]+$/.test(line.trim()));
  if (exitCode === 0 && apiKey !== undefined) return apiKey.trim();
  throw new Error(`The merchant could not be made:\n${lines.join("\n")}`);
}

async function connect(doors: Doors): Promise<void> {
  const { status, body } = await doors.api("PUT", "/integrations/mollie", {
    body: { apiKey: DEFAULT_LIVE_KEY },
  });
  if (status !== 200) throw new Error(`Mollie could not be connected: ${JSON.stringify(body)}`);
}
