import { auditChanges } from "../src/audit/live-audit.ts";
import { connectMollie } from "../src/mollie-connections/connect-mollie.ts";
import { sweep } from "../src/payments/sweep.ts";
import { acknowledgedFacts } from "./acknowledged.ts";
import { ACTIONS } from "./actors.ts";
import { auditorOf } from "./auditor.ts";
import { type ActionName, castOf } from "./cast.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { comeToRest } from "./come-to-rest.ts";
import { control, createPaymentElsewhere } from "./control.ts";
import { doorsOf } from "./doors.ts";
import type { Letter } from "./mailbox.ts";
import { merchantsKeys } from "./merchants-keys.ts";
import { misfortune } from "./misfortune.ts";
import { mollieTruth } from "./mollie-truth.ts";
import { newMerchant } from "./new-merchant.ts";
import { queueOf } from "./queue.ts";
import { seededIds } from "./seeded-ids.ts";
import { createStage, type Task } from "./stage.ts";
import { forget, waitersForLocks } from "./stage-hands.ts";
import { count, emptyTally, type Tally } from "./tally.ts";
import { BEGINNING, type Theatre } from "./theatre.ts";
import { createTrace } from "./trace.ts";
import { CALM, type Weather, weatherFrom } from "./weather.ts";
import { workerOf } from "./worker-of.ts";

export type HistoryOptions = {
  readonly seed: string;
  /** Fewer steps than the seed would take, to make a failing history shorter. */
  readonly mostSteps?: number;
  /** Kinds of faults that do not happen, to find those that matter. */
  readonly without?: readonly (keyof Weather)[];
  /** These actions only, and those that every history needs, to find again what was found once. */
  readonly only?: readonly ActionName[];
};

export type HistoryResult = {
  readonly seed: string;
  /** What rule was broken and how, or null. */
  readonly violation: string | null;
  readonly trace: readonly string[];
  readonly steps: number;
  readonly tally: Tally;
};

/** So many at once wait to be let on at most; more would only wait longer. */
const MOST_WAITING = 5;
/** With those behind locks: each keeps one of the pool's ten connections, and the others need some, too. */
const MOST_ON_STAGE = 7;

/** Plays one history from its seed: faults and all, then calm, until everything must be settled. */
export async function playHistory(theatre: Theatre, options: HistoryOptions): Promise<HistoryResult> {
  const play = await setTheScene(theatre, options);
  try {
    await play.act();
    await play.settle();
    return play.result(null);
  } catch (error) {
    return play.result(error instanceof Error ? error.message : String(error));
  } finally {
    await play.clearUp();
  }
}

/** A history as its actors see it. */
export type Scene = Awaited<ReturnType<typeof setTheScene>>["scene"];

async function setTheScene(
  theatre: Theatre,
  { seed, mostSteps = Infinity, without = [], only }: HistoryOptions,
) {
  const chance = chanceOf(seed);
  const trace = createTrace();
  const tally = emptyTally();
  const drawn = weatherFrom(chance);
  const actions = castOf(chance, { only: only ?? null });
  let weather: Weather = { ...drawn, ...Object.fromEntries(without.map((kind) => [kind, 0])) };
  let now = BEGINNING;
  let played = 0;
  const stage = createStage({ blocked: () => waitersForLocks(theatre) });
  const lucks = new Map<string, Chance>();
  /** Each actor's own chance, since two who move together may not share one. */
  const luck = (): Chance => {
    const name = stage.actor()?.name ?? "scene";
    const own = lucks.get(name) ?? chanceOf(`${seed} ${name}`);
    lucks.set(name, own);
    return own;
  };
  const truth = mollieTruth({ url: theatre.sandboxUrl, apiKey: () => keys.newest() });
  const { strike, ...around } = misfortune({
    theatre,
    stage,
    luck,
    weather: () => weather,
    tally,
    trace,
    mollieChanged: () => truth.changed(),
    booksChanged: () => {
      changes += 1;
    },
  });
  let changes = 0;
  let hasNewSecret = false;

  await control(theatre, "POST", "/reset");
  theatre.mailbox.take();
  theatre.direct({
    clock: { now: () => now },
    newId: seededIds({ luck, now: () => now }),
    hasNewSecret: () => hasNewSecret,
    ...around,
  });

  // The scene is set without faults: what begins wrong proves nothing.
  const setUp = weather;
  weather = CALM;
  const { merchantId, world, apiKey } = await newMerchant(theatre.platform);
  const acknowledged = acknowledgedFacts();
  const { api, page } = doorsOf(theatre, { apiKey, trace, answered: acknowledged.answered });
  type Profiles = { profiles: [{ id: string; keys: { live: string } }] };
  const { profiles } = await control<Profiles>(theatre, "GET", "/profiles");
  const keys = merchantsKeys(profiles[0], {
    control: (method, path, body) => control(theatre, method, path, body),
    connect: async (key) =>
      (await api("PUT", "/integrations/mollie", { body: { apiKey: key } })).status === 200,
    truth,
    trace,
  });
  await connectMollie(world, { apiKey: keys.newest() });
  const queue = queueOf(theatre.owner, { merchantId, version: () => changes });

  const letters: Letter[] = [];
  const strangers = new Set<string>();
  const invoices: { id: string; token: string | null; customerId: string }[] = [];
  let names = 0;

  const worker = workerOf(theatre, { queue, now: () => now });

  const auditor = auditorOf({
    owner: theatre.owner,
    merchantId,
    truth,
    api: <T>(path: string) => api<T>("GET", path).then(({ body }) => body),
    strangers,
    acknowledged,
  });
  let [gathered, audited] = [-1, ""];

  /** Lets Mollie make the calls that are due, and keeps them; the simulation decides when they arrive. */
  async function gatherLetters(): Promise<void> {
    if (gathered === truth.version()) return;
    await moveMolliesClock(0);
  }

  async function moveMolliesClock(seconds: number): Promise<void> {
    if (seconds > 0) truth.changed();
    gathered = truth.version();
    await control(theatre, "POST", "/clock", { advance: `PT${seconds}S` });
    const came = theatre.mailbox.take();
    // They come over several connections at once, so their order is nobody's.
    letters.push(...came.sort((a, b) => (trace.nameOf(a.mollieId) < trace.nameOf(b.mollieId) ? -1 : 1)));
  }

  async function advance(seconds: number): Promise<void> {
    now = new Date(now.getTime() + seconds * 1000);
    await moveMolliesClock(seconds);
    await worker.freeJobsOfTheDead();
  }

  const scene = {
    get chance(): Chance {
      return luck();
    },
    trace,
    sandboxUrl: theatre.sandboxUrl,
    webhookUrl: (secret: string) => `${theatre.mailbox.url}/${secret}`,
    stored: auditor.stored,
    api,
    page,
    ...worker,
    truth,
    queue,
    letters,
    strangers,
    invoices,
    merchantId,
    keys,
    rotateSecret: () => {
      hasNewSecret = true;
    },
    weather: () => weather,
    now: () => now,
    strike,
    advance,
    sweep: () => sweep(theatre.platform),
    audit: async () => {
      while ((await auditChanges(theatre.platform)) > 0);
    },
    /** What a worker does by itself, and does again a moment later when it failed. */
    byItself: (run: () => Promise<void>) =>
      run().catch((error: unknown) => trace.say(`  failed: ${String(error)}`)),
    control: <T>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) =>
      control<T>(theatre, method, path, body).finally(() => truth.changed()),
    createPaymentElsewhere: (body: unknown) =>
      createPaymentElsewhere(theatre, { apiKey: keys.newest(), body }).finally(() => truth.changed()),
  };

  weather = CALM;
  for (let n = chance.pick([1, 1, 2, 3]); n > 0; n--) await ACTIONS.issue.run(scene);
  if (chance.happens(0.7)) await ACTIONS["press pay"].run(scene);
  weather = setUp;
  trace.say(`weather: ${JSON.stringify(weather)}`);

  async function act(): Promise<void> {
    const steps = Math.min(chance.between(15, 60), mostSteps);
    for (played = 0; played < steps; played++) {
      await step();
      await gatherLetters();
      await lookAtBooks();
    }
  }

  /** After every step that may have changed something; not while a transaction is open, which would show half of it. */
  async function lookAtBooks(): Promise<void> {
    const state = `${changes} ${truth.version()}`;
    if (state === audited || stage.waiting().some((task) => task.isInTransaction)) return;
    audited = state;
    await auditor.always();
  }

  async function step(): Promise<void> {
    const all = stage.waiting();
    const ready = all.filter((task) => task.pausedFor-- <= 0);
    const mayEnter = ready.length < MOST_WAITING && stage.size() < MOST_ON_STAGE;
    if (!mayEnter || (ready.length > 0 && chance.happens(0.7))) {
      // Slow answers come, too, when nobody else can do anything.
      const waiting = ready.length > 0 ? ready : all;
      // While a transaction is open the others run into it, mostly; alone on stage it has to go on.
      const others = waiting.filter((task) => !task.isInTransaction);
      const task = chance.pick(others.length > 0 && chance.happens(0.7) ? others : waiting);
      trace.say(
        `${task.name} at "${task.at}" ${chance.happens(weather.death) ? await dies(task) : "goes on"}`,
      );
      if (stage.waiting().includes(task) && task.at !== null && !task.isDying) await stage.letOn(task);
      return;
    }
    await Promise.all([truth.now(), queue.due(now)]);
    const action = chance.weighted(actions.filter(({ when }) => when?.(scene) ?? true));
    names += 1;
    const name = `${action.name} ${names}`;
    trace.say(`${now.toISOString().slice(5, 19)} ${name} enters`);
    await stage.enter(name, () => action.run(scene));
  }

  async function dies(task: Task): Promise<string> {
    count(tally.deaths, task.at ?? "");
    await stage.die(task);
    return "dies";
  }

  /** Faults stop, and whoever lives comes to an end; then time passes until everything must have come right. */
  async function settle(): Promise<void> {
    trace.say("calm");
    weather = CALM;
    while (stage.size() > 0) {
      // Slow answers come last, when the others have done what they do.
      const [task] = stage.waiting().sort((a, b) => a.pausedFor - b.pausedFor);
      if (task === undefined) throw new Error("Somebody on stage does not come to an end.");
      await stage.letOn(task);
    }
    await keys.comeToAnEnd();
    await comeToRest(scene, { areLettersLost: chance.happens(0.5) });
    truth.changed();
    await auditor.always();
    await auditor.eventually(await queue.all(), now);
    await scene.audit();
    await auditor.secondOpinion();
  }

  return {
    scene,
    act,
    settle,
    result: (violation: string | null): HistoryResult => ({
      seed,
      violation,
      trace: trace.lines,
      steps: played,
      tally,
    }),
    /** Nothing of it is looked at by the histories that follow. */
    async clearUp(): Promise<void> {
      weather = CALM;
      for (const task of stage.waiting()) await stage.die(task).catch(() => undefined);
      await queue.clear();
      await forget(theatre, merchantId);
    },
  };
}
