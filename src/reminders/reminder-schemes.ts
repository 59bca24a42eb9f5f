import type { Tx } from "../db/tx.ts";
import { recordEvent } from "../events/record-event.ts";
import type { ReminderSchemeId } from "../ids/ids.ts";
import { lockMerchant } from "../merchants/merchant-queries.ts";
import { Problem } from "../problems/problems.ts";
import { type Sentence, say } from "../sentences/say.ts";
import { reminderDay } from "./reminder.ts";
import type { ReminderSchemeAnswer, ReminderSchemeInput } from "./reminder-schemas.ts";
import { MOST_SCHEMES, type ReminderScheme } from "./reminder-scheme.ts";
import { deleteScheme, listSchemes, putScheme, putSteps, readScheme } from "./reminder-scheme-queries.ts";

/** Makes a scheme; nobody is reminded of what was due before. */
export async function createScheme(
  tx: Tx,
  { input }: { input: ReminderSchemeInput },
): Promise<ReminderSchemeId> {
  const id = tx.newId("reminderScheme");
  await store(tx, { id, input, before: null });
  return id;
}

/** Changes a scheme: a step on the same day goes on as it was, one on another day is new. */
export async function changeScheme(
  tx: Tx,
  { id, input }: { id: ReminderSchemeId; input: ReminderSchemeInput },
): Promise<void> {
  await store(tx, { id, input, before: await requireScheme(tx, { id }) });
}

/** Drops a scheme: its customers have the default one from now on, and mails that are on their way still go. */
export async function dropScheme(tx: Tx, { id }: { id: ReminderSchemeId }): Promise<void> {
  const { name } = await requireScheme(tx, { id });
  await deleteScheme(tx, { id });
  await recordEvent(tx, { type: "settings.changed", data: { changed: ["reminders"], from: name } });
}

/** The scheme, or the problem `not_found`. */
export async function requireScheme(tx: Tx, { id }: { id: ReminderSchemeId }): Promise<ReminderScheme> {
  const scheme = await readScheme(tx, { id });
  if (!scheme) throw new Problem("not_found", { detail: say("There is no reminder scheme {{id}}.", { id }) });
  return scheme;
}

/** A scheme as the API gives it. */
export function showScheme({ id, name, isDefault, steps, createdAt }: ReminderScheme): ReminderSchemeAnswer {
  return {
    id,
    name,
    isDefault,
    steps: steps.map(({ days, mailKind, since }) => ({ days, mailKind, since })),
    createdAt: createdAt.toISOString(),
  };
}

async function store(
  tx: Tx,
  { id, input, before }: { id: ReminderSchemeId; input: ReminderSchemeInput; before: ReminderScheme | null },
): Promise<void> {
  // Two who make a scheme the default one, or take a name, at the same instant come one after the other.
  const { timeZone } = await lockMerchant(tx);
  const name = input.name.trim();
  const others = (await listSchemes(tx)).filter((scheme) => scheme.id !== id);
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw refused("/name", say('There is a scheme "{{name}}" already; choose another name.', { name }));
  }
  if (others.length >= MOST_SCHEMES) {
    throw refused("/name", say("There are {{most}} schemes, which is the most.", { most: MOST_SCHEMES }));
  }
  input.steps.forEach(({ days }, place) => {
    if (input.steps.findIndex((step) => step.days === days) < place) {
      throw refused(`/steps/${place}/days`, say("Two steps are on the same day; move or remove one."));
    }
  });
  await putScheme(tx, { id, name, isDefault: input.isDefault });
  const since = reminderDay(timeZone, tx.now);
  const steps = input.steps.map((step) => ({ ...step, id: tx.newId("reminderStep"), since }));
  await putSteps(tx, { schemeId: id, steps });
  const from = before?.name ?? null;
  await recordEvent(tx, { type: "settings.changed", data: { changed: ["reminders"], from, to: name } });
}

function refused(pointer: string, detail: Sentence): Problem {
  return new Problem("invalid_request", { detail, errors: [{ pointer, detail }] });
}
