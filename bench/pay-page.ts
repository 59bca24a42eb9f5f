import { Agent, get } from "node:http";
import { Client } from "pg";
import { onFreshDatabase } from "./bench-database.ts";
import { type Benchmark, count, type Finding, milliseconds, quantile } from "./benchmark.ts";
import { MERCHANT, writeSearchLoad } from "./search-load.ts";
import { startedProgram } from "./started-program.ts";

const INVOICES = 1_000_000;
/** A hundred of these are the slowest twentieth, which is enough for a 95th percentile that stays when it is run again. */
const PAGES = 2000;
/** Until the compiler of the engine, the connections and the plans of the queries are as fast as they will be. */
const WARM_UP_PAGES = 200;
const PROMISED_MS = 20;

/** How soon the first byte of a payer's page comes, with a million invoices behind it, beside a server that does nothing. */
export const payPageBenchmark: Benchmark = {
  name: "pay-page",
  title: `the online invoice of a merchant with ${count(INVOICES)} invoices, one after the other over HTTP`,
  run,
};

async function run(): Promise<Finding[]> {
  return onFreshDatabase(async (databaseUrl) => {
    const owner = new Client({ connectionString: databaseUrl });
    await owner.connect();
    await writeSearchLoad(owner, { invoices: INVOICES });
    for (const statement of PAY_LINKS) await owner.query(statement);
    await owner.end();
    return await measure(databaseUrl);
  });
}

/** Page and bare answer take turns, so that a machine that slows down slows both. */
async function measure(databaseUrl: string): Promise<Finding[]> {
  await using service = await startedProgram("bench/service.ts", { args: [databaseUrl] });
  await using bare = await startedProgram("bench/bare-server.ts");
  const agent = new Agent({ keepAlive: true });
  const example = await fetched(`${service.url}/i/${tokenOf(1)}`, { agent, n: 0 });
  await fetch(`${bare.url}/example`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ page: "x".repeat(example.bytes) }),
  });
  const pages: number[] = [];
  const answers: number[] = [];
  for (let n = 0; n < WARM_UP_PAGES + PAGES; n++) {
    const page = await fetched(`${service.url}/i/${tokenOf(invoiceOf(n))}`, { agent, n });
    const answer = await fetched(`${bare.url}/v2/payments/tr_1`, { agent, n });
    if (n < WARM_UP_PAGES) continue;
    pages.push(page.firstByteMs);
    answers.push(answer.firstByteMs);
  }
  agent.destroy();
  const p95 = quantile(pages, 0.95);
  const bareP95 = quantile(answers, 0.95);
  return [
    {
      what: "95 of 100 first bytes within",
      value: milliseconds(p95),
      promise: { text: `under ${PROMISED_MS} ms`, isKept: p95 < PROMISED_MS },
    },
    { what: "half of them within", value: milliseconds(quantile(pages, 0.5)) },
    { what: "the slowest of all", value: milliseconds(Math.max(...pages)) },
    { what: "a bare Fastify server, 95 of 100 within", value: milliseconds(bareP95) },
    { what: "the page takes of that", value: `${(p95 / bareP95).toFixed(1)} times` },
    { what: "bytes of a page, compressed", value: count(example.bytes) },
  ];
}

type Fetched = { firstByteMs: number; bytes: number };

async function fetched(url: string, { agent, n }: { agent: Agent; n: number }): Promise<Fetched> {
  const headers = {
    "accept-encoding": "gzip",
    "accept-language": "nl",
    // Each page from another address, as payers' come.
    "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      let firstByteMs = 0;
      response.once("readable", () => {
        firstByteMs = performance.now() - began;
      });
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ firstByteMs, bytes });
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    request.on("error", reject);
  });
}

/** Far apart, so that no page finds what the one before it left in memory. The last two hundred are drafts. */
function invoiceOf(n: number): number {
  return 1 + ((n * 104_729) % (INVOICES - 200));
}

function tokenOf(n: number): string {
  return `load${String(n).padStart(28, "0")}`;
}

/** What a pay page needs beside what the list of invoices does: links, and a way to pay. */
const PAY_LINKS = [
  `insert into pay_links (merchant_id, id, invoice_id, token, created_at)
   select '${MERCHANT}', 'lnk_' || substr(id, 5), id, 'load' || lpad(ltrim(substr(id, 5), '0'), 28, '0'), created_at
   from invoices where status <> 'draft'`,
  `insert into power_ups (merchant_id, power_up, status, activated_at)
   values ('${MERCHANT}', 'mollie', 'active', now())`,
  `insert into mollie_connections (merchant_id, id, status, mode, profile_id, profile_name, profile_status,
     key_ciphertext, key_hint, methods, checked_at, created_at)
   values ('${MERCHANT}', 'mco_load', 'active', 'live', 'pfl_load', 'Installatiebedrijf Groot', 'verified', '\\x00',
     'live_…', '[{"id": "ideal", "description": "iDEAL", "minimumAmount": {"currency": "EUR", "value": "0.01"},
       "maximumAmount": {"currency": "EUR", "value": "50000.00"}}]', now(), now())`,
  "vacuum analyze",
];
