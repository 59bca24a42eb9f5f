import { chanceOf } from "../simulation/chance.ts";
import { judge } from "./judge.ts";
import { KINDS } from "./kinds.ts";
import { type Race, raceOf } from "./race.ts";
import { openRaceTrack, type RaceTrack } from "./race-track.ts";
import { comeToRest } from "./rest.ts";
import { type Reader, readerOf } from "./results.ts";
import { addRace, emptyScore, type Score } from "./score.ts";

export type RaceOptions = {
  readonly count: number;
  /** Decides which races are run and with what; who is first, the machine decides. */
  readonly seed: string;
  /** How many run side by side; each has invoices of its own. */
  readonly atOnce: number;
  /** So many are run, then everything comes to rest, then they are judged. */
  readonly perHeat: number;
  /** One kind alone; null for all. */
  readonly kind: string | null;
  /** Races a service that is broken so, and stops at the first heat in which it is caught. */
  readonly mutant: string | null;
  readonly onHeat: (score: Score, newlyWrong: readonly WrongRace[]) => void;
};

export type WrongRace = { readonly race: Race; readonly complaints: readonly string[] };

export type RacesResult = {
  readonly score: Score;
  readonly wrong: readonly WrongRace[];
  /** What was wrong beside single races: errors in the service's log, bookings that nobody caused, the audit's findings. */
  readonly beside: readonly string[];
  /** What `voldaan audit` said last. */
  readonly verdict: string;
};

/** Runs races on a track of their own, judges each, and has the whole database audited at the end. */
export async function holdRaces(options: RaceOptions): Promise<RacesResult> {
  const track = await openRaceTrack({ mutant: options.mutant });
  try {
    const reader = readerOf(track.doors);
    const score = emptyScore();
    const wrong: WrongRace[] = [];
    const beside: string[] = [];
    for (let from = 0; from < options.count; from += options.perHeat) {
      const races = racesFrom(track, { ...options, from });
      const heat = await runHeat(track, reader, { races, atOnce: options.atOnce, score });
      wrong.push(...heat.wrong);
      beside.push(...heat.beside);
      options.onHeat(score, heat.wrong);
      if (options.mutant !== null && wrong.length + beside.length > 0) break;
    }
    beside.push(...track.errors());
    const audited = await track.audit();
    if (audited.exitCode !== 0) beside.push(...audited.lines.filter((line) => line.includes("✗")));
    return { score, wrong, beside, verdict: audited.lines.at(-1) ?? "" };
  } finally {
    await track.clear();
  }
}

function racesFrom(
  { doors }: RaceTrack,
  {
    from,
    count,
    perHeat,
    seed,
    kind,
  }: Pick<RaceOptions, "count" | "perHeat" | "seed" | "kind"> & { from: number },
): Race[] {
  const choices = Object.entries(KINDS)
    .filter(([name]) => kind === null || name === kind)
    .map(([name, { weight }]) => ({ name, weight }));
  if (choices.length === 0) {
    throw new Error(`There is no kind "${kind}"; use one of ${Object.keys(KINDS).join(", ")}.`);
  }
  return Array.from({ length: Math.min(perHeat, count - from) }, (_, index) => {
    const number = from + index;
    const chance = chanceOf(`${seed}:${number}`);
    return raceOf({ number, kind: chance.weighted(choices).name, chance, doors });
  });
}

async function runHeat(
  track: RaceTrack,
  reader: Reader,
  { races, atOnce, score }: { races: readonly Race[]; atOnce: number; score: Score },
): Promise<{ wrong: WrongRace[]; beside: string[] }> {
  const broken = new Map<Race, string>();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let race = races[next++]; race; race = races[next++]) {
        try {
          await KINDS[race.kind]?.run(race);
        } catch (error) {
          broken.set(race, error instanceof Error ? error.message : String(error));
        }
      }
    }),
  );
  const beside: string[] = [];
  await comeToRest(track).catch((error: unknown) => beside.push(String(error)));
  const atMollie = await reader.atMollie();
  const { invoices, elsewhere } = await reader.shown();
  beside.push(...elsewhere.map((key) => `${key} was booked after its race was over`));
  const wrong: WrongRace[] = [];
  for (const race of races) {
    const failure = broken.get(race);
    const complaints = [...race.complaints, ...(failure === undefined ? [] : [failure])];
    for (const entrant of race.entrants) {
      complaints.push(...judge(entrant, atMollie.get(entrant.id), invoices.get(entrant.id)));
    }
    addRace(score, race, { atMollie, invoices, isWrong: complaints.length > 0 });
    if (complaints.length > 0) wrong.push({ race, complaints });
  }
  return { wrong, beside };
}
