import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addCounts, readSummary, type Summary } from "./tally.ts";

/** The summaries that go with the code, of the histories that were played with it. */
const KEPT = fileURLToPath(new URL("../docs/simulated", import.meta.url));
export const PAGE = fileURLToPath(new URL("../docs/reliability.md", import.meta.url));

const WHAT_WAS_PLAYED =
  /(?<=<!-- written by npm run simulate -- --write-up -->\n)[^]*(?=<!-- up to here -->)/;

const LIST = new Intl.ListFormat("en-GB");

/** docs/reliability.md, with what the kept summaries say. */
export function writtenUp(): string {
  const files = readdirSync(KEPT).filter((name) => name.endsWith(".json"));
  const summaries = files.toSorted().map((name) => readSummary(join(KEPT, name)));
  const page = readFileSync(PAGE, "utf8");
  if (!WHAT_WAS_PLAYED.test(page)) throw new Error(`${PAGE} has no place for what was played.`);
  return page.replace(WHAT_WAS_PLAYED, () => whatWasPlayed(summaries));
}

/** As Markdown. What came before the first history of a summary was played before there were summaries. */
export function whatWasPlayed(summaries: readonly Summary[]): string {
  const faults = summaries.map((summary) => summary.faults).reduce(addCounts, {});
  const deaths = summaries.map((summary) => summary.deaths).reduce(addCounts, {});
  const counted = total(summaries.map((summary) => summary.histories));
  const uncounted = summaries.filter(({ from }) => from > 0);
  const all = counted + total(uncounted.map(({ from }) => from));
  const seeds = summaries.map(
    ({ seed, from, histories }) => `${show(from + histories)} of the seed \`${seed}\``,
  );
  const but = uncounted.map(({ seed, from }) => ` (all but the first ${show(from)} of \`${seed}\`)`);
  return [
    `${show(all)} histories broke no rule: ${LIST.format(seeds)}. What happened in ${show(counted)} of them${but.join("")} is counted: ${show(total(summaries.map(({ steps }) => steps)))} steps, ${show(total(Object.values(faults)))} faults and ${show(total(Object.values(deaths)))} deaths of a process.`,
    "",
    "| Fault | Times |",
    "| --- | ---: |",
    ...Object.entries(faults).map(([what, times]) => `| ${what} | ${show(times)} |`),
    "",
    "| Phase | Died before it | Died after it |",
    "| --- | ---: | ---: |",
    ...deathsByPhase(deaths).map(
      ([phase, { before, after }]) => `| ${phase} | ${show(before)} | ${show(after)} |`,
    ),
    "",
  ].join("\n");
}

/** Deaths are counted at boundaries: "before the lock", "after the lock". */
function deathsByPhase(deaths: Record<string, number>): [string, { before: number; after: number }][] {
  const phases = new Map<string, { before: number; after: number }>();
  for (const [boundary, times] of Object.entries(deaths)) {
    const [side, ...words] = boundary.split(" ");
    const phase = phases.get(words.join(" ")) ?? { before: 0, after: 0 };
    phase[side === "before" ? "before" : "after"] += times;
    phases.set(words.join(" "), phase);
  }
  return [...phases].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function show(n: number): string {
  return n === 0 ? "–" : n.toLocaleString("en");
}
