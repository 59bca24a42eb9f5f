import { expect, test } from "vitest";
import type { AcceptedAnswer, ImportPreview, InvoiceToImport } from "../../../src/invoices/import-schemas.ts";
import { ApiProblem } from "../api/api.ts";
import type { ImportedDocument } from "../api/imports.ts";
import { ImportRun } from "./import-run.ts";
import type { Asking } from "./look-ahead.ts";

const HEAD = "nummer;klant;omschrijving;prijs;btw";

const csv = (...lines: string[]) => new File([[HEAD, ...lines].join("\n")], "lijst.csv");
const ubl = (name: string) => new File(["<Invoice/>"], name);

/** As much of an answer as a run looks at. */
const document = {} as ImportedDocument;
const accepted = (number: string, outcome: AcceptedAnswer["outcome"] = "new") =>
  ({ outcome, number }) as AcceptedAnswer;

/** A service that finds everything new, unless a test says otherwise. */
const asking = (change: Partial<Asking> = {}): Asking => ({
  previewUbl: async () => accepted("UBL-1"),
  previewInvoices: async (invoices) => invoices.map(({ number }): ImportPreview => accepted(number)),
  ...change,
});

const kinds = (run: ImportRun) => run.rows.map(({ result }) => result.kind);

test("nothing is made before a yes, and what cannot be read or is there already is left out of it", async () => {
  const made: string[] = [];
  const run = new ImportRun({
    asking: asking({
      previewInvoices: async (invoices) =>
        invoices.map(({ number }) => accepted(number, number === "2" ? "imported_before" : "new")),
    }),
    importRow: async ({ preview }) => {
      made.push(preview?.number ?? "");
      return { document, isNew: preview?.number !== "4" };
    },
  });
  await run.take([ubl("een.xml"), csv("1;B;K;geen;21", "2;B;K;1;21", "3;B;K;1;21", "4;B;K;1;21")]);
  expect(run.phase).toBe("ready");
  expect(kinds(run)).toEqual(["ready", "faulty", "known", "ready", "ready"]);
  expect(made).toEqual([]);
  await run.start();
  expect(made).toEqual(["UBL-1", "3", "4"]);
  expect(kinds(run)).toEqual(["created", "faulty", "known", "created", "there"]);
});

test("told to stop, it ends after the document it is at; it goes on, and tries the refused ones again", async () => {
  let isBroken = true;
  const run: ImportRun = new ImportRun({
    asking: asking(),
    importRow: async ({ preview }) => {
      if (preview?.number === "2") run.stop();
      if (preview?.number === "1" && isBroken) throw new Error("refused");
      return { document, isNew: true };
    },
  });
  await run.take([csv("1;B;K;1;21", "2;B;K;1;21", "3;B;K;1;21")]);
  await run.start();
  expect([run.phase, kinds(run)]).toEqual(["ended", ["failed", "created", "ready"]]);
  await run.start();
  expect(kinds(run)).toEqual(["failed", "created", "created"]);
  isBroken = false;
  await run.retry();
  expect(kinds(run)).toEqual(["created", "created", "created"]);
});

test("an invoice with a field that the service cannot read leaves the others of its batch alone", async () => {
  const asked: string[][] = [];
  const run = new ImportRun({
    asking: asking({
      previewInvoices: async (invoices: readonly InvoiceToImport[]) => {
        asked.push(invoices.map(({ number }) => number));
        const bad = invoices.findIndex(({ number }) => number === "2");
        if (bad < 0) return invoices.map(({ number }) => accepted(number));
        const errors = [{ pointer: `/invoices/${bad}/customer/email`, detail: "It is none." }];
        throw new ApiProblem({ status: 422, code: "invalid_request", detail: "", errors });
      },
    }),
  });
  await run.take([csv("1;B;K;1;21", "2;B;K;1;21", "3;B;K;1;21")]);
  expect(asked).toEqual([
    ["1", "2", "3"],
    ["1", "3"],
  ]);
  expect(kinds(run)).toEqual(["ready", "refused", "ready"]);
});

test("ten thousand are looked at a hundred at a time", async () => {
  const sizes: number[] = [];
  const run = new ImportRun({
    asking: asking({
      previewInvoices: async (invoices) => {
        sizes.push(invoices.length);
        return invoices.map(({ number }) => accepted(number));
      },
    }),
  });
  await run.take([csv(...Array.from({ length: 10_000 }, (_, index) => `${index};B;K;1;21`))]);
  expect(sizes).toEqual(Array.from({ length: 100 }, () => 100));
  expect(run.count("ready")).toBe(10_000);
});

test("a service that cannot be reached is told, and asked again about the rest alone", async () => {
  let isDown = true;
  let asked = 0;
  const run = new ImportRun({
    asking: asking({
      previewUbl: async () => {
        asked++;
        if (isDown && asked === 2) throw new ApiProblem({ status: 0, code: "unreachable", detail: "" });
        return accepted("UBL");
      },
    }),
  });
  await run.take([ubl("een.xml"), ubl("twee.xml")]);
  expect([run.phase, kinds(run)]).toEqual(["failed", ["ready", "checking"]]);
  isDown = false;
  await run.check();
  expect([run.phase, asked, kinds(run)]).toEqual(["ready", 3, ["ready", "ready"]]);
});

test("other columns read the file anew, and an answer about the old ones no longer counts", async () => {
  const release = Promise.withResolvers<void>();
  let isFirst = true;
  const run = new ImportRun({
    asking: asking({
      previewInvoices: async (invoices) => {
        if (isFirst) {
          isFirst = false;
          await release.promise;
        }
        return invoices.map(({ number }) => accepted(number));
      },
    }),
  });
  const first = run.take([
    new File(["a;b;nummer;klant;omschrijving;prijs;btw\nX;Y;1;B;K;1;21"], "lijst.csv"),
  ]);
  await expect.poll(() => run.rows.length).toBe(1);
  const [file] = run.files;
  if (file?.kind !== "csv") throw new Error("It is a CSV file.");
  const { number: _, ...withoutNumber } = file.mapping;
  await run.remap(file, withoutNumber);
  expect([run.phase, run.rows]).toEqual(["ready", []]);
  const [changed] = run.files;
  if (changed?.kind !== "csv") throw new Error("It is a CSV file.");
  await run.remap(changed, { ...withoutNumber, number: 0 });
  release.resolve();
  await first;
  expect([run.phase, run.rows.map(({ preview }) => preview?.number)]).toEqual(["ready", ["X"]]);
});
