import type { Scene } from "./history.ts";

export async function webhookArrives(scene: Scene): Promise<void> {
  const { chance, letters } = scene;
  if (letters.length === 0) return;
  const letter = chance.pick(letters);
  const trouble = chance.happens(scene.weather().network)
    ? chance.pick(["lost", "doubled", "wrong id"])
    : null;
  if (trouble !== null) scene.strike(`webhook: ${trouble}`);
  if (trouble !== "doubled") letters.splice(letters.indexOf(letter), 1);
  if (trouble === "lost") return;
  const id = trouble === "wrong id" ? "tr_nobodyknows" : letter.mollieId;
  const { status } = await scene.page("POST", `/webhooks/mollie/${letter.secret}`, `id=${id}`);
  scene.trace.say(`  the webhook about ${id} → ${status}`);
  if (status === 200) scene.stored(id);
  // Mollie calls again when it was not answered with 200.
  else letters.push(letter);
}

export async function guessWebhook(scene: Scene): Promise<void> {
  await scene.page("POST", "/webhooks/mollie/a-secret-that-nobody-gave-out", "id=tr_guessed");
}

export async function workerTakesJob(scene: Scene): Promise<void> {
  const due = await scene.queue.due(scene.now());
  if (due.length === 0) return;
  const job = scene.chance.pick(due);
  scene.trace.say(`  job ${job.task}`);
  await scene.runJob(job);
}

/** Two workers run the same job, as after a heartbeat that came too late. */
export async function workerTakesJobTwice(scene: Scene): Promise<void> {
  const due = await scene.queue.due(scene.now());
  if (due.length === 0) return;
  const job = scene.chance.pick(due);
  scene.strike("job run twice");
  scene.trace.say(`  job ${job.task}, which another worker runs as well`);
  await scene.runJobCopy(job);
}

export async function timePasses(scene: Scene): Promise<void> {
  const seconds = scene.chance.pick([1, 5, 30, 90, 300, 960, 4000, 20_000, 100_000]);
  scene.trace.say(`  ${seconds} seconds pass`);
  await scene.advance(seconds);
}
