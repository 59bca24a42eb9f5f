import { Client } from "pg";
import { expect } from "vitest";
import { harness } from "./harness.ts";
import type { Answer } from "./merchant.ts";

type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
};

/** What must never be seen in an answer: how we are made. */
const OUR_INSIDES =
  /typebox|fastify|FST_|postgres|\bsql\b|select |insert |\bat \w+ \(|\.ts:\d|node_modules|schema|undefined|\[object/i;

/** The product, and what looks at each refusal of its API from all sides. */
export async function refusals(options: Parameters<typeof harness>[0] = {}) {
  const t = await harness(options);
  const owner = new Client({ connectionString: t.database.url });
  await owner.connect();

  /**
   * Makes the call and looks at every door: the status, the stable code, sentences that name the mend, nothing of our
   * insides, an entry in the merchant's log, and a database in which nothing else changed.
   */
  async function refused(
    call: () => Promise<Answer>,
    { status, code }: { status: number; code: string },
  ): Promise<ProblemBody> {
    const before = await everythingButTheLog();
    const newestBefore = await newestRefusal();
    const answer = await call();
    const problem = answer.body as ProblemBody; // justified: looked at field by field below
    expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(problem).toMatchObject({ status, type: `urn:voldaan:problem:${code}`, title: expect.any(String) });
    expect(problem.detail).toMatch(/^\S.{8,}[.!]$/);
    for (const { pointer, detail } of problem.errors ?? []) {
      expect(pointer).toMatch(/^(\/.*)?$/);
      expect(detail).toMatch(/^\S.{8,}[.!]$/);
    }
    expect(JSON.stringify(problem).replace(/see the description of this field/g, "")).not.toMatch(
      OUR_INSIDES,
    );
    expect(await everythingButTheLog()).toEqual(before);
    const noted = await newestRefusal();
    expect(noted?.id).not.toBe(newestBefore?.id);
    expect(noted).toMatchObject({
      outcome: status >= 500 ? "failed" : "refused",
      message: problem.detail,
      httpStatus: status,
    });
    return problem;
  }

  async function newestRefusal() {
    type Page = { data: { id: string; outcome: string; message: string; httpStatus: number }[] };
    return (await t.must<Page>("GET", "/integration-log?direction=in&limit=1")).data[0];
  }

  async function anOpenInvoice(): Promise<{ id: string; number: string }> {
    const draft = await t.drafted();
    return t.must("POST", `/invoices/${draft.id}/issuance`);
  }

  /** A count and a digest of each table: enough to see that something changed. */
  async function everythingButTheLog(): Promise<unknown> {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'integration_log' order by 1`,
    );
    const digests = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(x::text, ',' order by x::text), '')) from ${name} x`,
    );
    return (await owner.query(digests.join(" union all "))).rows;
  }

  /** The whole of the log and of what else is stored, searched for a secret. */
  async function expectNowhere(secret: string): Promise<void> {
    const { rows } = await owner.query(
      `select id from integration_log l where l::text like '%' || $1 || '%'
      union all select id from events e where e::text like '%' || $1 || '%'
      union all select key from idempotency_keys k where k::text like '%' || $1 || '%'`,
      [secret],
    );
    expect(rows).toEqual([]);
  }

  return {
    ...t,
    refused,
    anOpenInvoice,
    expectNowhere,
    async [Symbol.asyncDispose]() {
      await owner.end();
      await t[Symbol.asyncDispose]();
    },
  };
}
