import { Command, InvalidArgumentError } from "commander";
import { holdRaces, type WrongRace } from "./hold-races.ts";
import { scoreTable } from "./score.ts";

const options = new Command("races")
  .description(
    "Races over real HTTP: a server, two workers, a PostgreSQL and the sandbox, each a process of its own, and things done to one invoice at the same instant.",
  )
  .option("--count <number>", "how many races", wholeNumber, 1000)
  .option(
    "--seed <text>",
    "decides which races are run and with what; who is first, the machine decides",
    "voldaan",
  )
  .option("--at-once <number>", "how many run side by side, on different invoices", wholeNumber, 24)
  .option("--per-heat <number>", "how many are run before they are judged", wholeNumber, 500)
  .option("--kind <name>", "this kind of race only")
  .option("--mutant <name>", "race a service that is broken on purpose, until it is caught")
  .parse()
  .opts<{
    count: number;
    seed: string;
    atOnce: number;
    perHeat: number;
    kind?: string;
    mutant?: string;
  }>();

/** A service that is wrong once is wrong often; more would hide the first. */
const MOST_SHOWN = 5;

const began = performance.now();
const { count, seed, mutant = null, kind = null, ...rest } = options;
let shown = 0;
const { score, wrong, beside, verdict } = await holdRaces({
  ...rest,
  count,
  seed,
  kind,
  mutant,
  onHeat: ({ total }, newlyWrong) => {
    for (const one of newlyWrong) if (shown++ < MOST_SHOWN) console.log(describe(one));
    const minutes = (performance.now() - began) / 60_000;
    console.log(`${total.races} of ${count} races, ${total.wrong} wrong, ${minutes.toFixed(1)} minutes`);
  },
});
console.log(`\n${scoreTable(score)}\n`);
for (const one of beside.slice(0, MOST_SHOWN)) console.log(`✗ ${one}`);
console.log(`voldaan audit: ${verdict}`);

const isCaught = wrong.length + beside.length > 0;
const [first] = wrong;
if (mutant === null) {
  console.log(`Seed ${seed}: ${wrong.length} of ${score.total.races} races were wrong.`);
  process.exitCode = isCaught ? 1 : 0;
} else {
  const when = first ? `first by race ${first.race.number + 1}` : "by what was seen beside the races";
  console.log(`${mutant}: ${isCaught ? `caught, ${when}` : `NOT CAUGHT in ${score.total.races} races`}.`);
  process.exitCode = isCaught ? 0 : 1;
}

function describe({ race, complaints }: WrongRace): string {
  const invoices = race.entrants.map(({ id, totalCents }) => `${id} over ${totalCents} cents`).join(", ");
  return [
    `✗ Race ${race.number + 1}, ${race.kind}, on ${invoices || "no invoice"}:`,
    ...race.told.map((line) => `    ${line}`),
    ...complaints.map((complaint) => `  → ${complaint}`),
  ].join("\n");
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("Use a whole number from 1 on.");
  return number;
}
