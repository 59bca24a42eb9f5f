import { expect, test } from "vitest";
import { holdRaces, type RaceOptions } from "./hold-races.ts";
import { KINDS } from "./kinds.ts";

/** Few enough for every `npm test`, with a seed that has each kind; `npm run races` holds thousands. */
const RACES = 70;

/** Half a minute on an idle machine, most of it the start of the processes; on a busy one many times that. */
const TIMEOUT_MS = 600_000;

test("races over real HTTP, with two workers, of every kind: none is wrong", {
  timeout: TIMEOUT_MS,
}, async () => {
  const { score, wrong, beside, verdict } = await holdRaces(options({ count: RACES }));
  expect(wrong.map(({ race, complaints }) => ({ kind: race.kind, told: race.told, complaints }))).toEqual([]);
  expect(beside).toEqual([]);
  expect(score.total.races).toBe(RACES);
  expect([...score.kinds.keys()].sort()).toEqual(Object.keys(KINDS).sort());
  expect(score.total.paid).toBeGreaterThan(RACES / 2);
  expect(score.total.bookings).toBeGreaterThan(RACES * 2);
  expect(verdict).toMatch(/^\d+ invoices of 1 merchant checked, the books agree\.$/);
});

test("a service whose ledger has no unique key is caught by the first races", {
  timeout: TIMEOUT_MS,
}, async () => {
  const { wrong } = await holdRaces(options({ count: 20, mutant: "no-unique-key" }));
  const complaints = wrong.flatMap((race) => race.complaints);
  expect(complaints).toContainEqual(expect.stringMatching(/^paid:tr_\w+ is booked \d times$/));
});

function options(some: Pick<RaceOptions, "count"> & Partial<RaceOptions>): RaceOptions {
  return {
    seed: "lemon",
    atOnce: 24,
    perHeat: some.count,
    kind: null,
    mutant: null,
    onHeat: () => undefined,
    ...some,
  };
}
