import type { Scene } from "./history.ts";

/**
 * So much time passes between rounds when faults have stopped: enough for each of the ten tries of a call about an
 * unknown id (`handle-webhook.ts`), for the looks that the schedule promises, and a day in the end.
 */
const SETTLING_SECONDS = [60, 60, 60, 60, 60, 120, 600, 3600, 21_600, 86_400];

/** Such a round is left out when no job is for it: the next one comes soon. */
const SHORT_SECONDS = 3600;

/** More rounds of jobs than any cascade takes. */
const MOST_ROUNDS = 60;

/** Time passes and the workers work, without faults, until everything must have come right; with letters or without. */
export async function comeToRest(
  scene: Scene,
  { areLettersLost }: { areLettersLost: boolean },
): Promise<void> {
  let passed = 0;
  for (const seconds of SETTLING_SECONDS) {
    passed += seconds;
    const then = new Date(scene.now().getTime() + passed * 1000);
    if (seconds < SHORT_SECONDS && !(await scene.queue.hasAnyUntil(then))) continue;
    await scene.advance(passed);
    passed = 0;
    if (areLettersLost) scene.letters.length = 0;
    await deliverAll(scene);
    await runJobsDry(scene);
    await scene.sweep();
    await runJobsDry(scene);
  }
}

/** But for those with wrong ids: that was a fault, and one that came now would still be waited for in the end. */
async function deliverAll({ truth, letters, page }: Scene): Promise<void> {
  const known = new Set((await truth.now()).payments.map(({ id }) => id));
  for (const { mollieId, secret } of letters.splice(0)) {
    if (known.has(mollieId)) await page("POST", `/webhooks/mollie/${secret}`, `id=${mollieId}`);
  }
}

async function runJobsDry(scene: Scene): Promise<void> {
  for (let rounds = 0; ; rounds++) {
    const due = await scene.queue.due(scene.now());
    if (due.length === 0) return;
    if (rounds === MOST_ROUNDS) {
      throw new Error(`Jobs go on and on: ${due.map(({ task }) => task).join(", ")}`);
    }
    for (const job of due) await scene.runJob(job);
  }
}
