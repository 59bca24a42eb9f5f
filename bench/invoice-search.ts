import { createHash } from "node:crypto";
import { Client } from "pg";
import { days } from "../src/clock/clock.ts";
import { writeCursor } from "../src/http/cursor.ts";
import { type MerchantId, randomToken } from "../src/ids/ids.ts";
import { createApiKey } from "../src/merchants/create-merchant.ts";
import { worldOf } from "../src/world/world.ts";
import { onFreshDatabase } from "./bench-database.ts";
import { type Benchmark, count, type Finding, milliseconds, quantile } from "./benchmark.ts";
import { buildService } from "./build-service.ts";
import { MERCHANT, writeSearchLoad } from "./search-load.ts";

const INVOICES = 1_000_000;
const PROMISED_MS = 200;
/** Each kind of search this often, each time for something else; one in twenty is then what p95 leaves out. */
const TIMES = 60;

/** How long a page of the list takes when a merchant has a million invoices, by what was asked for. */
export const invoiceSearchBenchmark: Benchmark = {
  name: "invoice-search",
  title: `GET /invoices of a merchant with ${count(INVOICES)} invoices, 50 a page, over the API`,
  run,
};

type Kind = { what: string; query: (n: number) => string };

const NAMES = ["jansen", "de vries", "bakker", "dijkstra", "cooperatie", "cafe", "verhoeven", "schouten"];
const TOWNS = ["utrecht", "zwolle", "breda", "gouda", "venlo", "sneek"];
const cycle = (list: readonly string[], n: number) => list[n % list.length] ?? "";

const KINDS: readonly Kind[] = [
  { what: "no search", query: () => "" },
  { what: "whole number", query: (n) => `q=F2024-${digits(n * 16127 + 500_000, 7)}` },
  { what: "end of a number", query: (n) => `q=${digits(n * 16127, 7)}` },
  { what: "beginning of a number", query: (n) => `q=F202${n % 6}-0${n % 10}` },
  { what: "name that many have", query: (n) => `q=${cycle(NAMES, n)}` },
  { what: "name and town", query: (n) => `q=${cycle(NAMES, n)} ${cycle(TOWNS, n)}` },
  { what: "name that one has", query: (n) => `q=bakker breda ${n % 15}` },
  { what: "part of a word", query: (n) => `q=${cycle(["stalla", "midt", "eijer", "ouda", "werkb"], n)}` },
  { what: "two letters", query: (n) => `q=${cycle(["ja", "vv", "go", "zz", "12"], n)}` },
  { what: "nobody's name", query: (n) => `q=xylofoon${n}` },
  { what: "reference", query: (n) => `q=werkbon ${(n * 3 * 7919 * 101) % 10_000_000}` },
  { what: "amount", query: (n) => `q=${(n * 37) % 2500},${digits(n % 100, 2)}` },
  { what: "whole amount", query: (n) => `q=${1000 + n}` },
  { what: "Mollie id", query: (n) => `q=tr_${molliePaymentOf(n)}` },
  { what: "name, open", query: (n) => `q=${cycle(NAMES, n)}&status=open` },
  { what: "name, drafts", query: (n) => `q=${cycle(NAMES, n)}&status=draft` },
  { what: "drafts", query: () => "status=draft" },
  { what: "overdue", query: () => "overdue=true" },
  { what: "partially paid", query: () => "partiallyPaid=true" },
  { what: "with surplus", query: () => "hasSurplus=true" },
  { what: "of a customer", query: (n) => `customerId=cus_${digits(n * 601, 26)}` },
  { what: "test invoices", query: () => "mode=test" },
  { what: "a month", query: (n) => `issuedFrom=2024-0${1 + (n % 9)}-01&issuedTo=2024-0${1 + (n % 9)}-28` },
  { what: "a quarter", query: (n) => `issuedFrom=202${2 + (n % 3)}-04-01&issuedTo=202${2 + (n % 3)}-06-30` },
  { what: "a year", query: (n) => `issuedFrom=202${2 + (n % 3)}-01-01&issuedTo=202${2 + (n % 3)}-12-31` },
  {
    what: "name in a month",
    query: (n) => `q=${cycle(NAMES, n)}&issuedFrom=2024-0${1 + (n % 9)}-01&issuedTo=2024-0${1 + (n % 9)}-28`,
  },
  { what: "by due date", query: () => "sort=dueOn" },
  { what: "far down by due date", query: (n) => `sort=-dueOn&cursor=${farDown(n)}` },
  { what: "name, by issue date", query: (n) => `q=${cycle(NAMES, n)}&sort=-issuedOn` },
];

async function run(): Promise<Finding[]> {
  return onFreshDatabase(async (databaseUrl) => {
    const owner = new Client({ connectionString: databaseUrl });
    await owner.connect();
    const began = performance.now();
    await writeSearchLoad(owner, { invoices: INVOICES });
    await owner.end();
    const loaded = {
      what: `${count(INVOICES)} invoices written in`,
      value: `${((performance.now() - began) / 1000).toFixed(0)} s`,
    };
    return [loaded, ...(await search(databaseUrl))];
  });
}

/** Every kind in turn, so that none finds the pages of the database that it left behind itself. */
async function search(databaseUrl: string): Promise<Finding[]> {
  const { app, platform, close } = await buildService({ databaseUrl, publicUrl: "http://127.0.0.1" });
  try {
    // justified: the load makes a merchant of this id
    const world = worldOf(platform, { merchantId: MERCHANT as MerchantId, source: "api" });
    const key = await world.atomically("bench: key", (tx) =>
      createApiKey(tx, { name: "bench", key: `vk_${randomToken()}` }),
    );
    const took = new Map<string, number[]>(KINDS.map(({ what }) => [what, []]));
    for (let n = 0; n < TIMES; n++) {
      for (const { what, query } of KINDS) {
        const url = encodeURI(`/api/v1/invoices?limit=50&${query(n)}`);
        const started = performance.now();
        const answer = await app.inject({ url, headers: { authorization: `Bearer ${key}` } });
        took.get(what)?.push(performance.now() - started);
        if (answer.statusCode !== 200)
          throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`);
      }
    }
    const all = [...took.values()].flat();
    return [...[...took].map(([what, times]) => finding(what, times)), finding("all of these", all)];
  } finally {
    await close();
  }
}

function finding(what: string, times: readonly number[]): Finding {
  const p95 = quantile(times, 0.95);
  return {
    what,
    value: `p50 ${milliseconds(quantile(times, 0.5))}, p95 ${milliseconds(p95)}`,
    promise: { text: `p95 under ${PROMISED_MS} ms`, isKept: p95 < PROMISED_MS },
  };
}

/** The cursor of a page in the midst of the five years. */
function farDown(n: number): string {
  const day = new Date(Date.now() - days(365 + n * 20)).toISOString().slice(0, 10);
  return writeCursor(["-dueOn", day, `inv_${digits(0, 26)}`]);
}

function digits(n: number, length: number): string {
  return String(n).padStart(length, "0");
}

/** As the load makes them. */
function molliePaymentOf(n: number): string {
  return createHash("md5")
    .update(`inv_${digits(n * 9973 + 1, 26)}`)
    .digest("hex");
}
