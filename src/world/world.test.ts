import { afterAll, beforeAll, expect, test } from "vitest";
import { type Harness, harness } from "../../test/harness.ts";
import type { InvoiceId } from "../ids/ids.ts";
import { readInvoice } from "../invoices/invoice-queries.ts";

let t: Harness;
const phases: string[] = [];

beforeAll(async () => {
  t = await harness({
    onPhase: async (phase, moment) => {
      if (phase.startsWith("test:")) phases.push(`${moment} ${phase}`);
    },
  });
});

afterAll(() => t?.[Symbol.asyncDispose]());

async function setNote(
  id: InvoiceId,
  note: string,
  phase: string,
  then: () => Promise<void> | void,
): Promise<void> {
  await t.world.atomically(phase, async ({ sql }) => {
    await sql`update invoices set note = ${note} where id = ${id}`;
    await then();
  });
}

test("two phases that wait for each other both happen, the one that PostgreSQL undid by running again whole", async () => {
  const [one, other] = [await t.drafted({ note: "" }), await t.drafted({ note: "" })];
  let inside = 0;
  let bothInside: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    bothInside = resolve;
  });
  const runs: string[] = [];
  const append = (name: string, order: readonly InvoiceId[]) =>
    t.world.atomically(`test: ${name}`, async ({ sql }) => {
      runs.push(name);
      for (const [index, id] of order.entries()) {
        await sql`update invoices set note = note || ${name} where id = ${id}`;
        if (index > 0) continue;
        inside += 1;
        if (inside >= 2) bothInside();
        await both;
      }
    });
  await Promise.all([append("a", [one.id, other.id]), append("b", [other.id, one.id])]);
  expect(runs).toHaveLength(3);
  for (const { id } of [one, other]) {
    const invoice = await t.world.read((tx) => readInvoice(tx, { id }));
    expect(["ab", "ba"]).toContain(invoice?.note);
  }
});

test("what throws is undone, tried once and heard of", async () => {
  const { id } = await t.drafted({ note: "before" });
  let runs = 0;
  const failing = setNote(id, "after", "test: fail", () => {
    runs += 1;
    throw new Error("No.");
  });
  await expect(failing).rejects.toThrow("No.");
  expect(runs).toBe(1);
  expect((await t.invoice(id)).note).toBe("before");
});

test("a look changes nothing, because PostgreSQL refuses it", async () => {
  const { id } = await t.drafted({ note: "before" });
  const change = t.world.read(({ sql }) => sql`update invoices set note = 'after' where id = ${id}`);
  await expect(change).rejects.toMatchObject({ code: "25006" });
});

test("a phase is named before it begins, and after its commit only", async () => {
  const { id } = await t.drafted();
  phases.length = 0;
  await setNote(id, "after", "test: named", () => void phases.push("inside"));
  await expect(
    setNote(id, "never", "test: broken", () => {
      throw new Error("No.");
    }),
  ).rejects.toThrow("No.");
  expect(phases).toEqual(["before test: named", "inside", "after test: named", "before test: broken"]);
});

test("outside a merchant's phase the next user of the connection sees nothing of it", async () => {
  await Promise.all(Array.from({ length: 20 }, () => t.world.read(({ sql }) => sql`select 1 from invoices`)));
  const rows = await Promise.all(Array.from({ length: 20 }, () => t.platform.sql`select 1 from invoices`));
  expect(rows.flat()).toEqual([]);
});
