import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { connect } from "../src/db/database.ts";
import { asAdmin } from "./tampering.ts";
import { testDatabase } from "./test-database.ts";

/*
 * The driver of the database, as we mend it (`patches/`): a transaction whose connection is gone fails, and does nothing
 * else; the process lives on, and the connection that takes its place works.
 */

type Sql = ReturnType<typeof connect>;

/** A pool of one, so that who comes next gets the place of the connection that was lost. */
async function withPool(use: (sql: Sql) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const sql = connect({ databaseUrl: database.url, role: "voldaan_app", max: 1 });
  try {
    await use(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function terminate(pid: number): Promise<void> {
  await asAdmin(`select pg_terminate_backend(${pid})`);
  await setTimeout(50);
}

async function pidOf(sql: Pick<Sql, "unsafe">): Promise<number> {
  const [row] = await sql.unsafe<[{ pid: number }]>("select pg_backend_pid() as pid");
  return row.pid;
}

test("a transaction that goes on after its connection was lost fails, and the next one works", async () => {
  await withPool(async (sql) => {
    for (let times = 0; times < 5; times++) {
      const lost = sql.begin(async (tx) => {
        await terminate(await pidOf(tx));
        return tx`select 1`;
      });
      await expect(lost).rejects.toThrow();
      await setTimeout(20);
      expect(await sql.begin((tx) => pidOf(tx))).toBeGreaterThan(0);
    }
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  });
});

test("what outlives its transaction never reaches the one that has its connection's place", async () => {
  await withPool(async (sql) => {
    let outlived: Promise<unknown> = Promise.resolve();
    const lost = sql.begin(async (tx) => {
      await terminate(await pidOf(tx));
      // The next transaction has begun by now, in this one's place.
      await setTimeout(150);
      outlived = tx`rollback`.catch((error: unknown) => error);
      throw await outlived;
    });
    await expect(lost).rejects.toThrow();
    const next = sql.begin(async (tx) => {
      const before = await tx`select pg_current_xact_id()::text as id`;
      await setTimeout(300);
      return [before[0]?.["id"], (await tx`select pg_current_xact_id()::text as id`)[0]?.["id"]];
    });
    const [before, after] = await next;
    expect(await outlived).toBeInstanceOf(Error);
    expect(after).toBe(before);
  });
});
