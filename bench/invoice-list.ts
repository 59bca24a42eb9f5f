import { Client } from "pg";
import type { Browser } from "playwright-core";
import { buildBackoffice } from "../src/start/build-backoffice.ts";
import { openBrowser } from "../test/browser.ts";
import { onFreshDatabase } from "./bench-database.ts";
import { type Benchmark, count, type Finding, milliseconds, quantile } from "./benchmark.ts";
import { officePage, rowsDrawn, search, wheelAbout, wheelDown } from "./invoice-list-page.ts";
import { writeSearchLoad } from "./search-load.ts";
import { startedProgram } from "./started-program.ts";
import { type Watched, watched } from "./watch-frames.ts";

const INVOICES = 100_000;
/** In the number of some hundred invoices, which is more than a page of the list and enough to wheel up and down in. */
const IN_FEW_NUMBERS = "00500";
/** On a machine with nothing else to do about enough for all rows; on a busy one for hundreds of pages. */
const WAY_DOWN_MS = 75_000;
const TURNS = 160;
/** It was 1.28 when each turn of the wheel went through all rows, and is 0.98 since. */
const MOST_TIMES = 1.15;

/** Whether the back office's list stutters when it is long: a turn of the wheel there, beside one in a short list. */
export const invoiceListBenchmark: Benchmark = {
  name: "invoice-list",
  title: `the back office's list of ${count(INVOICES)} invoices in a browser, wheeled through`,
  run,
};

async function run(): Promise<Finding[]> {
  return onFreshDatabase(async (databaseUrl) => {
    say(`writing ${count(INVOICES)} invoices`);
    const owner = new Client({ connectionString: databaseUrl });
    await owner.connect();
    await writeSearchLoad(owner, { invoices: INVOICES });
    await owner.end();
    await buildBackoffice({ log: console.log });
    await using service = await startedProgram("bench/service.ts", { args: [databaseUrl] });
    const browser = await openBrowser();
    try {
      return await measure(browser, { databaseUrl, publicUrl: service.url });
    } finally {
      await browser.close();
    }
  });
}

/**
 * Long and short list in one page, one after the other, because a page that was just opened is slower: its scripts are
 * compiled as they are used.
 */
async function measure(
  browser: Browser,
  where: { databaseUrl: string; publicUrl: string },
): Promise<Finding[]> {
  const { page, trouble } = await officePage(browser, where);
  say(`wheeling down until the last row, or for ${WAY_DOWN_MS / 1000} s`);
  const way = await watched(page, () => wheelDown(page, { rows: INVOICES, atMostMs: WAY_DOWN_MS }));
  const { last, drawn } = await rowsDrawn(page);
  say(`wheeling up and down behind ${count(last + 1)} rows`);
  const long = await watched(page, () => wheelAbout(page, TURNS));
  const few = await search(page, IN_FEW_NUMBERS);
  say(`wheeling up and down in a list of ${count(few)}`);
  const short = await watched(page, () => wheelAbout(page, TURNS));

  // A list that stands still because its pages do not come stutters little.
  if (trouble.length > 0) throw new Error(trouble.join("\n"));
  const times = quantile(long.busy, 0.5) / quantile(short.busy, 0.5);
  return [
    { what: "rows wheeled past, their pages arriving", value: count(last + 1) },
    { what: "rows in the document then", value: count(drawn) },
    ...about("on the way", way),
    ...about("behind them", long),
    ...about(`in a list of ${count(few)}`, short),
    {
      what: "half of the frames behind them keep the page busy",
      value: `${times.toFixed(2)} times`,
      promise: { text: `under ${MOST_TIMES} times as long as in the short list`, isKept: times < MOST_TIMES },
    },
  ];
}

function about(where: string, { frames, busy, longTasks }: Watched): Finding[] {
  return [
    {
      what: `${where}: half of the frames keep the page busy for less than`,
      value: milliseconds(quantile(busy, 0.5)),
    },
    { what: `${where}: 95 of 100 frames on the screen within`, value: milliseconds(quantile(frames, 0.95)) },
    {
      what: `${where}: the longest of ${count(frames.length)}`,
      value: milliseconds(Math.max(...frames)),
    },
    { what: `${where}: tasks of 50 ms and more`, value: count(longTasks.length) },
  ];
}

function say(what: string): void {
  console.log(`  ${what} …`);
}
