import { writeFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { startQuickServer } from "../test/quick-server.ts";
import { ACTIONS } from "./actors.ts";
import type { ActionName } from "./cast.ts";
import { hirePlayer, type Player, playMany, seedOf } from "./company.ts";
import type { HistoryResult } from "./history.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";
import { playOn } from "./play-on.ts";
import { REGRESSIONS } from "./regressions.ts";
import { shrink } from "./shrink.ts";
import { emptyTally, readSummary, type Summary, writeSummary } from "./tally.ts";
import { isViolation } from "./violation.ts";
import { PAGE, writtenUp } from "./write-up.ts";

type Options = {
  seed: string;
  runs: number;
  from: number;
  jobs: number;
  history?: number;
  forever?: true;
  mutants?: true;
  mutant?: string;
  only?: ActionName[];
  summary?: string;
  continue?: string;
  writeUp?: true;
};

/** So many histories are lost at most when it dies; and often enough to see that it moves. */
const TELL_EVERY = 100;

const options = new Command("simulate")
  .description(
    "Plays histories of a merchant, payers, Mollie and the bank against the real service, with faults, and audits each.",
  )
  .option("--seed <text>", "decides everything that happens", "voldaan")
  .option("--runs <number>", "how many histories", wholeNumber, 100)
  .option("--from <number>", "the number of the first one", wholeNumber, 0)
  .option("--jobs <number>", "how many processes play side by side", wholeNumber, 1)
  .option("--history <number>", "play this one only, and print its trace", wholeNumber)
  .addOption(
    new Option(
      "--only <action...>",
      "these actions and the needed ones, instead of a cast that the seed draws",
    ).choices(Object.keys(ACTIONS)),
  )
  .option("--forever", "go on until something is found")
  .option("--mutants", "play services that are broken on purpose, until each is caught")
  .option("--mutant <name>", "with --mutants: this one only")
  .option(
    "--summary <file>",
    "write what was played, how often each fault struck and each phase was died in, as JSON",
  )
  .addOption(
    new Option(
      "--continue <file>",
      "play those that come after the ones of a summary, and add them to it",
    ).conflicts(["seed", "from", "summary"]),
  )
  .option(
    "--write-up",
    "play nothing, and write into docs/reliability.md what the summaries in docs/simulated say",
  )
  .parse()
  .opts<Options>();

const common = options.only === undefined ? {} : { only: options.only };
if (options.writeUp) {
  writeFileSync(PAGE, writtenUp());
  process.exit();
}
const { url: postgresUrl, stop } = await startQuickServer();
try {
  if (options.mutants) process.exitCode = await hunt();
  else if (options.history !== undefined) process.exitCode = await playOne(options.history);
  else process.exitCode = await playAll();
} finally {
  await stop();
}

async function playOne(history: number): Promise<number> {
  const player = await hirePlayer({ postgresUrl });
  const result = await player.play({ ...common, seed: seedOf(options.seed, history) });
  await player.leave();
  console.log(result.trace.join("\n"));
  console.log(result.violation ?? "No rule was broken.");
  return result.violation === null ? 0 : 1;
}

async function playAll(): Promise<number> {
  const file = options.continue ?? options.summary;
  const before: Summary =
    options.continue === undefined
      ? { seed: options.seed, from: options.from, histories: 0, steps: 0, ...emptyTally() }
      : readSummary(options.continue);
  const players = await Promise.all(Array.from({ length: options.jobs }, () => hirePlayer({ postgresUrl })));
  const runs = options.forever ? Number.POSITIVE_INFINITY : options.runs;
  const began = performance.now();
  let told = before;
  let isEnough = false;
  const end = (): void => {
    if (!isEnough) console.log("Ending when the histories that play now are over …");
    isEnough = true;
  };
  // A second Ctrl+C ends it at once. `timeout` asks twice, to the program and to its group, and means it once.
  process.once("SIGINT", end);
  process.on("SIGTERM", end);
  const { failing, summary } = await playOn(players, {
    options: common,
    before,
    runs,
    tell: (now) => {
      if (now.histories - told.histories >= TELL_EVERY) tell(now);
      return isEnough ? "stop" : "go on";
    },
  });

  function tell(summary: Summary): void {
    told = summary;
    console.log(progress(summary));
    if (file !== undefined) writeSummary(file, summary);
  }

  function progress({ histories, steps: allSteps }: Summary): string {
    const played = histories - before.histories;
    const steps = allSteps - before.steps;
    const perSecond = played / ((performance.now() - began) / 1000);
    const of = Number.isFinite(runs) ? ` of ${runs}` : "";
    const left = Number.isFinite(runs)
      ? `, ${Math.ceil((runs - played) / perSecond / 60)} minutes to go`
      : "";
    return `${played}${of} histories, ${steps} steps, ${perSecond.toFixed(1)} a second${left}`;
  }

  if (failing) await report(players, failing);
  await Promise.all(players.map((player) => player.leave()));
  tell(summary);
  if (file === undefined)
    console.log(JSON.stringify({ faults: summary.faults, deaths: summary.deaths }, null, 2));
  console.log(failing ? "A rule was broken." : "No rule was broken.");
  return failing ? 1 : 0;
}

/** The failing history, made as small as it can be and still fail. */
async function report([player]: readonly Player[], failing: HistoryResult): Promise<void> {
  console.log(`${failing.seed} breaks a rule after ${failing.steps} steps. Making it smaller …`);
  if (player === undefined) return;
  const smallest = await shrink(player, failing);
  console.log(smallest.result.trace.join("\n"));
  console.log(`${JSON.stringify(smallest.options)}\n${smallest.result.violation}`);
}

/**
 * How many histories it takes to notice each mutant; one that is never noticed is a failure of the simulation. A
 * regression that these do not notice is tried with the history that found it.
 */
async function hunt(): Promise<number> {
  let survivors = 0;
  const hunted: Record<string, Mutant & { seed?: string }> = { ...MUTANTS, ...REGRESSIONS };
  for (const [name, { story, only, seed }] of Object.entries(hunted)) {
    if (options.mutant !== undefined && options.mutant !== name) continue;
    const players = await Promise.all(
      Array.from({ length: options.jobs }, () => hirePlayer({ postgresUrl, mutant: name })),
    );
    let played = 0;
    const play = { ...(only === undefined ? {} : { only }), ...common };
    let caught = await playMany(players, {
      options: play,
      seed: options.seed,
      from: options.from,
      runs: options.runs,
      tell: () => {
        played += 1;
        return "go on";
      },
    });
    if (caught === null && seed !== undefined) {
      played += 1;
      caught = (await players[0]?.play({ ...play, seed })) ?? null;
    }
    await Promise.all(players.map((player) => player.leave()));
    const isCaught = caught?.violation != null && isViolation(caught.violation);
    if (!isCaught) survivors += 1;
    const verdict = isCaught ? `caught after ${played}` : `NOT CAUGHT in ${played}`;
    const by = caught?.violation == null ? "" : `, by ${caught.seed}: ${caught.violation}`;
    console.log(`${name}: ${story}\n  ${verdict}${by}`);
  }
  return survivors === 0 ? 0 : 1;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError("Use a whole number.");
  return number;
}
