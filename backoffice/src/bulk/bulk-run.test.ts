import { expect, test } from "vitest";
import type { ListedInvoice } from "../api/listed-invoice.ts";
import { BulkRun } from "./bulk-run.ts";

/** As much of an invoice as a run looks at. */
const invoice = (number: string) => ({ id: `inv_${number}`, number }) as ListedInvoice;

async function* pages(...all: ListedInvoice[][]) {
  yield* all;
}

const kinds = (run: BulkRun) => run.rows.map(({ result }) => result.kind);

test("what would be refused is set aside, and a refusal stops nothing", async () => {
  const run = new BulkRun(async ({ number }) => {
    if (number === "2") throw new Error("refused");
    return { number, link: null };
  });
  const reasonAgainst = ({ number }: ListedInvoice) => (number === "3" ? "draft" : null);
  await run.gather(pages([invoice("1"), invoice("2")], [invoice("3"), invoice("4")]), reasonAgainst);
  expect(run.phase).toBe("ready");
  await run.start();
  expect(run.phase).toBe("ended");
  expect(kinds(run)).toEqual(["done", "refused", "skipped", "done"]);
});

test("told to stop, it ends after the invoice it is at, and leaves the rest waiting", async () => {
  const run: BulkRun = new BulkRun(async ({ number }) => {
    if (number === "2") run.stop();
    return { number, link: null };
  });
  await run.gather(pages([invoice("1"), invoice("2"), invoice("3")]), () => null);
  await run.start();
  expect(kinds(run)).toEqual(["done", "done", "waiting"]);
  await run.start();
  expect(kinds(run)).toEqual(["done", "done", "done"]);
});

test("a second try is for what was refused alone", async () => {
  const tried: (string | null)[] = [];
  const run = new BulkRun(async ({ number }) => {
    tried.push(number);
    if (tried.length === 2) throw new Error("unreachable");
    return { number, link: null };
  });
  await run.gather(pages([invoice("1"), invoice("2"), invoice("3")]), () => null);
  await run.start();
  await run.retry();
  expect(tried).toEqual(["1", "2", "3", "2"]);
  expect(run.count("done")).toBe(3);
});

test("after a stop, a second try leaves alone what was never begun", async () => {
  let tries = 0;
  const run: BulkRun = new BulkRun(async ({ number }) => {
    tries += 1;
    if (tries > 1) return { number, link: null };
    run.stop();
    throw new Error("unreachable");
  });
  await run.gather(pages([invoice("1"), invoice("2")]), () => null);
  await run.start();
  expect(kinds(run)).toEqual(["refused", "waiting"]);
  await run.retry();
  expect(kinds(run)).toEqual(["done", "waiting"]);
});

test("a list that is called off asks for no further page", async () => {
  const run: BulkRun = new BulkRun(async ({ number }) => ({ number, link: null }));
  let asked = 0;
  async function* endless() {
    for (;;) {
      asked += 1;
      if (asked === 3) run.stop();
      yield [invoice(String(asked))];
    }
  }
  await run.gather(endless(), () => null);
  expect(asked).toBe(3);
  expect(run.phase).toBe("ended");
});

test("a list that cannot be read is told, and nothing is done", async () => {
  const run = new BulkRun(async ({ number }) => ({ number, link: null }));
  async function* broken() {
    yield [invoice("1")];
    throw new Error("unreachable");
  }
  await run.gather(broken(), () => null);
  expect(run.phase).toBe("failed");
  expect(kinds(run)).toEqual(["waiting"]);
});
